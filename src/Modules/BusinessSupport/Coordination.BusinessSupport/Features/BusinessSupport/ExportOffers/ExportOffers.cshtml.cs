using System.Globalization;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffers;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ExportOffers;

/// <summary>The offers as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadOffers)]
internal sealed class ExportOffersModel(OfferListQuery offers, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await offers.Rows(OfferListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Offers.Title"],
            Columns =
            [
                new(texts["Offers.Offer"], Width: 36), new(texts["Offers.Owner"], Width: 28), new(texts["Offers.Committee"], Width: 12), new(texts["Offers.For"], Width: 24), new(texts["Offers.OpenTo"], Width: 36),
                new(texts["Offers.Price"], Width: 18), new(texts["Offers.OpensOn"], ColumnKind.Date, 14), new(texts["Offers.ClosesOn"], ColumnKind.Date, 14), new(texts["Offers.NextReviewOn"], ColumnKind.Date, 16),
                new(texts["Offers.State"], Width: 14), new(texts["Offers.Contact"], Width: 36), new(texts["Offers.Website"], Width: 30),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.Owner, r.CommitteeCode, texts.PhaseWords(r.ForStarting, r.ForRunning), r.OpenTo, r.Price, r.OpensOn, r.ClosesOn, r.NextReviewOn, texts[$"OfferState.{r.State}"].Value, r.Contact, r.Website,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"insatser-{DateText.Iso(clock.TodayInSweden())}");
    }
}
