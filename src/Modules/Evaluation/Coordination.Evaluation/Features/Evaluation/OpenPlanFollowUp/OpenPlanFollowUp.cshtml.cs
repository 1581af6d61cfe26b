using System.ComponentModel.DataAnnotations;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Governance.Contracts;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.OpenPlanFollowUp;

/// <summary>Start the follow-up of a plan for a tertial or a year. Nobody is asked until it is opened.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class AddPlanFollowUpModel(EvaluationDbContext db, IPlanFollowUp plans, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private IReadOnlyList<FollowedPlan> _plans = [];

    [BindProperty]
    public PlanFollowUpInput Input { get; set; } = new();

    public IReadOnlyList<Option> Plans => [.. _plans.Select(p => new Option(p.Id.ToString(), p.Title))];

    /// <summary>Tertials and years.</summary>
    public IReadOnlyList<Option> Periods => [.. texts.ReportPeriods(clock.TodayInSweden(), null).Where(o => o.Value != ReportTexts.Custom && !o.Value.Contains("-H", StringComparison.Ordinal))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        _plans = await plans.PlansAsync(ct);
        Input.Plan = _plans is [var only] ? only.Id.ToString() : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        _plans = await plans.PlansAsync(ct);
        var plan = _plans.FirstOrDefault(p => p.Id.ToString() == Input.Plan);
        if (Input.Plan is { Length: > 0 } && plan is null)
        {
            ModelState.AddModelError("Input.Plan", texts["ResultReports.PlanGone"]);
        }

        if (Input.Period is { Length: > 0 } period && Periods.All(p => p.Value != period))
        {
            ModelState.AddModelError("Input.Period", texts["ResultReports.PeriodMissing"]);
        }

        if (Input.DueOn < clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.DueOn", texts["PlanFollowUps.DuePassed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (planId, key) = (plan!.Id, Input.Period!);
        if (await FindAsync(planId, key, ct) is null)
        {
            var (from, to) = ReportTexts.DaysOf(key)!.Value;
            db.PlanFollowUps.Add(new PlanFollowUp(PlanFollowUpId.New(), planId, plan.Title, key, from, to, Input.DueOn!.Value, clock.GetUtcNow(), actor.Actor.Name));

            // A plan is followed up once for a period: whoever comes second goes on with the same one.
            await db.SaveOnceAsync(async stop => await FindAsync(planId, key, stop) is not null, ct);
        }

        return Redirect($"/planuppfoljning/{(await FindAsync(planId, key, ct))!.Value.Value}");
    }

    private async Task<PlanFollowUpId?> FindAsync(Guid plan, string key, CancellationToken ct) =>
        await db.PlanFollowUps.Where(f => f.PlanId == plan && f.PeriodKey == key).Select(f => (PlanFollowUpId?)f.Id).FirstOrDefaultAsync(ct);
}

/// <summary>What the form of a follow-up holds.</summary>
internal sealed class PlanFollowUpInput
{
    [Display(Name = "ResultReports.Plan"), Required(ErrorMessage = "ResultReports.PlanMissing")]
    public string? Plan { get; set; }

    [Display(Name = "ResultReports.Period"), Required(ErrorMessage = "ResultReports.PeriodMissing")]
    public string? Period { get; set; }

    [Display(Name = "PlanFollowUps.DueOn"), Required(ErrorMessage = "PlanFollowUps.DueMissing")]
    public DateOnly? DueOn { get; set; }
}

/// <summary>Who will be asked, and then they are: those who have something left to tell, and only those.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class OpenPlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    public IReadOnlyList<FollowUpCommittee> Owing => [.. (View?.Committees ?? []).Where(c => c.Remaining > 0)];

    protected override bool Fits => Record.State == PlanFollowUpState.Draft;

    public IActionResult OnGet()
    {
        Version = Record.Version;
        return View is null ? Redirect(Address) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (View is null)
        {
            return Redirect(Address);
        }

        var (now, owing) = (clock.GetUtcNow(), Owing);
        Result result;
        try
        {
            result = await SaveAsync(Version, () => Open(owing, now), ct);
        }
        catch (DbUpdateException exception) when (Db.IsRace(exception))
        {
            // Two who open at once ask once.
            result = Stale;
        }

        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["PlanFollowUps.OpenedNow", owing.Count]);
        return Redirect(Address);
    }

    private Result Open(IReadOnlyList<FollowUpCommittee> owing, DateTimeOffset now)
    {
        var result = Record.Open(owing.Count, clock.TodayInSweden(), now, actor.Actor.Name);
        if (result.Succeeded)
        {
            Db.FollowUpAsks.AddRange(owing.Select(c => new FollowUpAsk(FollowUpAskId.New(), Record, c.Code, c.Name, c.Remaining, c.Link, now)));
        }

        return result;
    }
}

/// <summary>Give another last day to answer; those who have not answered owe it by then.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class MovePlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    [BindProperty]
    public FollowUpDueInput Input { get; set; } = new();

    protected override bool Fits => Record.State != PlanFollowUpState.Closed;

    public void OnGet() => Input = FollowUpDueInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var (now, asks) = (clock.GetUtcNow(), await AsksAsync(ct));
        var result = await SaveAsync(Input.Version, () => Move(asks, Input.DueOn!.Value, now), ct);
        if (!result.Succeeded)
        {
            return await RefuseAsync(result, Input, FollowUpDueInput.Of, v => Input.Version = v, texts, ct);
        }

        this.Announce(texts["PlanFollowUps.Moved"]);
        return Redirect(Address);
    }

    private Result Move(List<FollowUpAsk> asks, DateOnly dueOn, DateTimeOffset now)
    {
        var result = Record.Move(dueOn, clock.TodayInSweden(), now, actor.Actor.Name);
        if (result.Succeeded)
        {
            asks.ForEach(a => a.MoveTo(dueOn, now));
        }

        return result;
    }
}

/// <summary>The last day to answer.</summary>
internal sealed class FollowUpDueInput
{
    public long Version { get; set; }

    [Display(Name = "PlanFollowUps.DueOn"), Required(ErrorMessage = "PlanFollowUps.DueMissing")]
    public DateOnly? DueOn { get; set; }

    public static FollowUpDueInput Of(PlanFollowUp followUp) => new() { Version = followUp.Version, DueOn = followUp.DueOn };
}

/// <summary>Throw away a follow-up in which nobody has been asked.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class RemovePlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PlanFollowUpPage(db, followUps, authorization)
{
    protected override bool Fits => Record.State == PlanFollowUpState.Draft;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, Remove, ct);
        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["PlanFollowUps.Removed"]);
        return Redirect("/planuppfoljning");
    }

    private Result Remove()
    {
        Db.PlanFollowUps.Remove(Record);
        return Result.Success;
    }
}

/// <summary>Settles what was told; who has not answered is asked no more.</summary>
[Authorize(Policy = EvaluationPolicies.ManageReports)]
internal sealed class ClosePlanFollowUpModel(EvaluationDbContext db, FollowUpQuery followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PlanFollowUpPage(db, followUps, authorization)
{
    private const string Closed = "Uppföljningen är avslutad.";

    private readonly FollowUpQuery _followUps = followUps;

    public List<FollowUpAsk> Asks { get; private set; } = [];

    protected override bool Fits => Record.State == PlanFollowUpState.Open;

    public void OnGet() => Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (now, settled) = (clock.GetUtcNow(), await _followUps.SettleAsync(Record, ct));
        var result = await SaveAsync(Version, () => Close(settled, now), ct);
        if (!result.Succeeded)
        {
            return await AgainAsync(result, texts, v => Version = v, ct);
        }

        this.Announce(texts["PlanFollowUps.ClosedNow"]);
        return Redirect(Address);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        Asks = await AsksAsync(ct);
    }

    private Result Close(string? settled, DateTimeOffset now)
    {
        var result = Record.Close(settled, now, actor.Actor.Name);
        if (result.Succeeded)
        {
            Asks.ForEach(a => a.Close(Closed, now));
        }

        return result;
    }
}
