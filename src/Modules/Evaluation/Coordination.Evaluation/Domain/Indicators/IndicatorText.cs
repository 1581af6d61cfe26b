namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>What people write of an indicator, besides its definition, its targets and its values.</summary>
internal sealed record IndicatorText(string Name, IndicatorUnit Unit, IndicatorDirection Direction, MeasurePeriod Period, IndicatorSource Source)
{
    public YearRule YearRule { get; init; }

    /// <summary>Key of the built-in measure; only with <see cref="IndicatorSource.Measured"/>.</summary>
    public string? Measure { get; init; }

    /// <summary>Where the figures come from, in words: a register, a system, an authority.</summary>
    public string? SourceText { get; init; }

    /// <summary>What one must know of the figures to read them right.</summary>
    public string? Quality { get; init; }

    /// <summary>Those who are measured tell the value themselves.</summary>
    public bool IsSelfReported { get; init; }

    public string? CommitteeCode { get; init; }

    /// <summary>The person who answers for it; gets the warning.</summary>
    public string? OwnerId { get; init; }

    public string? OwnerName { get; init; }
}
