using Coordination.Governance.Features.Governance.ReadWheel;
using Coordination.Governance.Features.Governance.ShowWheel;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowWheelYear;

/// <summary>A month of the year, with as much as a printed page has room for.</summary>
internal sealed record WheelMonth(int Key, IReadOnlyList<WheelEntry> Entries, int More);

/// <summary>The whole year on one page, also on paper.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowWheelYearModel(WheelQuery wheel, WheelOptionsQuery options, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Twelve months of so many lines fit an A4 page.</summary>
    private const int LinesOfMonth = 16;

    [FromRoute]
    public int Year { get; set; }

    public ListQuery Query => ListQuery.Read(Request, "date", [], ListQuery.LargestSize);

    public PagedList<WheelEntry> Rows { get; private set; } = null!;

    public IReadOnlyList<WheelMonth> Months { get; private set; } = [];

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public IReadOnlyList<Option> KindOptions => WheelOptionsQuery.Kinds(texts);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var entries = WheelQuery.Filter(await wheel.ReadAsync(User, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31), ct), Query);
        Rows = entries.ToPagedList(Query);
        var byMonth = entries.ToLookup(e => e.On.Month);
        Months = [.. Enumerable.Range(1, 12).Select(m => new WheelMonth(m, [.. byMonth[m].Take(LinesOfMonth)], Math.Max(0, byMonth[m].Count() - LinesOfMonth)))];
        CommitteeOptions = await options.CommitteesAsync(ct);
    }
}
