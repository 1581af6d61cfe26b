using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.StartPlanImport;

/// <summary>Upload a plan as the municipality wrote it.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
internal sealed class StartPlanImportModel(GovernanceDbContext db, StartPlanImportHandler handler, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    // Above the limit of a plan file, so that a file slightly too large gets the sentence that says so.
    private const int MaxRequest = 32 * 1024 * 1024;

    [BindProperty]
    public UploadForm Input { get; set; } = new();

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public IReadOnlyList<PlanImport> Waiting { get; private set; } = [];

    public async Task OnGetAsync(Guid? plan, CancellationToken ct)
    {
        Input.Target = plan?.ToString();
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return this.PageAgain();
        }

        var result = await ReadAsync(Input.File!, ct);
        if (result.Succeeded)
        {
            return Redirect(result.Value.Operation is { } operation ? $"/arbeten/{operation}" : $"/planer/importera/{result.Value.Id.Value}");
        }

        await LoadAsync(ct);
        return this.Refuse(result, texts);
    }

    private async Task<Result<StartedImport>> ReadAsync(IFormFile file, CancellationToken ct)
    {
        var limit = ActionPlanFileLimits.Standard.MaxBytes;
        if (file.Length > limit)
        {
            return PlanFileProblems.TooLarge(file.Length, limit);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return await handler.HandleAsync(file.FileName, content.ToArray(), Guid.TryParse(Input.Target, out var plan) ? new PlanId(plan) : null, ct);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Plans = [.. (await db.Plans.AsNoTracking().Where(p => p.State != PlanState.Expired).OrderBy(p => p.Title).Select(p => new { p.Id, p.Title, p.RegistrationNumber }).ToListAsync(ct))
            .Select(p => new Option(p.Id.Value.ToString(), p.RegistrationNumber is null ? p.Title : $"{p.Title} ({p.RegistrationNumber})"))];
        var now = clock.GetUtcNow();
        Waiting = await db.PlanImports.AsNoTracking().Where(i => i.State == PlanImportState.Open && i.ExpiresAt > now).OrderByDescending(i => i.StartedAt).Take(20).ToListAsync(ct);
    }

    internal sealed class UploadForm
    {
        [Display(Name = "Import.File", Description = "Import.FileHint"), Required(ErrorMessage = "Import.FileMissing")]
        public IFormFile? File { get; set; }

        [Display(Name = "Import.Target", Description = "Import.TargetHint")]
        public string? Target { get; set; }
    }
}
