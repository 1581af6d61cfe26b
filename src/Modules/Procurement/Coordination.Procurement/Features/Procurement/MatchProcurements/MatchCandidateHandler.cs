using Coordination.Platform.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.FollowCandidates;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>Takes an enterprise as the register has it now, and matches it with the procurements that have something in common with it.</summary>
internal sealed class MatchCandidateHandler(
    ProcurementDbContext db, CandidatesHandler candidates, MatchCasesHandler cases, MatchStoreHandler store, IOrganisation organisation, TimeProvider clock)
{
    private const int Part = 500;

    public async Task HandleAsync(Guid enterpriseId, CancellationToken ct)
    {
        var facts = await candidates.FollowAsync(enterpriseId, ct);
        await db.SaveChangesAsync(ct);
        var id = new CandidateId(enterpriseId);
        if (facts is null)
        {
            await store.ReplaceOfCandidateAsync(id, [], [], ct);
            return;
        }

        var weights = (await db.MatchSettings.AsNoTracking().SingleOrDefaultAsync(ct))?.Weights ?? MatchWeights.Standard;
        var search = new MatchSearch(new CandidateIndex([facts], weights));
        var (wanted, found, today) = (new List<CaseFacts>(), new List<CandidateMatch>(), clock.TodayInSweden());
        foreach (var part in (await MetAsync(search.Index.Candidates[0], ct)).Chunk(Part))
        {
            foreach (var candidate in await db.Cases.Where(c => part.Contains(c.Id)).ToFactsAsync(organisation.Current, ct))
            {
                if (search.Find(new CaseProfile(candidate, today)) is [var finding])
                {
                    wanted.Add(candidate);
                    found.Add(search.Row(candidate.Id, finding));
                }
            }
        }

        var full = await FullAsync(id, found, ct);
        await store.ReplaceOfCandidateAsync(id, wanted, [.. found.Where(f => !full.Contains(f.CaseId))], ct);
        await MatchFullAsync(full, ct);
    }

    /// <summary>Open procurements with a code near one of the enterprise's, or with letters that one of its words has.</summary>
    private async Task<HashSet<ProcurementCaseId>> MetAsync(CandidateProfile candidate, CancellationToken ct)
    {
        var open = db.Cases.AsNoTracking().OpenAt(clock.GetUtcNow());
        var ids = new HashSet<ProcurementCaseId>();
        foreach (var (from, to) in candidate.Codes.Select(Near).Distinct())
        {
            ids.UnionWith(await open.Where(c => c.Codes.Any(x => string.Compare(x.Code, from) >= 0 && string.Compare(x.Code, to) <= 0)).Select(c => c.Id).ToListAsync(ct));
        }

        string[] divisions = [.. candidate.Codes.Select(c => $"{c.ToString()[..2]}000000").Distinct()];
        ids.UnionWith(await open.Where(c => c.Codes.Any(x => divisions.Contains(x.Code))).Select(c => c.Id).ToListAsync(ct));
        string[] letters = [.. candidate.Words.SelectMany(Letters).Select(SearchText.Normalise).Distinct()];
        ids.UnionWith(await open.Where(c => letters.Any(l => c.SearchText.Contains(l))).Select(c => c.Id).ToListAsync(ct));
        return ids;
    }

    /// <summary>What meets a word by any end or beginning of it has the last or the first letters of it.</summary>
    private static IEnumerable<string> Letters(MatchWord word)
    {
        var stem = word.Stem;
        yield return stem.Length < MatchWords.ShortestPart + MatchWords.ShortestRest ? stem : stem[^MatchWords.ShortestPart..];
        if (stem.Length >= MatchWords.ShortestStart + MatchWords.ShortestRest)
        {
            yield return stem[..MatchWords.ShortestStart];
        }
    }

    /// <summary>The group, or the division where that is all that is said.</summary>
    private static (string From, string To) Near(CodeNumber code)
    {
        var beginning = code.ToString()[..Math.Min(3, code.Digits)];
        return (beginning.PadRight(8, '0'), beginning.PadRight(8, '9'));
    }

    /// <summary>Procurements that have as many as are kept for one: whether this one is among the best is seen when they are matched whole.</summary>
    private async Task<HashSet<ProcurementCaseId>> FullAsync(CandidateId candidate, List<CandidateMatch> found, CancellationToken ct)
    {
        var ids = found.ConvertAll(f => f.CaseId);
        return [.. await db.CandidateMatches.Where(m => ids.Contains(m.CaseId) && m.CandidateId != candidate).GroupBy(m => m.CaseId).Where(g => g.Count() >= MatchSearch.MostForEach).Select(g => g.Key).ToListAsync(ct)];
    }

    private async Task MatchFullAsync(HashSet<ProcurementCaseId> full, CancellationToken ct)
    {
        if (full.Count == 0)
        {
            return;
        }

        var search = new MatchSearch(await cases.IndexAsync(ct));
        foreach (var part in full.Chunk(Part))
        {
            await cases.HandleAsync(search, part, null, ct);
        }
    }
}
