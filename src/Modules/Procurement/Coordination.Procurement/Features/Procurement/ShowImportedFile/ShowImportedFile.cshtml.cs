using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Imports;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowImportedFile;

/// <summary>What came of one file, and all that was told of it, by page and place.</summary>
[Authorize(Policy = ProcurementPolicies.Import)]
internal sealed class ShowImportedFileModel(ProcurementDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => FileRemarks.Read(Request);

    public ImportedFile Shown { get; private set; } = null!;

    public KeptRemarks Kept { get; private set; } = null!;

    public PagedList<ImportRemark> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Fates => [new(FileRemarks.Rejected, texts["ImportedFiles.Rejected"]), new(FileRemarks.Doubtful, texts["ImportedFiles.Doubtful"])];

    /// <summary>The kinds of problems that the file has, with how many there are of each.</summary>
    public IReadOnlyList<Option> Codes => [.. Kept.Remarks.GroupBy(r => r.Code).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new Option(g.Key, $"{texts[$"Notices.Problem.{g.Key}"].Value} ({NumberText.Number(g.Count(), 0)})"))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.ImportedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Kept) = (shown, KeptRemarks.Read(shown.Remarks));
        Rows = FileRemarks.Of(Kept, Query).ToPagedList(Query);
        return Page();
    }
}

/// <summary>Remarks on a file by the filter of the list's address, in the order of the file.</summary>
internal static class FileRemarks
{
    public const string Rejected = "avvisat";
    public const string Doubtful = "behallet";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "plats", [], size: 100);

    public static IReadOnlyList<ImportRemark> Of(KeptRemarks kept, ListQuery query) =>
    [
        .. kept.Remarks.Where(r => (query["problem"] is not { } code || r.Code == code) && query["foljd"] switch
        {
            Rejected => r.IsRejected == true,
            Doubtful => r.IsRejected == false,
            _ => true,
        }),
    ];

    /// <summary>«De första 10 000 av 12 345», where that is so.</summary>
    public static string? CutOf(KeptRemarks kept, IStringLocalizer texts) =>
        kept.IsCut ? texts["ImportedFiles.First", NumberText.Number(kept.Remarks.Count, 0), NumberText.Number(kept.Total, 0)].Value : null;

    public static string? Fate(ImportRemark remark, IStringLocalizer texts) =>
        remark.IsRejected is { } isRejected ? texts[isRejected ? "ImportedFiles.Rejected" : "ImportedFiles.Doubtful"].Value : null;
}

/// <summary>The rows with errors as a file, so that somebody can mend them where they came from.</summary>
[Authorize(Policy = ProcurementPolicies.Import)]
internal sealed class ExportRemarksModel(ProcurementDbContext db, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        if (await db.ImportedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } shown)
        {
            return NotFound();
        }

        var kept = KeptRemarks.Read(shown.Remarks);
        var export = new TableExport
        {
            Title = texts["NoticeImport.RemarksOf", shown.Name],
            Columns =
            [
                new(texts["NoticeImport.File"], Width: 28), new(texts["ImportedFiles.Line"], ColumnKind.Number, 8), new(texts["ImportedFiles.Place"], Width: 44), new(texts["ImportedFiles.Problem"], Width: 44),
                new(texts["ImportedFiles.Found"], Width: 32), new(texts["ImportedFiles.Fate"], Width: 12), new(texts["ImportedFiles.Code"], Width: 16),
            ],
            Rows = TableExport.RowsOf(FileRemarks.Of(kept, FileRemarks.Read(Request)).Select(r => (IReadOnlyList<CellValue>)
            [
                r.File, r.Line, r.Path, texts[$"Notices.Problem.{r.Code}"].Value, r.Found, FileRemarks.Fate(r, texts), r.Code,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
            Filter = FileRemarks.CutOf(kept, texts) is { } cut ? [(texts["ImportedFiles.Extent"], cut)] : [],
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, "felrader");
    }
}
