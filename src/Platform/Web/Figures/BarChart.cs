namespace Coordination.Platform.Web;

/// <summary>Bars in groups, drawn on the server beside a table with the same figures. Every bar says in words what it is and how much: no colour means anything.</summary>
/// <param name="Finding">What the bars say; the drawing's name.</param>
/// <param name="Groups">What is set beside each other, such as committees.</param>
public sealed record BarChart(string Finding, IReadOnlyList<BarGroup> Groups)
{
    /// <summary>Written under the drawing: breaks in a definition, what is left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the line across a bar is, such as «Mål».</summary>
    public string? TargetName { get; init; }

    /// <summary>What a hollow bar is, such as «Preliminärt».</summary>
    public string? PreliminaryName { get; init; }
}

/// <summary>Bars that belong together.</summary>
/// <param name="Name">Written above them.</param>
/// <param name="Bars">In order, such as years.</param>
public sealed record BarGroup(string Name, IReadOnlyList<ChartBar> Bars);

/// <summary>A bar.</summary>
/// <param name="Label">Short, at its start, such as a year.</param>
/// <param name="Value">Null where nothing is to be drawn.</param>
/// <param name="Text">The value as it is read, or why there is none.</param>
public sealed record ChartBar(string Label, decimal? Value, string Text)
{
    /// <summary>Where the line across it stands.</summary>
    public decimal? Target { get; init; }

    /// <summary>Drawn hollow: a better value is expected.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>The bars before it do not compare with it.</summary>
    public bool IsBroken { get; init; }
}
