using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowReviews;

/// <summary>The quarterly reviews of committees and companies (S003-R5.3, S001-20).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowReviewsModel(ReviewListQuery reviews, CommitteeChoiceQuery committees, TimeProvider clock) : PageModel
{
    public ListQuery Query => ReviewListQuery.Read(Request);

    public PagedList<ReviewRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Quarters => [new("1", "1"), new("2", "2"), new("3", "3"), new("4", "4")];

    public DateOnly Today => clock.TodayInSweden();

    /// <summary>When reviews open next.</summary>
    public DateOnly NextOn => Quarter.Of(Today).LastDay.AddDays(1);

    public string UnitName(string code) => Units.FirstOrDefault(u => u.Value == code)?.Text ?? code;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await reviews.Rows(Query).ToPagedListAsync(Query, ct);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
    }
}

/// <summary>The reviews as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportReviewsModel(ReviewListQuery reviews, CommitteeChoiceQuery committees, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var names = (await committees.AllAsync(ct)).ToDictionary(c => c.Code, c => c.Name);
        var rows = await reviews.Rows(ReviewListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Reviews.Title"],
            Columns =
            [
                new(texts["Contracts.Buyer"], Width: 36), new(texts["Reviews.Code"], Width: 12), new(texts["Purchases.Year"], Width: 8), new(texts["Reviews.Quarter"], Width: 10), new(texts["Reviews.DueOn"], ColumnKind.Date, 14),
                new(texts["Reviews.Items"], ColumnKind.Number, 14), new(texts["Reviews.Settled"], ColumnKind.Number, 14), new(texts["Contracts.State"], Width: 14), new(texts["Reviews.CompletedOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                names.GetValueOrDefault(r.BuyingUnit, r.BuyingUnit), r.BuyingUnit, r.Year.ToString(CultureInfo.InvariantCulture), r.Quarter.ToString(CultureInfo.InvariantCulture), r.DueOn, r.Items, r.Settled,
                texts[$"ReviewState.{r.StateOn(today)}"].Value, r.CompletedAt?.ToSwedishDate(),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"genomgangar-{DateText.Iso(today)}");
    }
}
