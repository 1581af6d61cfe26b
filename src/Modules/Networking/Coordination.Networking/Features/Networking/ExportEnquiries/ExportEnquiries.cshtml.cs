using System.Globalization;
using Coordination.Networking.Features.Networking.ShowEnquiries;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportEnquiries;

/// <summary>The inbox as a file, with the filter and order that its address carries; without addresses and telephone numbers.</summary>
[Authorize(Policy = NetworkingPolicies.ReadEnquiries)]
internal sealed class ExportEnquiriesModel(EnquiryListQuery enquiries, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = await enquiries.Rows(ListQuery.Read(Request, EnquiryListQuery.DefaultSort, EnquiryListQuery.SortKeys, preset: EnquiryListQuery.Preset)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Enquiries.Title"],
            Columns =
            [
                new(texts["Enquiries.Number"], Width: 14), new(texts["Enquiry.Topic"], Width: 30), new(texts["Enquiries.Sender"], Width: 34), new(texts["Enquiry.Place"], Width: 20),
                new(texts["Enquiries.ReceivedAt"], ColumnKind.Date, 14), new(texts["Enquiries.DueOn"], ColumnKind.Date, 14), new(texts["Enquiries.State"], Width: 16),
                new(texts["Enquiries.TakenBy"], Width: 24), new(texts["Enquiry.HandedTo"], Width: 30), new(texts["Enquiry.SettledAt"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Number, texts[$"EnquiryTopic.{r.Topic}"].Value, r.IsProtected ? texts["Enquiries.Protected"].Value : r.Sender, r.Place, r.ReceivedAt.ToSwedishDate(), r.DueOn,
                texts[r.State.TextKey(r.IsLateOn(today))].Value, r.TakenBy, r.RoutedTo ?? (r.Route is { } route ? texts[$"EnquiryRoute.{route}"].Value : null), r.SettledAt?.ToSwedishDate(),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"anmalningar-{DateText.Iso(today)}");
    }
}
