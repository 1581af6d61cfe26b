using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Activities;

internal readonly record struct GoalValueId(Guid Value) : ITypedId<GoalValueId>
{
    public static GoalValueId From(Guid value) => new(value);

    public static GoalValueId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// What was measured of an activity's goal on a day, by whom and from which source. A wrong one is struck and stays readable; the latest that
/// stands is what the goal shows.
/// </summary>
internal sealed class GoalValue : Aggregate<GoalValueId>
{
    public GoalValue(GoalValueId id, ActivityId activity, Guid goal, decimal value, DateOnly on, string? source, DateTimeOffset now, string by)
    {
        Id = id;
        ActivityId = activity;
        GoalId = goal;
        Value = value;
        On = on;
        Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim();
        NotedAt = now;
        NotedBy = by;
    }

    private GoalValue() => NotedBy = string.Empty;

    public ActivityId ActivityId { get; private set; }

    public Guid GoalId { get; private set; }

    public decimal Value { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Where the figure comes from.</summary>
    public string? Source { get; private set; }

    public DateTimeOffset NotedAt { get; private set; }

    public string NotedBy { get; private set; }

    public DateTimeOffset? StruckAt { get; private set; }

    public string? StruckBy { get; private set; }

    public bool Stands => StruckAt is null;

    /// <summary>It was wrong.</summary>
    public void Strike(DateTimeOffset now, string by)
    {
        StruckAt ??= now;
        StruckBy ??= by;
    }
}
