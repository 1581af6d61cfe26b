using System.Globalization;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>Values and periods as people read and write them.</summary>
internal static class FigureText
{
    private const int Decimals = 2;

    /// <summary>«12», «37,5 %», «1 250 000 kr».</summary>
    public static string Value(this IStringLocalizer texts, IndicatorUnit unit, decimal value) => unit switch
    {
        IndicatorUnit.Kronor => NumberText.Money(decimal.Round(value, Decimals)),
        IndicatorUnit.Percent => texts["Figures.Percent", NumberText.Number(value, Decimals)],
        IndicatorUnit.Hours => texts["Figures.Hours", NumberText.Number(value, Decimals)],
        IndicatorUnit.Days => texts["Figures.Days", NumberText.Number(value, Decimals)],
        _ => NumberText.Number(value, Decimals),
    };

    /// <summary>«2027», «T1 2027», «mars 2027».</summary>
    public static string Period(this IStringLocalizer texts, PeriodSpan period) => period.Kind switch
    {
        MeasurePeriod.Year => period.Year.ToString(CultureInfo.InvariantCulture),
        MeasurePeriod.Month => $"{DateText.DayMonth(period.FirstDay).Split(' ')[^1]} {period.Year.ToString(CultureInfo.InvariantCulture)}",
        _ => texts[$"Figures.{period.Kind}", period.Part, period.Year.ToString(CultureInfo.InvariantCulture)],
    };

    /// <summary>A number as a person writes it: «1 250», «12,5», «37 %», «40 000 kr». Null for what is none.</summary>
    public static decimal? Read(string? text)
    {
        var plain = text?.Replace("kr", string.Empty, StringComparison.OrdinalIgnoreCase).Replace("%", string.Empty, StringComparison.Ordinal).Replace('\u2212', '-').Replace(',', '.');
        plain = plain is null ? null : string.Concat(plain.Where(c => !char.IsWhiteSpace(c)));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && decimal.Round(number, 4) == number ? number : null;
    }

    /// <summary>A value as a form is filled with it, so that reading it gives the same.</summary>
    public static string? Written(decimal? value) => value is { } number ? NumberText.Number(number, 4) : null;
}
