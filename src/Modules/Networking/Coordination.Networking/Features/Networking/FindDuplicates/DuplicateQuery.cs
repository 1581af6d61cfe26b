using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.FindDuplicates;

/// <summary>One of two that seem to be the same.</summary>
internal sealed record DuplicateSide(EnterpriseId Id, string Name, OrganisationNumber? Number, string? Unit, string? Locality);

/// <summary>Two that seem to be one enterprise, and by what.</summary>
internal sealed record DuplicatePair(DuplicateSide First, DuplicateSide Second, bool SameNumber);

/// <summary>
/// Finds enterprises that the register may have twice: the same number, or names that read alike once legal form, punctuation and order of
/// words are left out. Two different numbers are two enterprises, whatever they are called. One pass over the names, so that twenty
/// thousand take no longer than a page may.
/// </summary>
internal sealed class DuplicateQuery(NetworkingDbContext db)
{
    private const int LongestGroup = 10;

    private static readonly HashSet<string> Unsaid =
        ["ab", "aktiebolag", "ek", "for", "ekonomisk", "forening", "foreningen", "ideell", "ideella", "kooperativ", "kooperativet", "hb", "kb", "handelsbolag", "stiftelsen", "stiftelse", "svb", "i", "och", "the"];

    public async Task<IReadOnlyList<DuplicatePair>> FindAsync(CancellationToken ct)
    {
        var all = await db.Enterprises.AsNoTracking().Where(e => e.State != EnterpriseState.Duplicate).OrderBy(e => e.Name).ThenBy(e => e.Id)
            .Select(e => new DuplicateSide(e.Id, e.Name, e.Number, e.Unit, e.Locality)).ToListAsync(ct);
        var parted = (await db.NotTheSame.AsNoTracking().Select(n => new { n.FirstId, n.SecondId }).ToListAsync(ct)).Select(n => (n.FirstId, n.SecondId)).ToHashSet();
        var byNumber = all.Where(e => e.Number is not null).GroupBy(e => e.Number!.Digits).SelectMany(g => Pairs([.. g], sameNumber: true));
        var byName = all.GroupBy(e => KeyOf(e.Name)).Where(g => g.Key.Length > 2).SelectMany(g => Pairs([.. g], sameNumber: false));
        return
        [
            .. byNumber.Concat(byName).Where(p => MayBeOne(p) && !parted.Contains(NotTheSame.InOrder(p.First.Id, p.Second.Id)))
                .DistinctBy(p => NotTheSame.InOrder(p.First.Id, p.Second.Id)),
        ];
    }

    /// <summary>What a name says when what every enterprise's name says is left out.</summary>
    public static string KeyOf(string name) => string.Concat(new string([.. SearchText.Normalise(name).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Unsaid.Contains(w)).Order(StringComparer.Ordinal));

    private static bool MayBeOne(DuplicatePair pair) => pair.SameNumber
        ? Same(pair.First.Unit, pair.Second.Unit) || pair.First.Unit is null || pair.Second.Unit is null
        : pair.First.Number is null || pair.Second.Number is null || pair.First.Number == pair.Second.Number;

    private static bool Same(string? one, string? other) => SearchText.Normalise(one) == SearchText.Normalise(other);

    private static IEnumerable<DuplicatePair> Pairs(IReadOnlyList<DuplicateSide> alike, bool sameNumber) =>
        from i in Enumerable.Range(0, Math.Min(alike.Count, LongestGroup))
        from j in Enumerable.Range(i + 1, Math.Min(alike.Count, LongestGroup) - i - 1)
        select new DuplicatePair(alike[i], alike[j], sameNumber);
}
