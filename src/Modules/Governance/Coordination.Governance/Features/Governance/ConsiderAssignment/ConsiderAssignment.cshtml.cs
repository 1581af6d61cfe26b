using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.KeepAssignments;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ConsiderAssignment;

/// <summary>Record what a body that was urged to consider something did with it (S001-11).</summary>
[Authorize(Policy = GovernancePolicies.ManageAssignments)]
internal sealed class ConsiderAssignmentModel(GovernanceDbContext db, AssignmentDuties duties, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Actor { get; set; }

    [BindProperty]
    public ConsiderInput Input { get; set; } = new();

    public Assignment Assignment { get; private set; } = null!;

    public string Who { get; private set; } = string.Empty;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Considerations => [.. Enum.GetValues<Consideration>().Select(c => new Option(c.ToString(), texts[$"Consideration.{c}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Stored();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Assignment.Version != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        Assignment.Consider(Actor, Input.Consideration!.Value, Input.Outcome, Who, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name);
        await duties.AlignAsync(Assignment, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(ct) : NotFound();
        }

        this.Announce(texts["Assignments.Saved"]);
        return Redirect($"/uppdrag/{Id}");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        Conflict = await db.ConflictAsync(nameof(Assignment), Id, Stored(), Input, texts, v => v is Consideration c ? texts[$"Consideration.{c}"].Value : null, ct);
        Input.Version = Assignment.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private ConsiderInput Stored()
    {
        var urged = Assignment.Actors.Single(a => a.Id == Actor);
        return new ConsiderInput { Version = Assignment.Version, Consideration = urged.Consideration, Outcome = urged.Outcome };
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new AssignmentId(Id);
        if (await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } assignment
            || assignment.Actors.FirstOrDefault(a => a.Id == Actor && a.Role == AssignmentRole.Urged) is not { } urged)
        {
            return false;
        }

        Assignment = assignment;
        Who = urged.FreeText ?? await db.Committees.Where(c => c.Id == urged.CommitteeId).Select(c => c.Name).SingleAsync(ct);
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ConsiderInput
{
    public long Version { get; set; }

    [Display(Name = "Assignments.Consideration"), Required(ErrorMessage = "Assignments.ConsiderationMissing")]
    public Consideration? Consideration { get; set; }

    [Display(Name = "Assignments.Outcome", Description = "Assignments.OutcomeHint"), StringLength(4000)]
    public string? Outcome { get; set; }
}
