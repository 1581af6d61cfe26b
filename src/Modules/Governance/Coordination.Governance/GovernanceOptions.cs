using System.ComponentModel.DataAnnotations;

namespace Coordination.Governance;

/// <summary>Settings of the section <c>Governance</c>.</summary>
internal sealed class GovernanceOptions
{
    /// <summary>Days that the links of a letter work. Default 30.</summary>
    [Range(1, 365)]
    public int LinkDays { get; set; } = 30;

    /// <summary>A larger plan file is read in the background, with its progress shown. Bytes.</summary>
    [Range(0, 20_000_000)]
    public int ReadAtOnceBytes { get; set; } = 400_000;

    /// <summary>A plan with more activities is imported in the background, with its progress shown.</summary>
    [Range(0, 20_000)]
    public int ImportAtOnceRows { get; set; } = 500;
}
