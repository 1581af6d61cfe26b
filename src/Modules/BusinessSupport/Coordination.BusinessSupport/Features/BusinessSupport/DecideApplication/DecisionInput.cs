using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DecideApplication;

/// <summary>What the form of a grant holds; the check page carries all of it on.</summary>
internal sealed class DecisionInput
{
    public const int Lines = 6;

    /// <summary>Made with the form, so that sending it twice grants once.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Grants.DecidedOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Grants.DecisionText", Description = "Grants.DecisionHint"), Required(ErrorMessage = "Grants.DecisionMissing"), StringLength(300)]
    public string? Decision { get; set; }

    [Display(Name = "Grants.Ground", Description = "Grants.GroundHint"), Required(ErrorMessage = "Grants.GroundMissing"), StringLength(4000)]
    public string? Ground { get; set; }

    [Display(Name = "Grants.Reach"), Required(ErrorMessage = "Grants.ReachMissing")]
    public GrantReach? Reach { get; set; }

    [Display(Name = "Grants.ExceptionalReasons", Description = "Grants.ExceptionalReasonsHint"), StringLength(4000)]
    public string? ExceptionalReasons { get; set; }

    [Display(Name = "Applications.Kronor", Description = "Applications.KronorHint"), Required(ErrorMessage = "Applications.KronorWrong"), StringLength(30)]
    public string? Kronor { get; set; }

    [Display(Name = "Applications.FirstYear"), Required(ErrorMessage = "Applications.FirstYearMissing"), Range(2000, 2100)]
    public int? FirstYear { get; set; }

    [Display(Name = "Applications.Years"), Required(ErrorMessage = "Applications.YearsMissing"), Range(1, 10)]
    public int? Years { get; set; }

    [Display(Name = "Aid.IsWithinScope", Description = "Aid.IsWithinScopeHint")]
    public bool IsWithinScope { get; set; }

    /// <summary>Conditions, a line for each; empty lines are not there.</summary>
    public ConditionLine[] Conditions { get; set; } = [.. Enumerable.Range(0, Lines).Select(_ => new ConditionLine())];

    /// <summary>Says what is wrong at each field.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer<Texts> texts)
    {
        if (!string.IsNullOrWhiteSpace(Kronor) && ApplicationInput.ReadKronor(Kronor) is null)
        {
            state.AddModelError("Input.Kronor", texts["Applications.KronorWrong"]);
        }

        ConditionLine.Check(Conditions, state, texts);
    }

    public DecideFunding ToCommand(GrantDecisionId id, FundingApplicationId application) =>
        new(id, application, new DecisionText(DecidedOn!.Value, Decision!, Ground!, ApplicationInput.ReadKronor(Kronor)!.Value, FirstYear!.Value, Years!.Value)
        {
            Reach = Reach!.Value,
            ExceptionalReasons = ExceptionalReasons,
            Conditions = ConditionLine.Read(Conditions),
        })
        { IsWithinScope = IsWithinScope, SeenVersion = Version };

    public static DecisionInput Of(FundingApplication application, DateOnly today) => new()
    {
        Version = application.Version,
        DecidedOn = today,
        Kronor = EuroText.Written(application.Kronor),
        FirstYear = application.FirstYear,
        Years = application.Years,
    };
}

/// <summary>A condition.</summary>
internal sealed class ConditionLine
{
    [Display(Name = "Grants.Kind")]
    public ConditionKind? Kind { get; set; }

    [Display(Name = "Grants.What"), StringLength(500)]
    public string? What { get; set; }

    [Display(Name = "Grants.DueOn")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Grants.ForYear", Description = "Grants.ForYearHint"), Range(2000, 2100)]
    public int? Year { get; set; }

    /// <summary>Says what is wrong at each field of the lines that are not empty.</summary>
    public static void Check(IReadOnlyList<ConditionLine> lines, ModelStateDictionary state, IStringLocalizer<Texts> texts)
    {
        foreach (var (line, i) in lines.Select((line, i) => (line, i)).Where(x => !x.line.IsEmpty))
        {
            if (line.Kind is null)
            {
                state.AddModelError($"Input.Conditions[{i}].Kind", texts["Grants.KindMissing"]);
            }

            if (string.IsNullOrWhiteSpace(line.What))
            {
                state.AddModelError($"Input.Conditions[{i}].What", texts["Grants.WhatMissing"]);
            }

            if (line.DueOn is null)
            {
                state.AddModelError($"Input.Conditions[{i}].DueOn", texts["Days.OnMissing"]);
            }
        }
    }

    /// <summary>What the lines ask for; each knows where it was written.</summary>
    public static IReadOnlyList<ConditionText> Read(IReadOnlyList<ConditionLine> lines) =>
        [.. lines.Select((line, i) => (line, i)).Where(x => !x.line.IsEmpty).Select(x => new ConditionText(x.line.Kind!.Value, x.line.What!, x.line.DueOn!.Value, x.line.Year) { Line = x.i })];

    public bool IsEmpty => Kind is null && string.IsNullOrWhiteSpace(What) && DueOn is null && Year is null;
}
