using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>The choices of indicators in words.</summary>
internal static class IndicatorTexts
{
    public static IReadOnlyList<Option> Units(this IStringLocalizer<Texts> texts) => texts.Choices<IndicatorUnit>();

    public static IReadOnlyList<Option> Directions(this IStringLocalizer<Texts> texts) => texts.Choices<IndicatorDirection>();

    public static IReadOnlyList<Option> Periods(this IStringLocalizer<Texts> texts) => texts.Choices<MeasurePeriod>();

    public static IReadOnlyList<Option> YearRules(this IStringLocalizer<Texts> texts) => texts.Choices<YearRule>();

    public static IReadOnlyList<Option> Sources(this IStringLocalizer<Texts> texts) => texts.Choices<IndicatorSource>();
}
