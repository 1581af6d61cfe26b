using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>What a value cannot be.</summary>
internal static class MeasurementRules
{
    private const decimal Largest = 99_999_999_999_999m;

    /// <summary>Why no thing of the unit can have this value, as a key of the texts; null when it can.</summary>
    public static string? Impossible(IndicatorUnit unit, decimal value) => unit switch
    {
        IndicatorUnit.Percent when value is < 0 or > 100 => "Measurements.PercentOutside",
        IndicatorUnit.Kronor => Math.Abs(value) > Largest ? "Measurements.TooLarge" : null,
        IndicatorUnit.Score => Math.Abs(value) > Largest ? "Measurements.TooLarge" : null,
        _ when value < 0 => "Measurements.Negative",
        IndicatorUnit.Count or IndicatorUnit.Persons when decimal.Truncate(value) != value => "Measurements.NotWhole",
        _ => value > Largest ? "Measurements.TooLarge" : null,
    };

    /// <summary>Whether a value fits the indicator and the day.</summary>
    public static Result Check(Indicator indicator, MeasurementText text, DateOnly today)
    {
        if (indicator.EndedAt is not null)
        {
            return new Error("EVA-0120", "Measurements.Ended");
        }

        if (indicator.Source == IndicatorSource.Measured)
        {
            return new Error("EVA-0121", "Measurements.MeasuredBySystem");
        }

        if (text.Period.Kind != indicator.Period)
        {
            return new Error("EVA-0122", "Measurements.OtherPeriod", "Period", ErrorKind.Invalid);
        }

        if (text.Period.FirstDay > today)
        {
            return new Error("EVA-0123", "Measurements.InFuture", "Period", ErrorKind.Invalid);
        }

        return Impossible(indicator.Unit, text.Value) is { } wrong ? new Error("EVA-0124", wrong, "Value", ErrorKind.Invalid) : Result.Success;
    }
}
