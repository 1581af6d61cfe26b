using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.MeasureGoal;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.SetGoals;

/// <summary>A measurable goal of an activity, now or later (S002-27).</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class SetGoalModel(GovernanceDbContext db, GoalSeries series, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid? Goal { get; set; }

    [BindProperty]
    public GoalInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public Activity Activity { get; private set; } = null!;

    public IReadOnlyList<Option> Directions => [.. Enum.GetValues<GoalDirection>().Select(d => new Option(d.ToString(), texts[$"GoalDirection.{d}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Goal is { } id)
        {
            if (Activity.Goals.FirstOrDefault(g => g.Id == id) is not { } goal)
            {
                return NotFound();
            }

            Input = Of(goal);
        }

        Input.Version = Activity.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if ((Input.Latest is null) != (Input.LatestOn is null))
        {
            ModelState.AddModelError("Input.LatestOn", texts["Goals.LatestHalf"]);
        }
        else if (Input.LatestOn > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.LatestOn", texts["Goals.LatestAhead"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // A new goal takes nothing from anybody: only changing one needs to know what the person saw.
        if (Goal is not null && Activity.Version != Input.Version)
        {
            return await ConflictAsync(ct);
        }

        var made = this.IdOf(Input.NewId);
        var text = new GoalText(Input.Measure!, Input.Baseline, Input.Target, Input.Unit, Input.Direction!.Value, Input.YearOnYear);
        if (Goal is { } id)
        {
            var result = Activity.ChangeGoal(id, text, clock.GetUtcNow(), actor.Actor.Name);
            if (!result.Succeeded)
            {
                return this.Refuse(result, texts);
            }
        }
        else if (Activity.Goals.All(g => g.Id != made))
        {
            Activity.AddGoal(made, text, clock.GetUtcNow(), actor.Actor.Name);
            if (Input is { Latest: { } latest, LatestOn: { } on })
            {
                await series.AddAsync(Activity, Activity.Goals.Single(g => g.Id == made), new GoalValue(GoalValueId.New(), Activity.Id, made, latest, on, null, clock.GetUtcNow(), actor.Actor.Name), ct);
            }
        }
        try
        {
            await db.SaveOnceAsync(async stop => Goal is null && await db.Activities.AnyAsync(a => a.Goals.Any(g => g.Id == made), stop), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? await ConflictAsync(ct) : NotFound();
        }

        return Saved();
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Goals.Saved"]);
        return Redirect($"/atgarder/{Id}");
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        if (Activity.Goals.FirstOrDefault(g => g.Id == Goal) is { } stored)
        {
            Conflict = await db.ConflictAsync(nameof(Activity), Id, Of(stored), Input, texts, v => v is GoalDirection direction ? texts[$"GoalDirection.{direction}"].Value : null, ct);
            if (Conflict.SaysTheSame)
            {
                return Saved();
            }
        }

        Input.Version = Activity.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private static GoalInput Of(ActivityGoal goal) => new()
    {
        Measure = goal.Measure,
        Baseline = goal.Baseline,
        Target = goal.Target,
        Unit = goal.Unit,
        Direction = goal.Direction,
        YearOnYear = goal.YearOnYear,
    };

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Goal is not { } id)
        {
            return NotFound();
        }

        Activity.RemoveGoal(id, clock.GetUtcNow(), actor.Actor.Name);
        await db.SaveChangesAsync(ct);
        this.Announce(texts["Goals.Removed"]);
        return Redirect($"/atgarder/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        var activity = await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct);
        Activity = activity!;
        return activity is not null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class GoalInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one goal.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Goals.Measure", Description = "Goals.MeasureHint"), Required(ErrorMessage = "Goals.MeasureMissing"), StringLength(500)]
    public string? Measure { get; set; }

    [Display(Name = "Goals.Baseline")]
    public decimal? Baseline { get; set; }

    [Display(Name = "Goals.Target")]
    public decimal? Target { get; set; }

    [Display(Name = "Goals.Unit"), StringLength(50)]
    public string? Unit { get; set; }

    [Display(Name = "Goals.Direction"), Required(ErrorMessage = "Goals.DirectionMissing")]
    public GoalDirection? Direction { get; set; }

    [Display(Name = "Goals.YearOnYear")]
    public bool YearOnYear { get; set; }

    [Display(Name = "Goals.Latest")]
    public decimal? Latest { get; set; }

    [Display(Name = "Goals.LatestOn")]
    public DateOnly? LatestOn { get; set; }
}
