namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>Something that could be read in more than one way. The plan already carries the suggestion; a person may choose another.</summary>
internal sealed record ReadDoubt
{
    /// <summary>One of <see cref="DoubtCodes"/>; its text key is <c>Import.Doubt.&lt;code&gt;</c>.</summary>
    public required string Code { get; init; }

    public required ReadPosition Position { get; init; }

    /// <summary>What the answer changes.</summary>
    public required DoubtField Field { get; init; }

    /// <summary>Index into <see cref="ReadPlan.Rows"/>, or null when the doubt is about the plan.</summary>
    public int? Row { get; init; }

    public required string AsWritten { get; init; }

    /// <summary>The reading that stands unless somebody chooses another: the value of the first choice.</summary>
    public required string Suggestion { get; init; }

    public IReadOnlyList<DoubtChoice> Choices { get; init; } = [];

    /// <summary>For a row put together from two: the two parts.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}

/// <summary>A reading to choose. With a <paramref name="TextKey"/> the value is a decision and the text explains it; without, the value itself is the reading.</summary>
internal sealed record DoubtChoice(string Value, string? TextKey = null);

/// <summary>What the answer to a doubt changes.</summary>
internal enum DoubtField
{
    /// <summary>Only told: nothing to change.</summary>
    None,
    Title,
    Responsible,
    OtherActors,
    Timetable,

    /// <summary>Whether the row stands alone, belongs to the one before, or is left out.</summary>
    Row,
    PlanTitle,
    Area,
}

/// <summary>Decisions about a whole row.</summary>
internal static class RowDecisions
{
    public const string Merge = "merge";
    public const string Separate = "separate";
    public const string Keep = "keep";
    public const string Drop = "drop";
}
