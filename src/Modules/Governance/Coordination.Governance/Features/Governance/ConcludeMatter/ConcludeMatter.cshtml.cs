using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ConcludeMatter;

/// <summary>The steps of a matter's course that a person takes.</summary>
internal enum MatterStep
{
    Begin,
    Decide,
    Close,
    Reopen,
    Withdraw,
}

/// <summary>Prepare, decide, close, reopen or withdraw a matter. It is never deleted.</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class ConcludeMatterModel(
    GovernanceDbContext db, MatterAccess access, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [BindProperty]
    public MatterStepInput Input { get; set; } = new();

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    public IReadOnlyList<Option> Steps =>
        [.. Possible(Matter.State).Select(s => new Option(s.ToString(), texts[$"MatterStep.{s}"], texts[$"MatterStepHint.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);
        Input = new MatterStepInput { Version = Matter.Version, DecidedBy = Matter.AddresseeId?.Value };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var taken = Take();
        await ledger.AlignAllAsync(Matter, ct);
        var result = await SaveAsync(Input.Version, taken, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matters.Saved"]);
        return Redirect(Address);
    }

    private Result Take()
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        return Input.Step switch
        {
            MatterStep.Begin => Matter.Begin(now, by),
            MatterStep.Decide when Input.DecidedOn is not { } => new Error("GOV-0737", "Matters.DecidedOnMissing", "DecidedOn", ErrorKind.Invalid),
            MatterStep.Decide when Input.DecidedOn > clock.TodayInSweden() => new Error("GOV-0738", "Matters.DecidedLater", "DecidedOn", ErrorKind.Invalid),
            MatterStep.Decide => Matter.Decide(new MatterDecision(Input.DecidedOn!.Value, Input.DecidedBy is { } id ? new CommitteeId(id) : null, Input.Paragraph, Input.Words), now, by),
            MatterStep.Close => Matter.Close(Input.Words, now, by),
            MatterStep.Reopen => Named(Matter.Reopen(Input.Words, now, by)),
            _ => Named(Matter.Withdraw(Input.Words, now, by)),
        };
    }

    /// <summary>The reason stands in this form's field for words.</summary>
    private static Result Named(Result result) =>
        result.Succeeded ? result : Result.Failure([.. result.Errors.Select(e => e.Field == "Reason" ? e with { Field = "Words" } : e)]);

    private static MatterStep[] Possible(MatterState state) => state switch
    {
        MatterState.Registered => [MatterStep.Begin, MatterStep.Decide, MatterStep.Close, MatterStep.Withdraw],
        MatterState.InPreparation => [MatterStep.Decide, MatterStep.Close, MatterStep.Withdraw],
        MatterState.Decided => [MatterStep.Close, MatterStep.Reopen, MatterStep.Withdraw],
        _ => [MatterStep.Reopen],
    };
}

/// <summary>What the form holds.</summary>
internal sealed class MatterStepInput
{
    public long Version { get; set; }

    [Display(Name = "Matters.Step"), Required(ErrorMessage = "Matters.StepMissing")]
    public MatterStep? Step { get; set; }

    [Display(Name = "Matters.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Matters.DecidedBy")]
    public Guid? DecidedBy { get; set; }

    [Display(Name = "Matters.Paragraph"), StringLength(20)]
    public string? Paragraph { get; set; }

    [Display(Name = "Matters.Words", Description = "Matters.WordsHint"), StringLength(8000)]
    public string? Words { get; set; }
}
