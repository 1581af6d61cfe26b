using Coordination.Networking.Contracts;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.FollowCandidates;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>Matches procurements with every enterprise that has something in common with them.</summary>
internal sealed class MatchCasesHandler(
    ProcurementDbContext db, CandidateIndexCache cache, CandidatesHandler candidates, IEnterpriseOfferings enterprises, MatchStoreHandler store, IOrganisation organisation, TimeProvider clock)
{
    /// <summary>One procurement, as it is now; one that can no longer be answered has no matches.</summary>
    public async Task HandleAsync(ProcurementCaseId id, CancellationToken ct)
    {
        var index = await IndexAsync(ct);
        var wanted = db.Cases.Where(c => c.Id == id);
        var facts = await wanted.OpenAt(clock.GetUtcNow()).ToFactsAsync(organisation.Current, ct);
        if (facts.Count > 0)
        {
            await store.ReplaceOfCasesAsync(facts, Find(new MatchSearch(index), facts), null, ct);
            return;
        }

        await db.CandidateMatches.Where(m => m.CaseId == id && !db.MatchDecisions.Any(d => d.CaseId == m.CaseId && d.CandidateId == m.CandidateId && d.Verdict == MatchVerdict.Accepted)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Several, in one commit; where they lie between two in the database's order, told by these.</summary>
    /// <returns>For how many it is something else than before.</returns>
    public async Task<int> HandleAsync(MatchSearch search, IReadOnlyCollection<ProcurementCaseId> ids, (ProcurementCaseId First, ProcurementCaseId Last)? within, CancellationToken ct)
    {
        var facts = await db.Cases.Where(c => ids.Contains(c.Id)).ToFactsAsync(organisation.Current, ct);
        var written = await store.ReplaceOfCasesAsync(facts, Find(search, facts), within, ct);
        db.ChangeTracker.Clear();
        return written;
    }

    /// <summary>The first time, the copy of the register is empty and is filled.</summary>
    public async Task<CandidateIndex> IndexAsync(CancellationToken ct)
    {
        var index = await cache.GetAsync(db, ct);
        if (index.Candidates.Count > 0 || (await enterprises.ListAsync(0, 1, ct)).Count == 0)
        {
            return index;
        }

        await candidates.FillAsync(ct);
        return await cache.GetAsync(db, ct);
    }

    private List<CandidateMatch> Find(MatchSearch search, IEnumerable<CaseFacts> cases)
    {
        var (found, today) = (new List<CandidateMatch>(), clock.TodayInSweden());
        foreach (var facts in cases)
        {
            found.AddRange(search.Find(new CaseProfile(facts, today)).Select(f => search.Row(facts.Id, f)));
        }

        return found;
    }
}
