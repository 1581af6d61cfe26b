using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>Letters that went or wait: the same filter serves the page and the exports.</summary>
internal sealed class LetterListQuery(GovernanceDbContext db)
{
    public const string Unanswered = "obesvarade";

    public static IReadOnlyList<string> SortKeys { get; } = ["date", "recipient"];

    /// <summary>The latest first.</summary>
    public static string DefaultSort => "-date";

    public Task<PagedList<Digest>> PageAsync(ListQuery query, CancellationToken ct) => Letters(query).ToPagedListAsync(query, ct);

    public async Task<IReadOnlyList<Digest>> AllAsync(ListQuery query, CancellationToken ct) => await Letters(query).ToListAsync(ct);

    private IQueryable<Digest> Letters(ListQuery query)
    {
        var letters = Search(db.Digests.AsNoTracking(), query["q"]);
        if (query["namnd"] is { } code)
        {
            letters = letters.Where(d => d.Committees.Contains(code));
        }

        letters = query["status"] switch
        {
            null => letters,
            Unanswered => letters.Where(d => d.AnsweredAt == null && (d.State == DigestState.Sent || d.State == DigestState.Queued)),
            { } text when Enum.TryParse<DigestState>(text, out var state) => letters.Where(d => d.State == state),
            _ => letters.Where(d => false),
        };
        return (query.Sort.Key, query.Sort.Descending) switch
        {
            ("recipient", false) => letters.OrderBy(d => d.RecipientName ?? d.RecipientKey).ThenByDescending(d => d.Date).ThenBy(d => d.Id),
            ("recipient", true) => letters.OrderByDescending(d => d.RecipientName ?? d.RecipientKey).ThenByDescending(d => d.Date).ThenBy(d => d.Id),
            (_, false) => letters.OrderBy(d => d.Date).ThenBy(d => d.RecipientKey),
            _ => letters.OrderByDescending(d => d.Date).ThenBy(d => d.RecipientKey),
        };
    }

    /// <summary>Each word in the recipient's name or address. Not in the subject: it may name what its reader may not know of.</summary>
    private static IQueryable<Digest> Search(IQueryable<Digest> letters, string? words)
    {
        foreach (var word in (words ?? string.Empty).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // The database's lower(), whose culture is the database's own.
#pragma warning disable CA1304, CA1311
            letters = letters.Where(d => (d.RecipientName != null && d.RecipientName.ToLower().Contains(word)) || (d.Address != null && d.Address.ToLower().Contains(word)));
#pragma warning restore CA1304, CA1311
        }

        return letters;
    }
}
