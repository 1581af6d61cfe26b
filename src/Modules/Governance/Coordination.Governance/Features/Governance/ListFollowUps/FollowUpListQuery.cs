using System.Globalization;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ListFollowUps;

/// <summary>A point in the list.</summary>
internal sealed record FollowUpPointRow(Guid Id, string Name, string AsOf, DateOnly? NextDue, string ForWhom, bool RaisesObligations, bool ForAll, IReadOnlyList<string> Committees);

/// <summary>
/// The points of the municipality's year of follow-up: the same filter serves the page and the exports. When one is due next no database
/// knows, and a year has a dozen, so they are sifted in memory.
/// </summary>
internal sealed class FollowUpListQuery(GovernanceDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public static IReadOnlyList<string> SortKeys { get; } = ["due", "name"];

    /// <summary>The nearest first.</summary>
    public static string DefaultSort => "due";

    public async Task<IReadOnlyList<FollowUpPointRow>> AllAsync(ListQuery query, CancellationToken ct)
    {
        var found = (await PointsAsync(ct)).Where(r => Has(r, query["q"]) && IsFor(r, query["namnd"]) && IsReminded(r, query["paminns"]));
        return [.. (query.Sort.Key, query.Sort.Descending) switch
        {
            ("name", false) => found.OrderBy(r => r.Name, Order).ThenBy(r => r.Id),
            ("name", true) => found.OrderByDescending(r => r.Name, Order).ThenBy(r => r.Id),
            (_, true) => found.OrderByDescending(r => r.NextDue).ThenBy(r => r.Name, Order).ThenBy(r => r.Id),
            _ => found.OrderBy(r => r.NextDue).ThenBy(r => r.Name, Order).ThenBy(r => r.Id),
        }];
    }

    private async Task<IReadOnlyList<FollowUpPointRow>> PointsAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var codes = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id.Value, c => c.Code, ct);
        return [.. (await db.FollowUpPoints.AsNoTracking().ToListAsync(ct)).Select(p =>
        {
            IReadOnlyList<string> committees = [.. p.Committees.Select(c => codes.GetValueOrDefault(c)).OfType<string>().Order(StringComparer.Ordinal)];
            return new FollowUpPointRow(
                p.Id.Value, p.Name, p.AsOf is { } day ? day.In(2028).ToString("d MMMM", CultureInfo.CurrentCulture) : "–",
                p.Between(today, today.AddYears(2)).Select(x => (DateOnly?)x.DueOn).FirstOrDefault(),
                p.ForAll ? texts["Wheel.AllCommittees"] : string.Join(", ", committees), p.RaisesObligations, p.ForAll, committees);
        })];
    }

    private static bool Has(FollowUpPointRow row, string? words)
    {
        var text = SearchText.Normalise(string.Join(' ', row.Name, row.ForWhom));
        return SearchText.Normalise(words).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsFor(FollowUpPointRow row, string? committee) => committee is null || row.ForAll || row.Committees.Contains(committee, StringComparer.OrdinalIgnoreCase);

    private static bool IsReminded(FollowUpPointRow row, string? reminded) => reminded switch
    {
        null => true,
        "ja" => row.RaisesObligations,
        "nej" => !row.RaisesObligations,
        _ => false,
    };
}
