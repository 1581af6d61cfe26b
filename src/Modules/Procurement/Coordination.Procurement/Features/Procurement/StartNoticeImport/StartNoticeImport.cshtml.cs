using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Imports;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Features.Procurement.SweepImportFolder;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Features.Procurement.StartNoticeImport;

/// <summary>Upload notices and statistics, and see what came of earlier files.</summary>
[Authorize(Policy = ProcurementPolicies.Import)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
internal sealed class StartNoticeImportModel(ProcurementDbContext db, StartNoticeImportHandler handler, IOptions<ImportOptions> options, IStringLocalizer<Texts> texts) : PageModel
{
    // A year of the nation with its tables is five megabytes; each file has the limit of its own.
    private const int MaxRequest = 64 * 1024 * 1024;
    private const int Latest = 30;

    [BindProperty]
    public UploadForm Input { get; set; } = new();

    public IReadOnlyList<ImportedFile> Files { get; private set; } = [];

    /// <summary>The file whose remarks are shown.</summary>
    public ImportedFile? Shown { get; private set; }

    public IReadOnlyList<string> Remarks { get; private set; } = [];

    public bool HasFolder => !string.IsNullOrWhiteSpace(options.Value.Folder);

    public async Task OnGetAsync(Guid? fil, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (fil is not null && await db.ImportedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fil, ct) is { } shown)
        {
            Shown = shown;
            Remarks = [.. (JsonSerializer.Deserialize<ImportRemark[]>(shown.Remarks, MessageJson.Options) ?? []).Select(r => NoticeRemark.Line(r, texts))];
        }
    }

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

    private async Task LoadAsync(CancellationToken ct) => Files = await db.ImportedFiles.AsNoTracking().OrderByDescending(f => f.ReadAt).ThenByDescending(f => f.Id).Take(Latest).ToListAsync(ct);

    internal sealed class UploadForm
    {
        [Display(Name = "NoticeImport.Files", Description = "NoticeImport.FilesHint"), Required(ErrorMessage = "NoticeImport.FilesMissing")]
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
