using System.Globalization;
using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowMatters;

/// <summary>A row of the list of matters.</summary>
internal sealed record MatterRow(
    MatterId Id, MatterKind Kind, MatterState State, string? Number, string Subject, string Senders, CommitteeId? AddresseeId, string? Addressee, DateOnly ReceivedOn, DateOnly? ReplyBy, bool IsProtected, int Demands, int Answered)
{
    public bool IsOpen => State is MatterState.Registered or MatterState.InPreparation;

    public bool IsLateOn(DateOnly today) => IsOpen && ReplyBy < today;
}

/// <summary>The list of matters: the same filter serves the page and the exports, and both hold what the person may know of.</summary>
internal sealed class MatterListQuery(GovernanceDbContext db, MatterAccess access, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["received", "number", "subject", "reply"];

    public static string DefaultSort => "-received";

    public async Task<PagedList<MatterRow>> PageAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var found = await FilteredAsync(query, person, ct);
        var rows = await ReadPageAsync(found, query, ct);
        return rows.ToPage(query, await found.CountBesideAsync(rows.Count, query, ct, SearchesWords(query["q"]) ? PagedLists.CountedOfWords : PagedLists.CountedAtMost));
    }

    public async Task<IReadOnlyList<MatterRow>> AllAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var (with, without) = Parted(await FilteredAsync(query, person, ct), query.Sort);
        var rows = await ReadAsync(Ordered(with, query.Sort), ct);
        return without is null ? rows : [.. rows, .. await ReadAsync(Ordered(without, query.Sort), ct)];
    }

    /// <summary>
    /// As <see cref="Search"/>, and by the number of a single document too. The two are found apart, each by its index: a condition with both
    /// would read every matter. Where one matter is meant, its own number decides, and documents are left out.
    /// </summary>
    public static IQueryable<Matter> SearchWithDocuments(IQueryable<Matter> matters, string? words)
    {
        if (RegistrationNumber.Parse(words) is not { IsOfKnownForm: true } number)
        {
            return Search(matters, words);
        }

        var (exact, within) = (number.Normalised, number.Normalised + "-");
        var found = Search(matters, words).Select(m => m.Id)
            .Union(matters.Where(m => m.Documents.Any(d => d.WithdrawnBecause == null && d.NormalisedNumber != null && (d.NormalisedNumber == exact || d.NormalisedNumber.StartsWith(within)))).Select(m => m.Id));
        return matters.Where(m => found.Contains(m.Id));
    }

    /// <summary>By number when the words are one, in any of the forms it is written; else every word must occur.</summary>
    public static IQueryable<Matter> Search(IQueryable<Matter> matters, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            var (exact, within) = (number.Normalised, number.Normalised + "-");
            return matters.Where(m => m.Numbers.Any(n => n.Normalised == exact || n.Normalised.StartsWith(within)));
        }

        return SearchText.Normalise(words) is { Length: > 0 } text
            ? text.Split(' ').Aggregate(matters, (found, word) => found.Where(m => m.SearchText.Contains(word)))
            : matters;
    }

    private static bool SearchesWords(string? words) => words is not null && RegistrationNumber.Parse(words) is not { IsOfKnownForm: true };

    /// <summary>A page of those that have what they are sorted by, and then of the others.</summary>
    private static async Task<IReadOnlyList<MatterRow>> ReadPageAsync(IQueryable<Matter> found, ListQuery query, CancellationToken ct)
    {
        var (with, without) = Parted(found, query.Sort);
        var rows = await ReadAsync(Ordered(with, query.Sort).Skip(query.Skip).Take(query.Size), ct);
        if (without is null || rows.Count == query.Size)
        {
            return rows;
        }

        var skip = rows.Count > 0 || query.Skip == 0 ? 0 : query.Skip - await with.CountAsync(ct);
        return [.. rows, .. await ReadAsync(Ordered(without, query.Sort).Skip(skip).Take(query.Size - rows.Count), ct)];
    }

    /// <summary>
    /// Those without number, or without a day to reply by, stand last in either direction. Asked for one after the other, an index gives each
    /// part in its order; a sort by whether there is one would put every matter of the filter in order for one page.
    /// </summary>
    private static (IQueryable<Matter> With, IQueryable<Matter>? Without) Parted(IQueryable<Matter> found, SortOrder sort) => sort.Key switch
    {
        "number" => (found.Where(m => m.SortNumber != null), found.Where(m => m.SortNumber == null)),
        "reply" => (found.Where(m => m.ReplyBy != null), found.Where(m => m.ReplyBy == null)),
        _ => (found, null),
    };

    private async Task<IQueryable<Matter>> FilteredAsync(ListQuery query, ClaimsPrincipal person, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var matters = SearchWithDocuments(access.Readable(person).AsNoTracking(), query["q"]);
        if (query["slag"] is { } kind)
        {
            matters = Enum.TryParse<MatterKind>(kind, out var asked) ? matters.Where(m => m.Kind == asked) : matters.Where(m => false);
        }

        if (query["namnd"] is { } code)
        {
            var committee = await db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
            matters = matters.Where(m => m.AddresseeId == committee);
        }

        matters = query["lage"] switch
        {
            null => matters,
            "oppna" => Open(matters),
            "forsenade" => Open(matters).Where(m => m.ReplyBy < today),
            "obesvarade" => Open(matters).Where(m => m.Demands.Any(d => d.AnsweredOn == null)),
            "skyddade" => matters.Where(m => m.IsProtected),
            { } text when Enum.TryParse<MatterState>(text, out var state) => matters.Where(m => m.State == state),
            _ => matters.Where(m => false),
        };
        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            matters = matters.Where(m => m.ReceivedOn >= from && m.ReceivedOn <= to);
        }

        return matters;
    }

    private static IQueryable<Matter> Open(IQueryable<Matter> matters) => matters.Where(m => m.State == MatterState.Registered || m.State == MatterState.InPreparation);

    private static IOrderedQueryable<Matter> Ordered(IQueryable<Matter> rows, SortOrder sort)
    {
        var ordered = (sort.Key, sort.Descending) switch
        {
            ("number", false) => rows.OrderBy(m => m.SortNumber),
            ("number", true) => rows.OrderByDescending(m => m.SortNumber),
            ("subject", false) => rows.OrderBy(m => m.Subject),
            ("subject", true) => rows.OrderByDescending(m => m.Subject),
            ("reply", false) => rows.OrderBy(m => m.ReplyBy),
            ("reply", true) => rows.OrderByDescending(m => m.ReplyBy),
            (_, false) => rows.OrderBy(m => m.ReceivedOn),
            _ => rows.OrderByDescending(m => m.ReceivedOn),
        };
        return sort.Descending ? ordered.ThenByDescending(m => m.Id) : ordered.ThenBy(m => m.Id);
    }

    private static async Task<IReadOnlyList<MatterRow>> ReadAsync(IQueryable<Matter> matters, CancellationToken ct) =>
        await matters.AsSingleQuery().Select(m => new MatterRow(
            m.Id, m.Kind, m.State, m.MainNumber, m.Subject, m.SendersText, m.AddresseeId, m.Addressee, m.ReceivedOn, m.ReplyBy, m.IsProtected,
            m.Demands.Count, m.Demands.Count(d => d.AnsweredOn != null))).ToListAsync(ct);
}
