namespace Coordination.Governance.Domain.Activities;

/// <summary>Kinds of timetables seen in plans (S003-R1.1 to S003-R5.6).</summary>
internal enum TimetableKind
{
    /// <summary>No readable time: the coordinator has to set one.</summary>
    Unknown,

    /// <summary>A single year.</summary>
    Year,

    /// <summary>From one year to another.</summary>
    Range,

    /// <summary>Pågår: no end, checked periodically.</summary>
    Ongoing,

    /// <summary>Pågår kontinuerligt: the same, and meant to stay.</summary>
    OngoingContinuous,
}

/// <summary>When an activity shall be carried out, and how the plan says so.</summary>
/// <param name="Kind">Which form it has.</param>
/// <param name="FromYear">First year, or null.</param>
/// <param name="ToYear">Last year, or null when it has no end.</param>
/// <param name="AsWritten">The plan's own words.</param>
internal sealed record Timetable(TimetableKind Kind, int? FromYear, int? ToYear, string? AsWritten)
{
    /// <summary>It never becomes overdue; it is checked periodically instead.</summary>
    public bool IsOngoing => Kind is TimetableKind.Ongoing or TimetableKind.OngoingContinuous;

    /// <summary>The last day of the last year, unless somebody sets another.</summary>
    public DateOnly? LastDay => IsOngoing || ToYear is null ? null : new DateOnly(ToYear.Value, 12, 31);
}
