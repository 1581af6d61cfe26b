using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.JudgeCondition;

/// <summary>How a condition is judged.</summary>
internal enum ConditionOutcome
{
    Met,
    Failed,
    MoreTime,
}

/// <summary>Say that a condition is met, is not met, or gets more time. What rests on one that is not met is withheld.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class JudgeConditionModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : ConditionPage(db, actor, authorization, texts)
{
    [BindProperty]
    public JudgeConditionInput Input { get; set; } = new();

    public IReadOnlyList<Option> Outcomes =>
        [.. Enum.GetValues<ConditionOutcome>().Where(o => Condition().State == ConditionState.Open || o == ConditionOutcome.MoreTime).Select(o => new Option(o.ToString(), Words[$"ConditionOutcome.{o}"]))];

    protected override bool IsFor(GrantCondition condition) => condition.State != ConditionState.Met;

    public void OnGet() => Input = new JudgeConditionInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input is { Outcome: ConditionOutcome.MoreTime, DueOn: null })
        {
            ModelState.AddModelError("Input.DueOn", Words["Days.OnMissing"]);
        }

        return !ModelState.IsValid ? this.PageAgain() : await ChangeAsync(new SentForm<JudgeConditionInput>(Input, _ => Stored()), Judge, "Grants.Judged", ct);
    }

    /// <summary>Why more time was given stands in the history alone, and is not compared.</summary>
    private JudgeConditionInput Stored() => Condition() switch
    {
        { State: ConditionState.Met } met => new JudgeConditionInput { Outcome = ConditionOutcome.Met, Because = met.Evidence, DueOn = Input.DueOn },
        { State: ConditionState.Failed } failed => new JudgeConditionInput { Outcome = ConditionOutcome.Failed, Because = failed.Evidence, DueOn = Input.DueOn },
        { } open when Input.Outcome == ConditionOutcome.MoreTime && open.DueOn == Input.DueOn => new JudgeConditionInput { Outcome = ConditionOutcome.MoreTime, Because = Input.Because, DueOn = open.DueOn },
        _ => new JudgeConditionInput(),
    };

    private Result Judge()
    {
        var (today, now, by) = (clock.TodayInSweden(), clock.GetUtcNow(), Me.Name);
        return Input.Outcome switch
        {
            ConditionOutcome.Met => Record.Meet(Which, today, Input.Because!, now, by),
            ConditionOutcome.Failed => Record.Fail(Which, today, Input.Because!, now, by),
            _ => Record.Extend(Which, Input.DueOn!.Value, Input.Because!, now, by),
        };
    }
}

/// <summary>What the form holds. Nothing is chosen beforehand.</summary>
internal sealed class JudgeConditionInput : IGrantInput
{
    public long Version { get; set; }

    [Display(Name = "Grants.Outcome"), Required(ErrorMessage = "Grants.OutcomeMissing")]
    public ConditionOutcome? Outcome { get; set; }

    [Display(Name = "Grants.Evidence", Description = "Grants.EvidenceHint"), Required(ErrorMessage = "Grants.EvidenceMissing"), StringLength(1000)]
    public string? Because { get; set; }

    [Display(Name = "Grants.NewDueOn", Description = "Grants.NewDueOnHint")]
    public DateOnly? DueOn { get; set; }
}
