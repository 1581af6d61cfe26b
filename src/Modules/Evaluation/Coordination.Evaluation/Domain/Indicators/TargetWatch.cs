using Coordination.Evaluation.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Indicators;

internal readonly record struct TargetWatchId(Guid Value) : ITypedId<TargetWatchId>
{
    public static TargetWatchId From(Guid value) => new(value);

    public static TargetWatchId New() => new(Guid.CreateVersion7());
}

/// <summary>What was last seen of a year's target, beside the indicator, so that a warning is told once and nobody's form is disturbed by it.</summary>
internal sealed class TargetWatch : Aggregate<TargetWatchId>
{
    public TargetWatch(IndicatorId indicator, int year) => (Id, IndicatorId, Year) = (TargetWatchId.New(), indicator, year);

    private TargetWatch()
    {
    }

    public IndicatorId IndicatorId { get; private set; }

    public int Year { get; private set; }

    public TargetState State { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public static bool IsBad(TargetState state) => state is TargetState.AtRisk or TargetState.Missed;

    /// <summary>Sees how the year stands. True when it has become at risk, or worse, since it was last seen: somebody is to be told.</summary>
    public bool See(Indicator indicator, YearFigure figure, DateTimeOffset now)
    {
        var before = State;
        if (before == figure.State)
        {
            return false;
        }

        (State, SeenAt) = (figure.State, now);
        if (IsBad(State) && figure is { Value: { } value, Aim: { } aim })
        {
            Raise(new TargetAtRisk(
                indicator.Id.Value, indicator.Name, Year, State.ToString(), figure.IsHidden ? null : value, figure.ShownExpected, figure.IsAimHidden ? null : aim.Value, aim.Upper, indicator.CommitteeCode, [.. indicator.ActivityIds], indicator.Address, NextVersion, now));
            return before != TargetState.Missed;
        }

        if (IsBad(before) && State is (TargetState.OnTrack or TargetState.Reached))
        {
            Raise(new TargetRecovered(indicator.Id.Value, indicator.Name, Year, State.ToString(), [.. indicator.ActivityIds], indicator.Address, NextVersion, now));
        }

        return false;
    }
}
