using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Files;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>Something to show. Each file is checked for being what its name says; one that is not is refused and the others stay.</summary>
[AllowAnonymous]
internal sealed class EnquiryFilesModel(
    NetworkingDbContext db, EnquiryTokens tokens, FileStore files, CurrentActor actor, IOptions<EnquiryOptions> options, IStringLocalizer<Texts> texts, TimeProvider clock)
    : EnquiryPage(db, tokens, clock)
{
    private static readonly FileKind[] Kinds = [FileKind.Docx, FileKind.Xlsx, FileKind.Csv, FileKind.Text, FileKind.Pdf, FileKind.Png, FileKind.Jpeg];

    [BindProperty]
    public EnquiryFilesInput Input { get; set; } = new();

    public override EnquiryStep Step => EnquiryStep.Files;

    public bool MayAttach => Draft.Files.Count < options.Value.MostFiles;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "bort")] Guid? remove, [FromForm(Name = "lagg-till")] string? stay, CancellationToken ct)
    {
        if (remove is { } gone)
        {
            Draft.Detach(gone);
            return await StayAsync(ct);
        }

        actor.Actor = new Actor(ActorKind.Link, Draft.Id.Value.ToString(), "Anmälan");
        var refused = await AttachAsync(ct);
        if (!refused.Succeeded)
        {
            // What fits is kept; what does not is named.
            await Db.SaveChangesAsync(ct);
            return this.Refuse(refused, texts);
        }

        return stay is null ? await GoOnAsync(Answers, ct) : await StayAsync(ct);
    }

    private async Task<Result> AttachAsync(CancellationToken ct)
    {
        var errors = new List<Error>();
        foreach (var file in Input.Files)
        {
            if (!MayAttach)
            {
                errors.Add(new Error("NET-0502", "Enquiry.TooManyFiles", nameof(Input.Files), ErrorKind.Invalid, options.Value.MostFiles));
                break;
            }

            await using var content = file.OpenReadStream();
            var stored = await files.AddAsync(Db, file.FileName, content, nameof(Input.Files), Kinds, ct);
            if (stored.Succeeded)
            {
                Draft.Attach(stored.Value.Id, stored.Value.Name, stored.Value.Size);
            }
            else
            {
                errors.AddRange(stored.Errors);
            }
        }

        return errors.Count == 0 ? Result.Success : Result.Failure(errors);
    }

    private async Task<IActionResult> StayAsync(CancellationToken ct)
    {
        await Db.SaveChangesAsync(ct);
        return Redirect(AddressOf(EnquiryStep.Files) + (From is null ? string.Empty : "?fran=kontroll"));
    }
}

/// <summary>What the page asks.</summary>
internal sealed class EnquiryFilesInput
{
    [Display(Name = "Enquiry.Files", Description = "Enquiry.FilesHint")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];
}
