using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditDocument;

/// <summary>One governing or background document.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class EditDocumentModel(GovernanceDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public string Which { get; set; } = string.Empty;

    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public bool IsNew => Which == "nytt";

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<DocumentKind>().Select(k => new Option(k.ToString(), texts[$"DocumentKind.{k}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        MayManage = await MayAsync();
        if (IsNew)
        {
            return MayManage ? Page() : Forbid();
        }

        if (await StoredAsync(ct) is not { } document)
        {
            return NotFound();
        }

        Input = Of(document);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        MayManage = await MayAsync();
        if (!MayManage)
        {
            return Forbid();
        }

        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["Plans.ValidityReversed"]);
        }

        if (Input.Address is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            ModelState.AddModelError("Input.Address", texts["Documents.AddressInvalid"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var document = IsNew ? null : await StoredAsync(ct);
        if (document is null && !IsNew)
        {
            return NotFound();
        }

        if (document is not null && document.Version != Input.Version)
        {
            return await ConflictAsync(document, ct);
        }

        if (document is null)
        {
            var id = new GoverningDocumentId(this.IdOf(Input.NewId));
            if (await db.GoverningDocuments.AnyAsync(d => d.Id == id, ct))
            {
                return Saved();
            }

            document = new GoverningDocument(id, Input.Title!, Input.Kind!.Value);
            db.GoverningDocuments.Add(document);
        }

        document.Describe(Input.Title!, Input.Kind!.Value, RegistrationNumber.Parse(Input.RegistrationNumber), Input.AdoptedBy, Input.AdoptedOn, Input.ValidFrom, Input.ValidTo, Input.Address);
        document.SetStrategicAreas((Input.StrategicAreas ?? string.Empty).Split('\n'));
        try
        {
            await db.SaveOnceAsync(async stop => IsNew && await db.GoverningDocuments.AnyAsync(d => d.Id == document.Id, stop), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredAsync(ct) is { } stored ? await ConflictAsync(stored, ct) : NotFound();
        }

        return Saved();
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Documents.Saved"]);
        return Redirect("/styrdokument");
    }

    private async Task<IActionResult> ConflictAsync(GoverningDocument stored, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(GoverningDocument), stored.Id.Value, Of(stored), Input, texts, v => v is DocumentKind kind ? texts[$"DocumentKind.{kind}"].Value : null, ct);
        if (Conflict.SaysTheSame)
        {
            return Saved();
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private static DocumentInput Of(GoverningDocument document) => new()
    {
        Version = document.Version,
        Title = document.Title,
        Kind = document.Kind,
        RegistrationNumber = document.RegistrationNumber,
        AdoptedBy = document.AdoptedBy,
        AdoptedOn = document.AdoptedOn,
        ValidFrom = document.ValidFrom,
        ValidTo = document.ValidTo,
        Address = document.Address,
        StrategicAreas = string.Join('\n', document.StrategicAreas.OrderBy(a => a.Position).Select(a => a.Title)),
    };

    private async Task<bool> MayAsync() => (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;

    private async Task<GoverningDocument?> StoredAsync(CancellationToken ct)
    {
        var id = new GoverningDocumentId(Guid.TryParse(Which, out var value) ? value : default);
        return await db.GoverningDocuments.SingleOrDefaultAsync(d => d.Id == id, ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DocumentInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one document.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Documents.DocumentTitle"), Required(ErrorMessage = "Documents.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Documents.Kind"), Required(ErrorMessage = "Documents.KindMissing")]
    public DocumentKind? Kind { get; set; }

    [Display(Name = "Plans.RegistrationNumber", Description = "Plans.RegistrationNumberHint"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Documents.AdoptedBy"), StringLength(200)]
    public string? AdoptedBy { get; set; }

    [Display(Name = "Documents.AdoptedOn")]
    public DateOnly? AdoptedOn { get; set; }

    [Display(Name = "Plans.ValidFrom")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Plans.ValidTo")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Documents.Address"), StringLength(1000)]
    public string? Address { get; set; }

    [Display(Name = "Plans.StrategicAreas", Description = "Documents.StrategicAreasHint"), StringLength(5000)]
    public string? StrategicAreas { get; set; }
}
