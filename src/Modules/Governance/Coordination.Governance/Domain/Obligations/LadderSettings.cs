using Coordination.Governance.Domain.Committees;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>
/// The steps of a ladder in working days, editable for each kind, committee and period. The defaults are custom, not law: the
/// municipality sets its own.
/// </summary>
internal sealed record LadderSettings
{
    public static LadderSettings Default { get; } = new();

    /// <summary>Working days before the due date, descending.</summary>
    public IReadOnlyList<int> DaysBefore { get; init; } = [14, 3];

    /// <summary>Working days after the due date for the first late notice.</summary>
    public int FirstDayAfter { get; init; } = 1;

    /// <summary>Working days between late notices; 5 is a week.</summary>
    public int DaysBetween { get; init; } = 5;

    /// <summary>Working days before a step on the way (a draft, the papers) that the letter names it; 0 when steps are not reminded of.</summary>
    public int DaysBeforeStep { get; init; } = 3;

    /// <summary>Who gets the ordinary letters.</summary>
    public IReadOnlyList<ContactRole> Recipients { get; init; } = [ContactRole.Secretary, ContactRole.Officer];

    /// <summary>Who is told when it is late, ascending by days.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } =
    [
        new(11, EscalationLevel.UnitHead),
        new(21, EscalationLevel.Director),
        new(31, EscalationLevel.Chair),
        new(41, EscalationLevel.ExecutiveBoard),
    ];

    /// <summary>Months between the checks of an ongoing activity.</summary>
    public int MonthsBetweenChecks { get; init; } = 6;

    /// <summary>When true, each letter waits for the coordinator's approval.</summary>
    public bool NeedsApproval { get; init; }
}

/// <summary>Escalation in the order of the committee cycle.</summary>
internal enum EscalationLevel
{
    /// <summary>Enhetschef and nämndsekreterare.</summary>
    UnitHead,

    /// <summary>Förvaltningschef.</summary>
    Director,

    /// <summary>Ordförande.</summary>
    Chair,

    /// <summary>Kommunstyrelsen, in charge of follow-up (S003-13).</summary>
    ExecutiveBoard,
}

/// <summary>A step of escalation.</summary>
/// <param name="WorkingDaysAfter">Working days after the due date.</param>
/// <param name="Level">Who is told.</param>
internal sealed record EscalationStep(int WorkingDaysAfter, EscalationLevel Level);
