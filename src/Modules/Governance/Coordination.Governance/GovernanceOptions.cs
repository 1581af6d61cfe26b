using System.ComponentModel.DataAnnotations;

namespace Coordination.Governance;

/// <summary>Settings of the section <c>Governance</c>.</summary>
internal sealed class GovernanceOptions
{
    /// <summary>Days that the links of a letter work. Default 30.</summary>
    [Range(1, 365)]
    public int LinkDays { get; set; } = 30;
}
