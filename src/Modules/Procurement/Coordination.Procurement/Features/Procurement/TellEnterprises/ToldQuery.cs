using Coordination.Networking.Contracts;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.TellEnterprises;

/// <summary>A letter that was written about a procurement.</summary>
/// <param name="EnterpriseId">Who was told.</param>
/// <param name="Enterprise">As it was called then.</param>
/// <param name="Contact">Whom it was written to; null where the register no longer keeps the person for this purpose.</param>
/// <param name="At">When.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="IsOfDeadline">It told of another deadline.</param>
/// <param name="IsContentKept">What stood in it is kept.</param>
/// <param name="Deadline">The last day for tenders that stood in it.</param>
/// <param name="Words">Somebody's own words in it.</param>
internal sealed record ToldRow(Guid EnterpriseId, string Enterprise, ProcurementContact? Contact, DateTimeOffset At, string By, bool IsOfDeadline, bool IsContentKept, DateTimeOffset? Deadline, string? Words);

/// <summary>
/// Who has been told of a procurement, by the letters themselves: it stands for good, whatever becomes of the matches. Names of people and
/// addresses are in it: ask <see cref="IProcurementContacts.Policy"/> first.
/// </summary>
internal sealed class ToldQuery(ProcurementDbContext db, IProcurementContacts contacts, IEnterpriseDirectory enterprises)
{
    /// <summary>The latest first, and how many enterprises have been told a deadline that no longer holds.</summary>
    public async Task<(IReadOnlyList<ToldRow> Rows, int Outdated)> OfAsync(ProcurementCase procurement, CancellationToken ct)
    {
        var letters = await db.MatchLetters.AsNoTracking().Where(l => l.CaseId == procurement.Id).OrderByDescending(l => l.QueuedAt).ThenBy(l => l.EnterpriseName).ThenBy(l => l.Id).ToListAsync(ct);
        Guid[] ids = [.. letters.Select(l => l.CandidateId.Value).Distinct()];
        var people = (await contacts.OfEnterprisesAsync(ids, ct)).ToDictionary(c => c.ContactId);
        var unnamed = letters.Where(l => !l.IsContentKept).Select(l => l.CandidateId.Value).Distinct().ToList();
        var names = unnamed.Count == 0 ? [] : (await enterprises.FindAsync(unnamed, ct)).ToDictionary(e => e.Id, e => e.Name);
        var outdated = letters.GroupBy(l => l.CandidateId).Count(g => g.All(l => l.IsOutdated(procurement.TenderDeadline)));
        return (
            letters.ConvertAll(l => new ToldRow(
                l.CandidateId.Value, l.EnterpriseName ?? names.GetValueOrDefault(l.CandidateId.Value, "–"), people.GetValueOrDefault(l.ContactId), l.QueuedAt, l.By, l.Round > 0, l.IsContentKept, l.Deadline, l.Words)),
            outdated);
    }
}
