using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.MeasureGoal;

/// <summary>What has been measured of a goal over time, as a table and a line; new figures are added here (S002-27, S003-R5.5).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class MeasureGoalModel(GovernanceDbContext db, GoalSeries series, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Goal { get; set; }

    [BindProperty]
    public GoalValueInput Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;

    public ActivityGoal Measured { get; private set; } = null!;

    /// <summary>Newest first; struck ones too.</summary>
    public IReadOnlyList<GoalValue> Values { get; private set; } = [];

    public bool MayManage { get; private set; }

    public string Address => $"/atgarder/{Id}/mal/{Goal}/varden";

    /// <summary>The figures that stand, against the target where there is one; null while there is no line to draw.</summary>
    public LineChart? Chart()
    {
        var standing = Values.Where(v => v.Stands).Reverse().ToList();
        if (standing.Count < 2)
        {
            return null;
        }

        var (first, last) = (standing[0], standing[^1]);
        var measured = new LineSeries(texts["GoalValues.Measured"], [.. standing.Select(v => (decimal?)v.Value)]);
        return new LineChart(
            texts["GoalValues.Finding", NumberText.Number(first.Value), NumberText.Number(last.Value), DateText.Short(first.On), DateText.Short(last.On)],
            [.. standing.Select(v => DateText.Short(v.On))],
            Measured.Target is { } target ? [measured, new LineSeries(texts["Goals.Target"], [.. standing.Select(_ => (decimal?)target)])] : [measured],
            Measured.Unit);
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (!await LoadAsync(ct))
        {
            context.Result = NotFound();
            return;
        }

        MayManage = await authorization.MayAsync(User, GovernancePolicies.ManagePlans);
        if (!MayManage && HttpMethods.IsPost(Request.Method))
        {
            context.Result = Forbid();
            return;
        }

        await next();
    }

    public void OnGet() => Input.On = clock.TodayInSweden();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["Goals.LatestAhead"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = new GoalValueId(this.IdOf(Input.NewId));
        if (!await IsStoredAsync(id, ct))
        {
            var value = new GoalValue(id, Activity.Id, Goal, Input.Value!.Value, Input.On!.Value, Input.Source, clock.GetUtcNow(), actor.Actor.Name);
            await series.AddAsync(Activity, Measured, value, ct);
            try
            {
                await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return await StaleAsync(ct);
            }
        }

        this.Announce(texts["GoalValues.Saved"]);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostStrikeAsync([FromForm(Name = "value")] Guid value, CancellationToken ct)
    {
        ModelState.Clear();
        if (Values.FirstOrDefault(v => v.Id.Value == value) is not { } wrong)
        {
            return NotFound();
        }

        wrong.Strike(clock.GetUtcNow(), actor.Actor.Name);
        GoalSeries.Follow(Activity, Goal, Values);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await StaleAsync(ct);
        }

        this.Announce(texts["GoalValues.Struck"]);
        return Redirect(Address);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity || activity.Goals.FirstOrDefault(g => g.Id == Goal) is not { } goal)
        {
            return false;
        }

        (Activity, Measured) = (activity, goal);
        Values = [.. (await series.ReadAsync(activity, Goal, ct)).Reverse()];
        return true;
    }

    private async Task<IActionResult> StaleAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(ct) ? this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts) : NotFound();
    }

    private Task<bool> IsStoredAsync(GoalValueId id, CancellationToken ct) => db.GoalValues.AnyAsync(v => v.Id == id, ct);
}

/// <summary>What the form holds.</summary>
internal sealed class GoalValueInput
{
    /// <summary>Made with the form, so that a form that is sent twice adds one figure.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "GoalValues.Value"), Required(ErrorMessage = "GoalValues.ValueMissing")]
    public decimal? Value { get; set; }

    [Display(Name = "Goals.LatestOn"), Required(ErrorMessage = "GoalValues.OnMissing")]
    public DateOnly? On { get; set; }

    [Display(Name = "GoalValues.Source", Description = "GoalValues.SourceHint"), StringLength(300)]
    public string? Source { get; set; }
}
