namespace Coordination.Governance.Domain.Assignments;

/// <summary>A body, or somebody outside, with a part in an assignment.</summary>
internal sealed class AssignmentActor
{
    public AssignmentActor(AssignmentRole role, CommitteeId? committeeId, string? freeText, int position)
    {
        Id = Guid.CreateVersion7();
        Role = role;
        CommitteeId = committeeId;
        FreeText = committeeId is null ? freeText?.Trim() : null;
        Position = position;
    }

    private AssignmentActor()
    {
    }

    public Guid Id { get; private set; }

    public AssignmentRole Role { get; private set; }

    public CommitteeId? CommitteeId { get; private set; }

    public string? FreeText { get; private set; }

    public int Position { get; private set; }

    public Consideration Consideration { get; private set; }

    /// <summary>What came of it, in the body's own words.</summary>
    public string? Outcome { get; private set; }

    public DateOnly? ConsideredOn { get; private set; }

    internal void Place(int position) => Position = position;

    internal void Consider(Consideration consideration, string? outcome, DateOnly today)
    {
        Consideration = consideration;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
        ConsideredOn = consideration == Consideration.Unknown ? null : today;
    }
}

/// <summary>A line of an assignment's history; nothing in it is ever changed.</summary>
internal sealed class AssignmentEntry
{
    public AssignmentEntry(AssignmentState? state, string text, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        State = state;
        Text = text;
        At = at;
        By = by;
    }

    private AssignmentEntry() => Text = By = string.Empty;

    public Guid Id { get; private set; }

    /// <summary>The state that it took; null for a remark.</summary>
    public AssignmentState? State { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    internal void Replace(string text) => Text = text;
}

/// <summary>An activity of a plan that carries the assignment out.</summary>
internal sealed class AssignmentActivity
{
    public AssignmentActivity(ActivityId activityId) => ActivityId = activityId;

    private AssignmentActivity()
    {
    }

    public ActivityId ActivityId { get; private set; }
}
