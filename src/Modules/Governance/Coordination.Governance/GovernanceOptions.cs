using System.ComponentModel.DataAnnotations;

namespace Coordination.Governance;

/// <summary>Settings of the section <c>Governance</c>.</summary>
internal sealed class GovernanceOptions
{
    /// <summary>Half-days by custom count as free days for reminders. Default false.</summary>
    public bool HalfDaysAreFree { get; set; }

    /// <summary>Bridge days count as free days for reminders. Default false.</summary>
    public bool BridgeDaysAreFree { get; set; }

    /// <summary>ISO weeks without reminders, every year. Default 28 to 31: committees seldom meet.</summary>
    public int[] PauseWeeks { get; set; } = [28, 29, 30, 31];

    /// <summary>Days that the links of a letter work. Default 30.</summary>
    [Range(1, 365)]
    public int LinkDays { get; set; } = 30;
}
