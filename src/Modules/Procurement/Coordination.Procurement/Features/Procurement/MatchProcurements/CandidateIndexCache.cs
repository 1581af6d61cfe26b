using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>The index of enterprises, kept between procurements. Each use asks whether an enterprise or the weights have changed since. Singleton.</summary>
internal sealed class CandidateIndexCache
{
    private volatile Kept? _kept;

    public async Task<CandidateIndex> GetAsync(ProcurementDbContext db, CancellationToken ct)
    {
        var stamp = await StampAsync(db, ct);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept.Index;
        }

        var weights = (await db.MatchSettings.AsNoTracking().SingleOrDefaultAsync(ct))?.Weights ?? MatchWeights.Standard;
        var index = new CandidateIndex(await ReadAsync(db.Candidates, ct), weights);
        _kept = new Kept(stamp, index);
        return index;
    }

    public static async Task<IReadOnlyList<CandidateFacts>> ReadAsync(IQueryable<Candidate> candidates, CancellationToken ct)
    {
        var rows = await candidates.AsNoTracking().OrderBy(s => s.Id).Select(s => new { s.Id, s.Name, s.Locality, s.SharePercent, s.IsNonProfit, s.SourceVersion }).ToListAsync(ct);
        var offers = (await candidates.AsNoTracking().SelectMany(s => s.Offers, (s, o) => new { s.Id, o.Name, o.Cpv, o.Capacity, o.Area }).ToListAsync(ct)).ToLookup(o => o.Id, o => new OfferFacts(o.Name, o.Cpv, o.Capacity, o.Area));
        return rows.ConvertAll(s => new CandidateFacts(s.Id, s.Name, s.Locality, s.SharePercent, s.IsNonProfit, [.. offers[s.Id]], s.SourceVersion));
    }

    /// <summary>
    /// One small question. Versions only grow, and nobody leaves without the number changing; who comes instead of somebody who leaves with the
    /// same version is read later than all the others.
    /// </summary>
    private static async Task<Stamp> StampAsync(ProcurementDbContext db, CancellationToken ct)
    {
        var of = await db.Candidates.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Versions = g.Sum(s => s.SourceVersion), ReadAt = g.Max(s => s.ReadAt) }).SingleOrDefaultAsync(ct);
        return new(of?.Count ?? 0, of?.Versions ?? 0, of?.ReadAt, await db.MatchSettings.MaxAsync(m => (long?)m.Version, ct) ?? 0);
    }

    private sealed record Stamp(int Count, long Versions, DateTimeOffset? ReadAt, long Settings);

    private sealed record Kept(Stamp Stamp, CandidateIndex Index);
}
