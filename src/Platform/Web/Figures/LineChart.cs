namespace Coordination.Platform.Web;

/// <summary>A line over time, at most two series, drawn on the server beside a table with the same figures.</summary>
/// <param name="Finding">What the line says, such as «Från 12 till 31 på tre år»; the drawing's name.</param>
/// <param name="Labels">One per point, such as years.</param>
/// <param name="Series">One or two.</param>
/// <param name="Unit">Written in the table's heading, such as «antal» or «kr».</param>
public sealed record LineChart(string Finding, IReadOnlyList<string> Labels, IReadOnlyList<LineSeries> Series, string? Unit = null)
{
    /// <summary>Where the line is broken: the values before and after do not compare.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>False where the page shows the same figures in a table of its own.</summary>
    public bool HasTable { get; init; } = true;
}

/// <summary>A break before a point.</summary>
/// <param name="Index">The point's, from 0.</param>
/// <param name="Text">Why, written under the drawing.</param>
public sealed record ChartMark(int Index, string Text);

/// <summary>A series; a missing measurement is null and leaves a gap.</summary>
/// <param name="Name">Written directly at the line's end.</param>
/// <param name="Values">As many as the chart has labels.</param>
public sealed record LineSeries(string Name, IReadOnlyList<decimal?> Values);
