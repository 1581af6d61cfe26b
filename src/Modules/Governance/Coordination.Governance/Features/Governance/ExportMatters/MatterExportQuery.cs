using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowMatters;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ExportMatters;

/// <summary>What the file tells of a matter beyond the row of the list.</summary>
internal sealed record MatterDetails(
    IReadOnlyList<string> Numbers, string? AgendaNumber, DateOnly? DatedOn, MatterPreparation Preparation, IReadOnlyList<string> Demands, string? Stance, string? ProposedDecision, IReadOnlyList<string> Documents, IReadOnlyList<string> Links);

/// <summary>
/// Reads the details of matters in pieces, so that a long list is not held at once. Asks for matters that the person may know of, like
/// the list itself, and leaves out links to others.
/// </summary>
internal sealed class MatterExportQuery(MatterAccess access)
{
    private const int Chunk = 500;

    public async IAsyncEnumerable<(MatterRow Row, MatterDetails Details)> ReadAsync(IReadOnlyList<MatterRow> rows, ClaimsPrincipal person, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var chunk in rows.Chunk(Chunk))
        {
            var details = await DetailsAsync(chunk, person, ct);
            foreach (var row in chunk.Where(r => details.ContainsKey(r.Id)))
            {
                yield return (row, details[row.Id]);
            }
        }
    }

    private async Task<Dictionary<MatterId, MatterDetails>> DetailsAsync(MatterRow[] rows, ClaimsPrincipal person, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var matters = await access.Readable(person).AsNoTracking().Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).Select(m => new
        {
            m.Id,
            m.AgendaNumber,
            m.DatedOn,
            m.Preparation,
            m.Stance,
            m.ProposedDecision,
            Numbers = m.Numbers.OrderBy(n => n.Position).Select(n => n.Body == null ? n.AsWritten : n.AsWritten + " " + n.Body).ToList(),
            Demands = m.Demands.OrderBy(d => d.Number).Select(d => new { d.Number, d.Text, d.Stance }).ToList(),
            Documents = m.Documents.Where(d => d.WithdrawnBecause == null).OrderBy(d => d.AddedAt).Select(d => new { d.Number, d.Title }).ToList(),
            Links = m.Links.OrderBy(l => l.Id).Select(l => new { l.Kind, l.TargetId, l.Text }).ToList(),
        }).ToListAsync(ct);
        var targets = matters.SelectMany(m => m.Links).Where(l => IsMatter(l.Kind)).Select(l => l.TargetId).OfType<Guid>().Distinct().Select(t => new MatterId(t)).ToList();
        var known = (await access.Readable(person).AsNoTracking().AsSingleQuery().Where(m => targets.Contains(m.Id)).Select(m => m.Id).ToListAsync(ct)).Select(m => m.Value).ToHashSet();
        return matters.ToDictionary(m => m.Id, m => new MatterDetails(
            m.Numbers, m.AgendaNumber, m.DatedOn, m.Preparation, [.. m.Demands.Select(d => d.Stance is null ? $"{d.Number}. {d.Text}" : $"{d.Number}. {d.Text} – {d.Stance}")], m.Stance, m.ProposedDecision,
            [.. m.Documents.Select(d => d.Number is null ? d.Title : $"{d.Number}. {d.Title}")],
            [.. m.Links.Where(l => !IsMatter(l.Kind) || l.TargetId is not { } target || known.Contains(target)).Select(l => l.Text)]));
    }

    private static bool IsMatter(MatterLinkKind kind) => kind is MatterLinkKind.EarlierMatter or MatterLinkKind.SameMatter;
}
