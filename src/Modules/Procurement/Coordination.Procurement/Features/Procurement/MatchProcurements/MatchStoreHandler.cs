using Coordination.Platform.Messaging;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>
/// Stores what was found in place of what was there. What is the same is not written. A match that somebody has accepted stays when it no
/// longer fits. What is strong and new is told in the same commit.
/// </summary>
internal sealed class MatchStoreHandler(ProcurementDbContext db, TimeProvider clock)
{
    /// <summary>All matches of these procurements.</summary>
    /// <param name="cases">The procurements.</param>
    /// <param name="found">What they match now.</param>
    /// <param name="within">The first and the last of many in the database's order: one that has not counted its rows would look through all of them for a list of ids.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many procurements were written.</returns>
    public async Task<int> ReplaceOfCasesAsync(IReadOnlyCollection<CaseFacts> cases, IReadOnlyCollection<CandidateMatch> found, (ProcurementCaseId First, ProcurementCaseId Last)? within, CancellationToken ct)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var near = db.CandidateMatches.AsNoTracking();
        if (within is var (first, last))
        {
            near = near.Where(m => m.CaseId >= first && m.CaseId <= last);
        }

        var stored = await near.Where(m => ids.Contains(m.CaseId)).ToListAsync(ct);
        var decisions = await DecisionsAsync(db.MatchDecisions.Where(d => ids.Contains(d.CaseId)), ct);
        var rows = Merge(stored, found, decisions);
        var changed = Changed(stored, rows, m => m.CaseId);
        await WriteAsync(db.CandidateMatches.Where(m => changed.Contains(m.CaseId)), stored.Exists(m => changed.Contains(m.CaseId)), [.. rows.Where(r => changed.Contains(r.CaseId))], cases, stored, ct);
        return changed.Count;
    }

    /// <summary>All matches of one enterprise.</summary>
    public async Task ReplaceOfCandidateAsync(CandidateId candidate, IReadOnlyCollection<CaseFacts> cases, IReadOnlyCollection<CandidateMatch> found, CancellationToken ct)
    {
        var stored = await db.CandidateMatches.AsNoTracking().Where(m => m.CandidateId == candidate).ToListAsync(ct);
        var decisions = await DecisionsAsync(db.MatchDecisions.Where(d => d.CandidateId == candidate), ct);
        var rows = Merge(stored, found, decisions);
        if (Changed(stored, rows, m => m.CandidateId).Count > 0)
        {
            await WriteAsync(db.CandidateMatches.Where(m => m.CandidateId == candidate), stored.Count > 0, rows, cases, stored, ct);
        }
    }

    private static async Task<Dictionary<(ProcurementCaseId, CandidateId), MatchDecision>> DecisionsAsync(IQueryable<MatchDecision> decisions, CancellationToken ct) =>
        await decisions.AsNoTracking().ToDictionaryAsync(d => (d.CaseId, d.CandidateId), ct);

    /// <summary>What is to be stored: since when each is known, and whether it is told of, is kept.</summary>
    private List<CandidateMatch> Merge(List<CandidateMatch> stored, IReadOnlyCollection<CandidateMatch> found, Dictionary<(ProcurementCaseId, CandidateId), MatchDecision> decisions)
    {
        var now = clock.GetUtcNow();
        var known = stored.ToDictionary(m => (m.CaseId, m.CandidateId));
        var rows = new List<CandidateMatch>(found.Count);
        foreach (var match in found)
        {
            var before = known.GetValueOrDefault((match.CaseId, match.CandidateId));
            var isSilenced = decisions.GetValueOrDefault((match.CaseId, match.CandidateId)) is { Verdict: MatchVerdict.Dismissed } no && no.Fingerprint == match.Fingerprint;
            var isTold = before is { IsTold: true } || (match.Strength == MatchStrength.Strong && !isSilenced);
            match.Keep(before?.FoundAt ?? now, isTold);
            rows.Add(match);
            known.Remove((match.CaseId, match.CandidateId));
        }

        rows.AddRange(known.Values.Where(m => decisions.GetValueOrDefault((m.CaseId, m.CandidateId)) is { Verdict: MatchVerdict.Accepted }));
        return rows;
    }

    private static HashSet<TKey> Changed<TKey>(List<CandidateMatch> stored, List<CandidateMatch> rows, Func<CandidateMatch, TKey> keyOf)
    {
        if (stored.Count == 0)
        {
            return [.. rows.Select(keyOf)];
        }

        var changed = new HashSet<TKey>();
        var before = stored.ToDictionary(m => (m.CaseId, m.CandidateId));
        foreach (var row in rows)
        {
            if (!before.Remove((row.CaseId, row.CandidateId), out var old) || old.Score != row.Score || old.Fingerprint != row.Fingerprint || old.Strength != row.Strength || old.IsTold != row.IsTold)
            {
                changed.Add(keyOf(row));
            }
        }

        changed.UnionWith(before.Values.Select(keyOf));
        return changed;
    }

    private async Task WriteAsync(IQueryable<CandidateMatch> replaced, bool isThere, List<CandidateMatch> rows, IReadOnlyCollection<CaseFacts> cases, List<CandidateMatch> stored, CancellationToken ct)
    {
        if (!isThere && rows.Count == 0)
        {
            return;
        }

        Tell(rows, cases, stored);
        await db.InTransactionAsync(
            async stop =>
            {
                if (isThere)
                {
                    await replaced.ExecuteDeleteAsync(stop);
                }

                await db.AddDerivedAsync(rows, stop);
                await db.SaveChangesAsync(stop);
            },
            ct);
    }

    private void Tell(List<CandidateMatch> rows, IReadOnlyCollection<CaseFacts> cases, List<CandidateMatch> stored)
    {
        var told = stored.Where(m => m.IsTold).Select(m => (m.CaseId, m.CandidateId)).ToHashSet();
        var byCase = rows.Where(r => r.IsTold && !told.Contains((r.CaseId, r.CandidateId))).ToLookup(r => r.CaseId);
        var now = clock.GetUtcNow();
        foreach (var its in cases.Where(c => byCase.Contains(c.Id)))
        {
            var fact = new OpportunityFound(
                its.Id.Value, its.Title, its.BuyerName, its.TenderDeadline, [.. byCase[its.Id].OrderByDescending(m => m.Score).Select(m => new OpportunityFor(m.CandidateId.Value, m.Score))],
                $"/upphandlingar/{its.Id.Value}", its.Version, now);
            db.Outbox.Add(OutboxRowFactory.Create(fact, now));
        }
    }
}
