using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditRevision;

/// <summary>What the form's partial needs of its page.</summary>
internal interface IRevisionFormPage
{
    RevisionForm Input { get; }

    string ButtonKey { get; }

    string BackAddress { get; }
}

/// <summary>Change what the new version is called, when it is to count and when it is to be decided.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class EditRevisionModel(GovernanceDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : RevisionPage(db, authorization), IRevisionFormPage
{
    [BindProperty]
    public RevisionForm Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public string ButtonKey => "Common.Save";

    public string BackAddress => Address;

    public void OnGet() => Input = RevisionForm.Of(Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (await Db.ActiveRevisionAsync(Plan.Id, ct) is not { } revision)
        {
            return NotFound();
        }

        if (revision.Version != Input.Version)
        {
            return await ConflictAsync(revision, ct);
        }

        var result = revision.Describe(Input.Title!, Input.ValidFrom, Input.ValidTo, Input.DecisionOn, Input.Why);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(Revision, ct) : NotFound();
        }

        this.Announce(texts["Revision.Saved"]);
        return Redirect(Address);
    }

    private async Task<IActionResult> ConflictAsync(PlanRevision stored, CancellationToken ct)
    {
        Conflict = await Db.ConflictAsync(nameof(PlanRevision), stored.Id.Value, RevisionForm.Of(stored), Input, texts, null, ct);
        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }
}
