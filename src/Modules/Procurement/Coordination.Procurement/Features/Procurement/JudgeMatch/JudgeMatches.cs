using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.JudgeMatch;

/// <summary>What somebody says of matches; the same again changes nothing.</summary>
internal sealed class JudgeMatchesHandler(ProcurementDbContext db, CurrentActor actor, TimeProvider clock)
{
    public Task<Result<int>> AcceptAsync(IReadOnlyCollection<(ProcurementCaseId Case, CandidateId Candidate)> pairs, CancellationToken ct) => JudgeAsync(
        pairs,
        (decision, fingerprint, now, by) =>
        {
            decision.Accept(fingerprint, now, by);
            return Result.Success;
        },
        ct);

    public Task<Result<int>> DismissAsync(IReadOnlyCollection<(ProcurementCaseId Case, CandidateId Candidate)> pairs, string? reason, CancellationToken ct) =>
        JudgeAsync(pairs, (decision, fingerprint, now, by) => decision.Dismiss(reason, fingerprint, now, by), ct);

    /// <summary>Takes back what was said.</summary>
    public async Task WithdrawAsync(ProcurementCaseId caseId, CandidateId candidateId, CancellationToken ct)
    {
        db.MatchDecisions.RemoveRange(await db.MatchDecisions.Where(d => d.CaseId == caseId && d.CandidateId == candidateId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Result<int>> JudgeAsync(
        IReadOnlyCollection<(ProcurementCaseId Case, CandidateId Candidate)> pairs, Func<MatchDecision, long, DateTimeOffset, string, Result> judge, CancellationToken ct)
    {
        var (cases, candidates) = (pairs.Select(p => p.Case).Distinct().ToList(), pairs.Select(p => p.Candidate).Distinct().ToList());
        var matches = await db.CandidateMatches.AsNoTracking().Where(m => cases.Contains(m.CaseId) && candidates.Contains(m.CandidateId)).ToDictionaryAsync(m => (m.CaseId, m.CandidateId), ct);
        var decisions = await db.MatchDecisions.Where(d => cases.Contains(d.CaseId) && candidates.Contains(d.CandidateId)).ToDictionaryAsync(d => (d.CaseId, d.CandidateId), ct);
        var (now, by, judged) = (clock.GetUtcNow(), actor.Actor.Name, 0);
        foreach (var pair in pairs.Distinct().Where(matches.ContainsKey))
        {
            if (!decisions.TryGetValue(pair, out var decision))
            {
                decision = new MatchDecision(MatchDecisionId.New(), pair.Case, pair.Candidate);
                db.MatchDecisions.Add(decision);
            }

            if (judge(decision, matches[pair].Fingerprint, now, by) is { Succeeded: false } refused)
            {
                db.ChangeTracker.Clear();
                return Result<int>.Failure([.. refused.Errors]);
            }

            judged++;
        }

        // Two who judge the same pair at the same moment: the second sees what the first said.
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Error("PRC-0204", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        return judged;
    }
}
