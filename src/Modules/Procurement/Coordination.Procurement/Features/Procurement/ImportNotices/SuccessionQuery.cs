using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>A procurement that another was planned as, or came to.</summary>
/// <param name="Part">The part of what was planned, where that is said.</param>
internal sealed record Relative(ProcurementCaseId Id, string Title, string? Part)
{
    public string Address => $"/upphandlingar/{Id.Value}";
}

/// <summary>
/// What was planned in a notice of its own, and what has come of it: later notices refer to the earlier one by its id or by the number it was
/// published under. One plan can come to several procurements, so they stay procurements of their own.
/// </summary>
internal sealed class SuccessionQuery(ProcurementDbContext db)
{
    /// <summary>Procurements whose notices refer to one of this one's.</summary>
    public async Task<IReadOnlyList<Relative>> LaterAsync(ProcurementCase planned, CancellationToken ct)
    {
        var names = planned.Notices.Where(n => n.Source == ProcurementSource.EForms).SelectMany(n => n.Names()).Distinct().ToList();
        if (names.Count == 0)
        {
            return [];
        }

        var later = await db.Cases.AsNoTracking().SelectMany(c => c.Priors, (c, p) => new { c.Id, c.Title, p.Name, p.Part })
            .Where(p => names.Contains(p.Name) && p.Id != planned.Id).OrderBy(p => p.Id).ThenBy(p => p.Part).ToListAsync(ct);
        return [.. later.Select(p => new Relative(p.Id, p.Title, p.Part)).Distinct()];
    }

    /// <summary>Procurements that this one's notices refer to.</summary>
    public async Task<IReadOnlyList<Relative>> EarlierAsync(ProcurementCase later, CancellationToken ct)
    {
        if (later.Priors.Count == 0)
        {
            return [];
        }

        var ids = await NamedAsync(later.Priors.Select(p => p.Name), ct);
        return await db.Cases.AsNoTracking().Where(c => c.Id != later.Id && ids.Contains(c.Id)).OrderBy(c => c.Id).Select(c => new Relative(c.Id, c.Title, null)).ToListAsync(ct);
    }

    /// <summary>Procurements with a notice of one of these names.</summary>
    public async Task<IReadOnlyList<ProcurementCaseId>> NamedAsync(IEnumerable<string> names, CancellationToken ct)
    {
        string[] written = [.. names];
        string[] numbers = [.. written.Concat(written.Select(Notice.PublishedNumber)).Distinct()];
        var notices = db.Cases.SelectMany(c => c.Notices, (c, n) => new { c.Id, n.Source, n.PublicationId, n.PublicationNumber }).Where(n => n.Source == ProcurementSource.EForms);
        var byId = await notices.Where(n => written.Contains(n.PublicationId)).Select(n => n.Id).ToListAsync(ct);
        return [.. byId.Union(await notices.Where(n => n.PublicationNumber != null && numbers.Contains(n.PublicationNumber)).Select(n => n.Id).ToListAsync(ct))];
    }
}
