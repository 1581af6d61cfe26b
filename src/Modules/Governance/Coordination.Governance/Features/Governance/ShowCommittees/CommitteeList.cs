using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowCommittees;

/// <summary>A row of the register.</summary>
internal sealed record CommitteeRow(string Code, string Name, CommitteeKind Kind, DateOnly? DissolvedFrom, bool IsReachable, int Open, int Late, int Reminded, int Answered)
{
    /// <summary>Share of the year's letters that were answered, in percent; null when none was sent.</summary>
    public int? AnswerRate => Reminded == 0 ? null : (int)Math.Round(100m * Answered / Reminded);
}

/// <summary>The register of committees with what each owes and how it answers.</summary>
internal sealed class CommitteeListQuery(GovernanceDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["name", "code", "open", "late"];

    public async Task<IReadOnlyList<CommitteeRow>> AllAsync(ListQuery query, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var committees = db.Committees.AsNoTracking();
        if (SearchText.Normalise(query["q"]) is { Length: > 0 } words)
        {
            committees = committees.Where(c => c.SearchText.Contains(words));
        }

        if (Enum.TryParse<CommitteeKind>(query["slag"], out var kind))
        {
            committees = committees.Where(c => c.Kind == kind);
        }

        committees = query["visa"] switch
        {
            "alla" => committees,
            "avslutade" => committees.Where(c => c.DissolvedFrom != null && c.DissolvedFrom <= today),
            _ => committees.Where(c => c.DissolvedFrom == null || c.DissolvedFrom > today),
        };
        var found = await committees.ToListAsync(ct);
        var duties = await db.Obligations.AsNoTracking().Where(o => o.State == ObligationState.Open).GroupBy(o => o.CommitteeId)
            .Select(g => new { g.Key, Open = g.Count(), Late = g.Count(o => o.DueOn < today && o.Kind != ObligationKind.PeriodicCheck) }).ToDictionaryAsync(g => g.Key, ct);
        var since = today.AddYears(-1);
        var letters = (await db.Digests.AsNoTracking().Where(d => d.Date >= since && (d.State == DigestState.Sent || d.State == DigestState.Queued)).Select(d => new { d.Committees, Answered = d.AnsweredAt != null }).ToListAsync(ct))
            .SelectMany(d => d.Committees.Select(c => (Code: c, d.Answered))).ToLookup(x => x.Code, x => x.Answered);
        var rows = found.Select(c => new CommitteeRow(
            c.Code, c.Name, c.Kind, c.DissolvedFrom, Enum.GetValues<ContactRole>().Any(r => c.Reachable(r, today).Count > 0),
            duties.GetValueOrDefault(c.Id)?.Open ?? 0, duties.GetValueOrDefault(c.Id)?.Late ?? 0, letters[c.Code].Count(), letters[c.Code].Count(a => a)));
        return [.. Order(rows, query.Sort)];
    }

    private static IEnumerable<CommitteeRow> Order(IEnumerable<CommitteeRow> rows, SortOrder sort)
    {
        var swedish = StringComparer.Create(Languages.Swedish, ignoreCase: true);
        var ordered = sort.Key switch
        {
            "code" => Sort(rows, r => r.Code, sort.Descending, swedish),
            "open" => Sort(rows, r => r.Open, sort.Descending, null),
            "late" => Sort(rows, r => r.Late, sort.Descending, null),
            _ => Sort(rows, r => r.Name, sort.Descending, swedish),
        };
        return ordered.ThenBy(r => r.Name, swedish);
    }

    private static IOrderedEnumerable<CommitteeRow> Sort<TKey>(IEnumerable<CommitteeRow> rows, Func<CommitteeRow, TKey> key, bool descending, IComparer<TKey>? comparer) =>
        descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
}
