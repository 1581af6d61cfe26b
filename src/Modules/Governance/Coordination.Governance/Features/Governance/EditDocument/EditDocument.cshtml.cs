using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Files;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditDocument;

/// <summary>Register a governing or background document, or change what is known of it.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class EditDocumentModel(GovernanceDbContext db, FileStore files, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid? Id { get; set; }

    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public bool IsNew => Id is null;

    public string BackAddress => IsNew ? "/styrdokument" : $"/styrdokument/{Id}";

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<DocumentKind>().Select(k => new Option(k.ToString(), texts[$"DocumentKind.{k}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (IsNew)
        {
            return Page();
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
        Check();
        var document = await StoredAsync(ct);
        if (document is null && !IsNew)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (document is not null && IsNew)
        {
            // Sent twice: the first time made it.
            return Redirect($"/styrdokument/{document.Id.Value}");
        }

        if (document is not null && document.Version != Input.Version)
        {
            return await ConflictAsync(document, ct);
        }

        if (document is null)
        {
            document = new GoverningDocument(new GoverningDocumentId(this.IdOf(Input.NewId)), Input.Title!, Input.Kind!.Value);
            db.GoverningDocuments.Add(document);
        }

        document.Describe(Input.Title!, Input.Kind!.Value, RegistrationNumber.Parse(Input.RegistrationNumber), Input.AdoptedBy, Input.AdoptedOn, Input.ValidFrom, Input.ValidTo, Input.Address);
        document.Explain(Input.Summary, Input.AddressedTo);
        document.SetStrategicAreas((Input.StrategicAreas ?? string.Empty).Split('\n'));
        if (await KeepFileAsync(document, ct) is { Succeeded: false } refused)
        {
            db.ChangeTracker.Clear();
            return this.Refuse(refused, texts);
        }

        // After the file: the one before it keeps the class that it was kept by.
        document.Retain(Input.RetentionClass);

        try
        {
            await db.SaveOnceAsync(async stop => IsNew && await db.GoverningDocuments.AnyAsync(d => d.Id == document.Id, stop), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StoredAsync(ct) is { } stored ? await ConflictAsync(stored, ct) : NotFound();
        }

        return Saved(document);
    }

    private IActionResult Saved(GoverningDocument document)
    {
        this.Announce(texts["Documents.Saved"]);
        return Redirect($"/styrdokument/{document.Id.Value}");
    }

    private void Check()
    {
        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["Plans.ValidityReversed"]);
        }

        if (Input.Address is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            ModelState.AddModelError("Input.Address", texts["Documents.AddressInvalid"]);
        }
    }

    private async Task<Result> KeepFileAsync(GoverningDocument document, CancellationToken ct)
    {
        if (Input.File is not { Length: > 0 } file)
        {
            return Result.Success;
        }

        await using var content = file.OpenReadStream();
        var stored = await files.AddAsync(db, file.FileName, content, nameof(Input.File), null, ct);
        if (!stored.Succeeded)
        {
            return Result.Failure(stored.Errors);
        }

        document.Keep(stored.Value.Id, stored.Value.Name, clock.GetUtcNow());
        return Result.Success;
    }

    private async Task<IActionResult> ConflictAsync(GoverningDocument stored, CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(GoverningDocument), stored.Id.Value, Of(stored), Input, texts, v => v is DocumentKind kind ? texts[$"DocumentKind.{kind}"].Value : null, ct);
        if (Conflict.SaysTheSame && Input.File is null)
        {
            return Saved(stored);
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private static DocumentInput Of(GoverningDocument document) => new()
    {
        NewId = document.Id.Value,
        Version = document.Version,
        Title = document.Title,
        Kind = document.Kind,
        RegistrationNumber = document.RegistrationNumber,
        AdoptedBy = document.AdoptedBy,
        AdoptedOn = document.AdoptedOn,
        ValidFrom = document.ValidFrom,
        ValidTo = document.ValidTo,
        Address = document.Address,
        Summary = document.Summary,
        AddressedTo = document.AddressedTo,
        RetentionClass = document.RetentionClass,
        StrategicAreas = string.Join('\n', document.StrategicAreas.OrderBy(a => a.Position).Select(a => a.Title)),
    };

    private async Task<GoverningDocument?> StoredAsync(CancellationToken ct)
    {
        var id = new GoverningDocumentId(Id ?? (Request.HasFormContentType ? this.IdOf(Input.NewId) : default));
        var document = await db.GoverningDocuments.SingleOrDefaultAsync(d => d.Id == id, ct);
        Name = document?.Title ?? string.Empty;
        return document;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DocumentInput
{
    /// <summary>Made with the form, so that sending it twice makes one document.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

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

    [Display(Name = "Documents.File", Description = "Documents.FileHint")]
    public IFormFile? File { get; set; }

    [Display(Name = "Matters.RetentionClass", Description = "Matters.RetentionClassHint"), StringLength(100)]
    public string? RetentionClass { get; set; }

    [Display(Name = "Documents.Summary"), StringLength(4000)]
    public string? Summary { get; set; }

    [Display(Name = "Documents.AddressedTo", Description = "Documents.AddressedToHint"), StringLength(1000)]
    public string? AddressedTo { get; set; }

    [Display(Name = "Plans.StrategicAreas", Description = "Documents.StrategicAreasHint"), StringLength(5000)]
    public string? StrategicAreas { get; set; }
}
