using System.Globalization;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowAid;

/// <summary>Aid records as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ExportAidModel(AidListQuery aid, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await aid.Rows(AidListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["AidList.Title"],
            Columns =
            [
                new(texts["Aid.GrantedOn"], ColumnKind.Date, 14), new(texts["Undertakings.Unit"], Width: 34), new(texts["Aid.Giver"], Width: 28), new(texts["Aid.Origin"], Width: 18), new(texts["Aid.Regulation"], Width: 30),
                new(texts["Aid.Kind"], Width: 20), new(texts["Aid.Purpose"], ColumnKind.LongText, 40), new(texts["Aid.Amount"], ColumnKind.Decimal, 16), new(texts["Aid.Currency"], Width: 8), new(texts["Aid.Rate"], Width: 12),
                new(texts["Aid.RateDate"], ColumnKind.Date, 14), new(texts["Aid.RateSource"], Width: 30), new(texts["Aid.Euro"], ColumnKind.Decimal, 16), new(texts["Aid.Repaid"], ColumnKind.Decimal, 16),
                new(texts["Aid.GoneOn"], ColumnKind.Date, 14), new(texts["AidRegister.Due"], ColumnKind.Date, 14), new(texts["AidRegister.On"], ColumnKind.Date, 14), new(texts["Aid.KeepUntil"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.GrantedOn, r.RecipientName, r.Giver, texts[$"AidOrigin.{r.Origin}"].Value, texts[$"AidRegulation.{r.Regulation}"].Value, texts[$"AidKind.{r.Kind}"].Value, r.Purpose, r.Amount, r.Currency.ToString(),
                r.Rate.ToString("0.######", CultureInfo.CurrentCulture), r.RateDate, r.RateSource, r.Euro, r.Reclaims.Where(c => c.RepaidOn != null).Sum(c => c.Euro), r.GoneOn, r.RegisterDueOn, r.RegisteredOn, r.KeepUntil,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"stodposter-{DateText.Iso(clock.TodayInSweden())}");
    }
}
