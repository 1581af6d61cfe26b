using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Files;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AddMatterDocument;

/// <summary>A document of the matter; an appendix gets the next number (S000-19, S001-27).</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class AddMatterDocumentModel(
    GovernanceDbContext db, MatterAccess access, FileStore files, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [BindProperty]
    public MatterDocumentInput Input { get; set; } = new();

    public void OnGet() => Input.Version = Matter.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var link = string.IsNullOrWhiteSpace(Input.Link) ? null : Input.Link.Trim();
        if (link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            ModelState.AddModelError("Input.Link", texts["Documents.AddressInvalid"]);
        }

        if (Input.File is not null && link is not null)
        {
            ModelState.AddModelError("Input.File", texts["Evidence.FileOrLink"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        Guid? fileId = null;
        if (Input.File is { } file)
        {
            await using var content = file.OpenReadStream();
            var stored = await files.AddAsync(Db, file.FileName, content, nameof(Input.File), null, ct);
            if (!stored.Succeeded)
            {
                return this.Refuse(stored, texts);
            }

            fileId = stored.Value.Id;
        }

        Matter.AddDocument(new MatterDocumentText(Input.Title!, Input.DatedOn, Input.RegistrationNumber, link, Input.RetentionClass), Input.IsAppendix, fileId, clock.GetUtcNow(), actor.Actor.Name);
        var result = await SaveAsync(Input.Version, Result.Success, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matters.DocumentSaved"]);
        return Redirect(Address);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MatterDocumentInput
{
    public long Version { get; set; }

    [Display(Name = "Matters.DocumentTitle"), Required(ErrorMessage = "Matters.DocumentTitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Matters.IsAppendix", Description = "Matters.IsAppendixHint")]
    public bool IsAppendix { get; set; } = true;

    [Display(Name = "Evidence.File", Description = "Evidence.FileHint")]
    public IFormFile? File { get; set; }

    [Display(Name = "Documents.Address"), StringLength(1000)]
    public string? Link { get; set; }

    [Display(Name = "Matters.DatedOn")]
    public DateOnly? DatedOn { get; set; }

    [Display(Name = "Matters.DocumentNumber", Description = "Matters.DocumentNumberHint"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Matters.RetentionClass", Description = "Matters.DocumentRetentionHint"), StringLength(100)]
    public string? RetentionClass { get; set; }
}
