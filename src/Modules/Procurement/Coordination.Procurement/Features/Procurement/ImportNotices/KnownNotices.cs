using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>What the register has of a batch: which of its notices have been read, and the procurements that the others change.</summary>
internal sealed class KnownNotices
{
    private readonly Dictionary<(ProcurementSource Source, string Id, string Version), string> _owners = [];
    private readonly Dictionary<(ProcurementSource Source, string SourceId), ProcurementCase> _cases = [];

    /// <summary>Two questions for a batch; whole procurements are only loaded where a notice is new.</summary>
    public static async Task<KnownNotices> LoadAsync(ProcurementDbContext db, IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        var known = new KnownNotices();
        foreach (var source in batch.GroupBy(n => n.Source))
        {
            var ids = source.Select(n => n.Mark.PublicationId).Distinct().ToList();
            // Asked from the notices alone: a database that has not counted its new rows yet would otherwise look through every procurement of the source.
            var notices = await db.Cases.AsNoTracking()
                .SelectMany(c => c.Notices, (c, n) => new { c.SourceId, n.Source, n.PublicationId, n.Version }).Where(n => n.Source == source.Key && ids.Contains(n.PublicationId)).ToListAsync(ct);
            foreach (var notice in notices)
            {
                known._owners[(source.Key, notice.PublicationId, notice.Version)] = notice.SourceId;
            }

            // A row of the statistics is what its procurement began with: where none of its versions has been read there is no procurement either.
            var versions = notices.Select(n => n.PublicationId).ToHashSet(StringComparer.Ordinal);
            var unread = source.Where(n => known.OwnerOf(n) is null && (n.Source != ProcurementSource.Statistics || n.Reading.IsSupplement || versions.Contains(n.Mark.PublicationId)))
                .Select(n => n.SourceId).ToHashSet(StringComparer.Ordinal);
            unread.UnionWith(await known.RevealedAsync(db, source, ct));
            if (unread.Count > 0)
            {
                foreach (var there in await db.Cases.AsSplitQuery().Where(c => c.Source == source.Key && unread.Contains(c.SourceId)).ToListAsync(ct))
                {
                    known._cases[(source.Key, there.SourceId)] = there;
                }
            }
        }

        return known;
    }

    /// <summary>
    /// Notices that name no procedure are of the procurement that has a version of them, what they change or what changes them; in a chain of
    /// changes, read in whatever order, that need not be the one that their own words lead to.
    /// </summary>
    public static async Task<IReadOnlyList<NoticeFacts>> InTheirProcurementsAsync(ProcurementDbContext db, IReadOnlyList<NoticeFacts> batch, CancellationToken ct)
    {
        var nameless = batch.Where(n => n.Reading.ProcedureId is null).ToList();
        if (nameless.Count == 0)
        {
            return batch;
        }

        var ids = nameless.SelectMany(Ids).Distinct().ToList();
        var stored = await db.Cases.AsNoTracking().SelectMany(c => c.Notices, (c, n) => new { c.SourceId, n.Source, n.PublicationId, n.Supersedes })
            .Where(n => n.Source == ProcurementSource.EForms && (ids.Contains(n.PublicationId) || (n.Supersedes != null && ids.Contains(n.Supersedes)))).ToListAsync(ct);
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var notice in stored)
        {
            homes.TryAdd(notice.PublicationId, notice.SourceId);
            homes.TryAdd(notice.Supersedes ?? notice.PublicationId, notice.SourceId);
        }

        return [.. batch.Select(n => n.Reading.ProcedureId is null ? AtHome(n) : n)];

        NoticeFacts AtHome(NoticeFacts notice)
        {
            var home = Ids(notice).Select(homes.GetValueOrDefault).FirstOrDefault(h => h is not null) ?? notice.SourceId;
            foreach (var id in Ids(notice))
            {
                homes.TryAdd(id, home);
            }

            return home == notice.SourceId ? notice : notice with { SourceId = home };
        }

        static IEnumerable<string> Ids(NoticeFacts notice) => notice.Mark.Supersedes is { } changed ? [notice.Mark.PublicationId, changed] : [notice.Mark.PublicationId];
    }

    /// <summary>The procurement whose notice this is, when it has been read; another one's is somebody's mistake.</summary>
    public string? OwnerOf(NoticeFacts notice) => _owners.GetValueOrDefault(Key(notice));

    public ProcurementCase? Case(NoticeFacts notice) => _cases.GetValueOrDefault((notice.Source, notice.SourceId));

    public void Add(NoticeFacts notice, ProcurementCase of)
    {
        _owners[Key(notice)] = of.SourceId;
        _cases[(notice.Source, notice.SourceId)] = of;
    }

    /// <summary>Procurements with something withheld, of which a notice that has been read before now tells amounts.</summary>
    private async Task<IReadOnlyList<string>> RevealedAsync(ProcurementDbContext db, IGrouping<ProcurementSource, NoticeFacts> source, CancellationToken ct)
    {
        var told = source.Where(n => OwnerOf(n) == n.SourceId && n.Facts.TellsAmounts).Select(n => n.SourceId).Distinct().ToList();
        return told.Count == 0 ? [] : await db.Cases
            .Where(c => c.Source == source.Key && told.Contains(c.SourceId) && (c.IsEstimateWithheld || c.IsTotalWithheld || c.Lots.Any(l => l.IsEstimateWithheld) || c.Winners.Any(w => w.IsValueWithheld)))
            .Select(c => c.SourceId).ToListAsync(ct);
    }

    private static (ProcurementSource Source, string Id, string Version) Key(NoticeFacts notice) => (notice.Source, notice.Mark.PublicationId, notice.Mark.Version);
}
