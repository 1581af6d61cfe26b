namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>A value in a series.</summary>
internal sealed record SeriesPoint(PeriodSpan Period, decimal Value)
{
    /// <summary>Of too few persons to be shown (ADR 0036); the value itself is not here.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The value, where it may be shown.</summary>
    public decimal? Shown => IsHidden ? null : Value;

    public Guid? MeasurementId { get; init; }

    /// <summary>A better value is expected, or the period goes on.</summary>
    public bool IsPreliminary { get; init; }

    public bool IsSelfReported { get; init; }

    public string? Quality { get; init; }

    public string? OriginLink { get; init; }

    /// <summary>For a share: what was counted, and of what.</summary>
    public decimal? Part { get; init; }

    public decimal? Whole { get; init; }
}
