namespace Coordination.Governance.Domain.Activities;

/// <summary>Where an activity stands. Lateness is computed from the date, never stored.</summary>
internal enum ActivityStatus
{
    /// <summary>Ej påbörjad.</summary>
    NotStarted,

    /// <summary>Pågår.</summary>
    InProgress,

    /// <summary>Pågår kontinuerligt.</summary>
    Ongoing,

    /// <summary>Genomförd.</summary>
    Done,

    /// <summary>Avbruten.</summary>
    Cancelled,

    /// <summary>Överförd to another plan.</summary>
    Transferred,
}

/// <summary>Which way a figure should go.</summary>
internal enum GoalDirection
{
    Increase,
    Decrease,
    Maintain,
}

/// <summary>A measurable goal; an activity may exist without one and get it later (S002-27, S003-R5.5).</summary>
internal sealed class ActivityGoal
{
    public ActivityGoal(Guid id, GoalText goal)
    {
        Id = id;
        Measure = string.Empty;
        Describe(goal);
    }

    private ActivityGoal() => Measure = string.Empty;

    public Guid Id { get; private set; }

    public string Measure { get; private set; }

    public decimal? Baseline { get; private set; }

    public decimal? Target { get; private set; }

    public string? Unit { get; private set; }

    public GoalDirection Direction { get; private set; }

    /// <summary>Compared with the year before rather than with the baseline.</summary>
    public bool YearOnYear { get; private set; }

    /// <summary>What was measured last; null until somebody has measured.</summary>
    public decimal? Latest { get; private set; }

    public DateOnly? LatestOn { get; private set; }

    internal void Note(decimal? latest, DateOnly? on) => (Latest, LatestOn) = (latest, on);

    internal void Describe(GoalText goal)
    {
        Measure = goal.Measure.Trim();
        Baseline = goal.Baseline;
        Target = goal.Target;
        Unit = string.IsNullOrWhiteSpace(goal.Unit) ? null : goal.Unit.Trim();
        Direction = goal.Direction;
        YearOnYear = goal.YearOnYear;
    }
}

/// <summary>What a goal says.</summary>
internal sealed record GoalText(string Measure, decimal? Baseline, decimal? Target, string? Unit, GoalDirection Direction, bool YearOnYear);

/// <summary>What a line of an activity's history tells.</summary>
internal enum EntryKind
{
    Created,
    Reported,
    Commented,
    DueMoved,
    ResponsibleChanged,
    EvidenceAdded,
    GoalChanged,
    TextChanged,
    Undone,
}

/// <summary>A line of an activity's history.</summary>
internal sealed class ActivityEntry
{
    public ActivityEntry(EntryKind kind, DateTimeOffset at, string by, string? committee, string? text, ActivityStatus? status)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        At = at;
        By = by;
        Committee = committee;
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        Status = status;
    }

    private ActivityEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public EntryKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }

    /// <summary>Code of the committee that spoke, when one did.</summary>
    public string? Committee { get; private set; }

    public string? Text { get; private set; }

    /// <summary>The status after it.</summary>
    public ActivityStatus? Status { get; private set; }
}

/// <summary>A file or a link that shows what was done.</summary>
internal sealed class ActivityEvidence
{
    public ActivityEvidence(Guid id, string title, Guid? fileId, string? address, DateTimeOffset addedAt, string addedBy)
    {
        Id = id;
        Title = title.Trim();
        FileId = fileId;
        Address = address;
        AddedAt = addedAt;
        AddedBy = addedBy;
    }

    private ActivityEvidence() => Title = AddedBy = string.Empty;

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    public Guid? FileId { get; private set; }

    public string? Address { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public string AddedBy { get; private set; }
}
