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

namespace Coordination.Governance.Features.Governance.AdvanceAssignment;

/// <summary>
/// How far an assignment has come. One report may answer several: the others that the person ticks take the same step (S004-05). A
/// closed one is opened again here.
/// </summary>
[Authorize(Policy = GovernancePolicies.ManageAssignments)]
internal sealed class AdvanceAssignmentModel(GovernanceDbContext db, AssignmentDuties duties, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AdvanceInput Input { get; set; } = new();

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<Option> Others { get; private set; } = [];

    public IReadOnlyList<Option> States => [.. Enum.GetValues<AssignmentState>().Where(s => s is not (AssignmentState.Received or AssignmentState.Finished))
        .Select(s => new Option(s.ToString(), texts[$"AssignmentState.{s}"], texts[$"AssignmentState.{s}Hint"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = new AdvanceInput { Version = Assignment.Version, ReportTitle = Assignment.ReportTitle, ReportDatedOn = Assignment.ReportDatedOn, ReportNumber = Assignment.ReportNumber };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(Input.ReportTitle) && Input.ReportDatedOn is null)
        {
            ModelState.AddModelError("Input.ReportDatedOn", texts["Assignments.ReportDateMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Assignment.Version != Input.Version)
        {
            return Stale();
        }

        var also = Input.Also.Where(a => Guid.TryParse(a, out _)).Select(a => new AssignmentId(Guid.Parse(a))).ToList();
        var assignments = (await db.Assignments.Where(a => also.Contains(a.Id)).ToListAsync(ct)).Prepend(Assignment).ToList();
        var report = string.IsNullOrWhiteSpace(Input.ReportTitle) ? null : new AssignmentReport(Input.ReportTitle, Input.ReportDatedOn!.Value, Input.ReportNumber);
        foreach (var assignment in assignments)
        {
            if (assignment.Advance(Input.State!.Value, Input.Note, report, clock.GetUtcNow(), actor.Actor.Name) is { Succeeded: false } refused)
            {
                db.ChangeTracker.Clear();
                return this.Refuse(refused, texts);
            }

            await duties.AlignAsync(assignment, ct);
        }

        return await SaveAsync(texts["Assignments.Advanced", assignments.Count], ct);
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (Assignment.Version != Input.Version)
        {
            return Stale();
        }

        if (Assignment.Reopen(Input.Note, clock.GetUtcNow(), actor.Actor.Name) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        await duties.AlignAsync(Assignment, ct);
        return await SaveAsync(texts["Assignments.Reopened"], ct);
    }

    private async Task<IActionResult> SaveAsync(string told, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Stale() : NotFound();
        }

        this.Announce(told);
        return Redirect($"/uppdrag/{Id}");
    }

    /// <summary>What the person wrote stays; what stands in the history now is shown beside it.</summary>
    private IActionResult Stale()
    {
        Input.Version = Assignment.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new AssignmentId(Id);
        var assignment = await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct);
        Assignment = assignment!;
        if (assignment is not null)
        {
            Others = [.. (await db.Assignments.AsNoTracking().Where(a => a.Id != id && a.ReceiverId == assignment.ReceiverId && a.State != AssignmentState.Finished && a.State != AssignmentState.Withdrawn)
                .OrderBy(a => a.BudgetYear).ThenBy(a => a.Title).Take(50).Select(a => new { a.Id, a.Title, a.BudgetYear }).ToListAsync(ct))
                .Select(a => new Option(a.Id.Value.ToString(), $"{a.BudgetYear} {a.Title}"))];
        }

        return assignment is not null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AdvanceInput
{
    public long Version { get; set; }

    [Display(Name = "Assignments.State"), Required(ErrorMessage = "Assignments.StateMissing")]
    public AssignmentState? State { get; set; }

    [Display(Name = "Assignments.ReportTitle", Description = "Assignments.ReportTitleHint"), StringLength(300)]
    public string? ReportTitle { get; set; }

    [Display(Name = "Assignments.ReportDatedOn")]
    public DateOnly? ReportDatedOn { get; set; }

    [Display(Name = "Plans.RegistrationNumber"), StringLength(60)]
    public string? ReportNumber { get; set; }

    [Display(Name = "Assignments.Also", Description = "Assignments.AlsoHint")]
    public string[] Also { get; set; } = [];

    [Display(Name = "Assignments.Note"), StringLength(4000)]
    public string? Note { get; set; }
}
