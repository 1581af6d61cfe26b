using System.Globalization;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Indicators;

/// <content>Where it began and where it is to reach.</content>
internal sealed partial class Indicator
{
    public IndicatorTarget? TargetOf(int year) => _targets.Find(t => t.Year == year);

    /// <summary>Sets a year's target, or changes it.</summary>
    public Result Aim(int year, decimal value, decimal? upper, string shown, DateTimeOffset now, string by)
    {
        if (MeasurementRules.Impossible(Unit, value) is { } wrong)
        {
            return new Error("EVA-0106", wrong, "Value", ErrorKind.Invalid);
        }

        if (Direction == IndicatorDirection.Within ? upper is not { } top || top < value : upper is not null)
        {
            return new Error("EVA-0107", "Indicators.UpperWrong", "Upper", ErrorKind.Invalid);
        }

        if (upper is { } limit && MeasurementRules.Impossible(Unit, limit) is { } wrongLimit)
        {
            return new Error("EVA-0108", wrongLimit, "Upper", ErrorKind.Invalid);
        }

        if (TargetOf(year) is { } standing)
        {
            if (standing.Value == value && standing.Upper == upper)
            {
                return Result.Success;
            }

            standing.Set(value, upper);
        }
        else
        {
            _targets.Add(new IndicatorTarget(year, value, upper));
        }

        Tell(HistoryKind.TargetSet, string.Create(CultureInfo.InvariantCulture, $"{year}: {shown}"), now, by);
        return Result.Success;
    }

    public Result AimNoMore(int year, DateTimeOffset now, string by)
    {
        if (_targets.RemoveAll(t => t.Year == year) > 0)
        {
            Tell(HistoryKind.TargetRemoved, year.ToString(CultureInfo.InvariantCulture), now, by);
        }

        return Result.Success;
    }

    /// <summary>Where it was when the work began, and whether each year is to be better than the one before.</summary>
    public Result Begin(int? year, decimal? value, bool risesEachYear, string shown, DateTimeOffset now, string by)
    {
        if (year is null != value is null)
        {
            return new Error("EVA-0109", "Indicators.BaselineHalf", year is null ? "BaselineYear" : "BaselineValue", ErrorKind.Invalid);
        }

        if (value is { } known && MeasurementRules.Impossible(Unit, known) is { } wrong)
        {
            return new Error("EVA-0110", wrong, "BaselineValue", ErrorKind.Invalid);
        }

        if (risesEachYear && Direction == IndicatorDirection.Within)
        {
            return new Error("EVA-0111", "Indicators.WithinCannotRise", "RisesEachYear", ErrorKind.Invalid);
        }

        if ((BaselineYear, BaselineValue, RisesEachYear) == (year, value, risesEachYear))
        {
            return Result.Success;
        }

        (BaselineYear, BaselineValue, RisesEachYear) = (year, value, risesEachYear);
        Tell(HistoryKind.BaselineSet, shown, now, by);
        return Result.Success;
    }
}
