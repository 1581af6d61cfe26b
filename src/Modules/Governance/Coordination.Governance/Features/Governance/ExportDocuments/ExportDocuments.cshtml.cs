using System.Globalization;
using Coordination.Governance.Features.Governance.ShowDocuments;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportDocuments;

/// <summary>The library as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportDocumentsModel(DocumentListQuery documents, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await documents.AllAsync(ListQuery.Read(Request, DocumentListQuery.DefaultSort, DocumentListQuery.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["Documents.Title"],
            Columns =
            [
                new(texts["Documents.DocumentTitle"], ColumnKind.LongText, 50), new(texts["Documents.Kind"], Width: 18), new(texts["Plans.RegistrationNumber"], Width: 18),
                new(texts["Documents.AdoptedBy"], Width: 26), new(texts["Documents.AdoptedOn"], ColumnKind.Date, 14), new(texts["Plans.ValidFrom"], ColumnKind.Date, 14), new(texts["Plans.ValidTo"], ColumnKind.Date, 14),
                new(texts["Documents.AddressedTo"], ColumnKind.LongText, 30), new(texts["DocumentGoals.Title"], ColumnKind.LongText, 50), new(texts["Documents.Address"], Width: 30),
                new(texts["Documents.Summary"], ColumnKind.LongText, 50), new(texts["Plans.StrategicAreas"], ColumnKind.LongText, 40), new(texts["Matters.RetentionClass"], Width: 20),
            ],
            Rows = TableExport.RowsOf(rows.Select(d => (IReadOnlyList<CellValue>)
            [
                d.Title, texts[$"DocumentKind.{d.Kind}"].Value, d.RegistrationNumber, d.AdoptedBy, d.AdoptedOn, d.ValidFrom, d.ValidTo, d.AddressedTo,
                string.Join("; ", d.Goals.OrderBy(g => g.Position).Select(g => g.FullTitle)), d.Address, d.Summary,
                string.Join("; ", d.StrategicAreas.OrderBy(a => a.Position).Select(a => a.Title)), d.RetentionClass,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"styrdokument-{DateText.Iso(clock.TodayInSweden())}");
    }
}
