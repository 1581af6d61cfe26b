using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Imports;
using Coordination.Procurement.Features.Procurement.SweepImportFolder;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Features.Procurement.StartNoticeImport;

/// <summary>A file that was read, without what was told of it.</summary>
internal sealed record ImportedFileRow(Guid Id, string Name, string? Stamp, DateTimeOffset ReadAt, string By, int New, int Changed, int Unchanged, int Rejected, int Doubtful)
{
    public bool IsFailure => ImportedFile.IsFailureStamp(Stamp);
}

/// <summary>Upload notices and statistics, and see what came of earlier files.</summary>
[Authorize(Policy = ProcurementPolicies.Import)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
internal sealed class StartNoticeImportModel(ProcurementDbContext db, StartNoticeImportHandler handler, IOptions<ImportOptions> options, IStringLocalizer<Texts> texts) : PageModel
{
    // A year of the nation with its tables is five megabytes; each file has the limit of its own.
    private const int MaxRequest = 64 * 1024 * 1024;

    [BindProperty]
    public UploadForm Input { get; set; } = new();

    public ListQuery Query => ListQuery.Read(Request, "-read", []);

    public PagedList<ImportedFileRow> Files { get; private set; } = null!;

    public bool HasFolder => !string.IsNullOrWhiteSpace(options.Value.Folder);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.Files!, ct);
            if (result.Succeeded)
            {
                return Redirect($"/arbeten/{result.Value}");
            }

            await LoadAsync(ct);
            return this.Refuse(result, texts);
        }

        await LoadAsync(ct);
        return this.PageAgain();
    }

    /// <summary>Without what was told of each, which can be long.</summary>
    private async Task LoadAsync(CancellationToken ct) => Files = await db.ImportedFiles.AsNoTracking().OrderByDescending(f => f.ReadAt).ThenByDescending(f => f.Id)
        .Select(f => new ImportedFileRow(f.Id, f.Name, f.Stamp, f.ReadAt, f.By, f.New, f.Changed, f.Unchanged, f.Rejected, f.Doubtful)).ToPagedListAsync(Query, ct);

    internal sealed class UploadForm
    {
        [Display(Name = "NoticeImport.Files", Description = "NoticeImport.FilesHint"), Required(ErrorMessage = "NoticeImport.FilesMissing")]
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
