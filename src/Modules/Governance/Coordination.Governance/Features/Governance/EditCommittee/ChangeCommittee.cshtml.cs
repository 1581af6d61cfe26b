using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditCommittee;

/// <summary>Correct a body's code, name, kind or note, or pause its letters.</summary>
[Authorize(Policy = GovernancePolicies.ManageCommittees)]
internal sealed class ChangeCommitteeModel(GovernanceDbContext db, EditCommitteeHandler handler, IStringLocalizer<Texts> texts) : CommitteeFormPage(texts)
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public EditConflict? Conflict { get; private set; }

    public override string BackAddress => $"/namnder/{Code}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await StoredAsync(ct) is not { } committee)
        {
            return NotFound();
        }

        Input = Of(committee);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new EditCommittee(Code, Input.Version, Input.Code, Input.Name, Input.Kind, Input.Note, Input.PausedUntil), ct);
        if (result.Succeeded)
        {
            this.Announce(Words["Committees.Saved"]);
            return Redirect($"/namnder/{result.Value}");
        }

        if (result.Errors[0].Kind == ErrorKind.Conflict && await StoredAsync(ct) is { } stored)
        {
            Conflict = await db.ConflictAsync(nameof(Committee), stored.Id.Value, Of(stored), Input, Words, v => v is CommitteeKind kind ? Words[$"CommitteeKind.{kind}"].Value : null, ct);
            Input.Version = stored.Version;
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, Words);
    }

    private async Task<Committee?> StoredAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var code = Committee.NormaliseCode(Code);
        return await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct);
    }

    private static CommitteeInput Of(Committee committee) => new()
    {
        Version = committee.Version,
        Code = committee.Code,
        Name = committee.Name,
        Kind = committee.Kind,
        Note = committee.Note,
        PausedUntil = committee.RemindersPausedUntil,
    };
}
