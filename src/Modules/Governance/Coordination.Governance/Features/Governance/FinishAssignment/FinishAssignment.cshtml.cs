using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
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

namespace Coordination.Governance.Features.Governance.FinishAssignment;

/// <summary>Record the decision that finds one assignment finally reported: each is closed on its own (S004-03, S004-05).</summary>
[Authorize(Policy = GovernancePolicies.ManageAssignments)]
internal sealed class FinishAssignmentModel(GovernanceDbContext db, AssignmentDuties duties, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public FinishInput Input { get; set; } = new();

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<Option> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = new FinishInput { Version = Assignment.Version, Body = Assignment.ReceiverId?.Value, RegistrationNumber = Assignment.ReportNumber };
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

        var closing = new AssignmentClosing(new CommitteeId(Input.Body!.Value), Input.MeetingDate!.Value, Input.Paragraph!, Input.RegistrationNumber, Input.Note);
        var result = Assignment.Version != Input.Version
            ? new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict)
            : Bodies.All(b => b.Value != Input.Body.ToString())
                ? new Error("GOV-0208", "Plans.BodyMissing", "Body", ErrorKind.Invalid)
                : Assignment.Finish(closing, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name);
        if (!result.Succeeded)
        {
            return Refused(result);
        }

        await duties.AlignAsync(Assignment, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Refused(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict)) : NotFound();
        }

        this.Announce(texts["Assignments.Finished"]);
        return Redirect($"/uppdrag/{Id}");
    }

    private IActionResult Refused(Result result)
    {
        Input.Version = Assignment.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(result, texts);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new AssignmentId(Id);
        var assignment = await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct);
        Assignment = assignment!;
        Bodies = [.. (await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => new Option(c.Id.Value.ToString(), c.Name))];
        return assignment is not null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class FinishInput
{
    public long Version { get; set; }

    [Display(Name = "Plans.Body"), Required(ErrorMessage = "Plans.BodyMissing")]
    public Guid? Body { get; set; }

    [Display(Name = "Plans.MeetingDate"), Required(ErrorMessage = "Plans.MeetingMissing")]
    public DateOnly? MeetingDate { get; set; }

    [Display(Name = "Plans.Paragraph", Description = "Plans.ParagraphHint"), Required(ErrorMessage = "Assignments.ParagraphMissing"), StringLength(20)]
    public string? Paragraph { get; set; }

    [Display(Name = "Assignments.DecisionNumber"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Assignments.DecisionText"), StringLength(4000)]
    public string? Note { get; set; }
}
