using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>The choices of indicators in words, and how their states are shown.</summary>
internal static class IndicatorTexts
{
    public static IReadOnlyList<Option> Units(this IStringLocalizer<Texts> texts) => texts.Choices<IndicatorUnit>();

    public static IReadOnlyList<Option> Directions(this IStringLocalizer<Texts> texts) => texts.Choices<IndicatorDirection>();

    public static IReadOnlyList<Option> Periods(this IStringLocalizer<Texts> texts) => texts.Choices<MeasurePeriod>();

    public static IReadOnlyList<Option> YearRules(this IStringLocalizer<Texts> texts) => texts.Choices<YearRule>();

    public static IReadOnlyList<Option> Sources(this IStringLocalizer<Texts> texts) => texts.Choices<IndicatorSource>();

    public static IReadOnlyList<Option> TargetStates(this IStringLocalizer<Texts> texts) => texts.Choices<TargetState>();

    public static StatusLook Look(this TargetState state) => state switch
    {
        TargetState.OnTrack => StatusLook.Ongoing,
        TargetState.AtRisk => StatusLook.Attention,
        TargetState.Reached => StatusLook.Done,
        TargetState.Missed => StatusLook.Late,
        _ => StatusLook.NotStarted,
    };

    /// <summary>What a year is to reach: «minst 12», or «mer än 9» where each year is to be better than the one before.</summary>
    public static string? AimText(this IStringLocalizer texts, Indicator indicator, Aim? aim) => aim switch
    {
        null => null,
        { IsBeyond: true } => texts[indicator.Direction == IndicatorDirection.Less ? "Figures.LessThan" : "Figures.MoreThan", texts.Value(indicator.Unit, aim.Value)].Value,
        _ when indicator.Direction == IndicatorDirection.Within => texts["Figures.Between", texts.Value(indicator.Unit, aim.Value), texts.Value(indicator.Unit, aim.Upper ?? aim.Value)].Value,
        _ => texts[indicator.Direction == IndicatorDirection.Less ? "Figures.AtMost" : "Figures.AtLeast", texts.Value(indicator.Unit, aim.Value)].Value,
    };

    /// <summary>What a year is to reach, in words that tell no number of too few persons.</summary>
    public static string? AimText(this IStringLocalizer texts, Indicator indicator, YearFigure year) => year.IsAimHidden ? texts["Figures.ToBeBetter"].Value : texts.AimText(indicator, year.Aim);

    /// <summary>How a year stands, or that this is hidden.</summary>
    public static string StateText(this IStringLocalizer texts, YearFigure year) => texts.StateText(year.State, year.IsStateHidden);

    /// <inheritdoc cref="StateText(IStringLocalizer, YearFigure)" />
    public static string StateText(this IStringLocalizer texts, TargetState state, bool isHidden) => texts[isHidden ? "Results.HiddenShort" : $"TargetState.{state}"];

    /// <summary>«+3», «−1,5», «±0».</summary>
    public static string ChangeText(decimal change) => change == 0 ? "±0" : change > 0 ? $"+{NumberText.Number(change)}" : NumberText.Number(change);
}
