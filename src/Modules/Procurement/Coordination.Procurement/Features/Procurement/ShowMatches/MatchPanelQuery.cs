using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowMatches;

/// <summary>A match in the panel of a procurement.</summary>
internal sealed record PanelMatch(ProcurementCaseId CaseId, CandidateId CandidateId, string Name, int Score, MatchStrength Strength, bool IsAccepted)
{
    public string Address => $"/upphandlingar/{CaseId.Value}/leverantorer/{CandidateId.Value}";
}

/// <summary>Who could deliver, in short, for the page of a procurement.</summary>
internal sealed class MatchPanelQuery(ProcurementDbContext db, MatchReasonQuery reasons, TimeProvider clock)
{
    private const int Most = 5;

    /// <summary>The best that are not dismissed, accepted ones first, with why; none of a procurement that can no longer be answered.</summary>
    public async Task<(int Total, IReadOnlyList<(PanelMatch Match, MatchExplanation? Why)> Best)> OfAsync(ProcurementCaseId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = from m in db.CandidateMatches.AsNoTracking().Where(m => m.CaseId == id && db.Cases.OpenAt(now).Any(c => c.Id == m.CaseId))
                   join s in db.Candidates on m.CandidateId equals s.Id
                   let accepted = db.MatchDecisions.Any(d => d.CaseId == m.CaseId && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Accepted)
                   where !db.MatchDecisions.Any(d => d.CaseId == m.CaseId && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Dismissed && d.Fingerprint == m.Fingerprint)
                   orderby accepted descending, m.Score descending, m.CandidateId
                   select new { m.CandidateId, s.Name, m.Score, m.Strength, accepted };
        var best = (await rows.Take(Most).ToListAsync(ct)).ConvertAll(m => new PanelMatch(id, m.CandidateId, m.Name, m.Score, m.Strength, m.accepted));
        var why = await reasons.ExplainAsync([.. best.Select(m => (id, m.CandidateId))], ct);
        return (best.Count < Most ? best.Count : await rows.CountAsync(ct), best.ConvertAll(m => (m, why.GetValueOrDefault((id, m.CandidateId)))));
    }
}
