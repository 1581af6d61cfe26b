using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>A value as it is recorded.</summary>
/// <param name="Period">What it is of.</param>
/// <param name="Value">In the indicator's unit.</param>
internal sealed record MeasurementText(PeriodSpan Period, decimal Value)
{
    /// <summary>The part it is of, such as a committee's code; empty for the whole.</summary>
    public string Breakdown { get; init; } = string.Empty;

    public string? Method { get; init; }

    public string? Source { get; init; }

    public string? CollectedBy { get; init; }

    public string? Quality { get; init; }

    public bool IsSelfReported { get; init; }

    /// <summary>A better one is expected.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>Address within the product of what it was made from, such as a round; null for one that somebody entered.</summary>
    public string? OriginLink { get; init; }

    /// <summary>Why it takes the place of the value that stands there; needed where that one is another and final.</summary>
    public string? Because { get; init; }

    /// <summary>The value that the person saw and corrects; null where nothing is known of it.</summary>
    public Guid? Replaces { get; init; }
}

/// <summary>One value of an indicator. It is never changed: a correction takes its place, and the old one stays, with who, when and why.</summary>
internal sealed class Measurement : Aggregate<MeasurementId>
{
    public Measurement(MeasurementId id, IndicatorId indicator, MeasurementText text, DateTimeOffset now, string by)
    {
        Id = id;
        IndicatorId = indicator;
        (StartsOn, EndsOn) = (text.Period.FirstDay, text.Period.LastDay);
        (Breakdown, Value) = (text.Breakdown, text.Value);
        (Method, Source, CollectedBy, Quality) = (Trimmed(text.Method), Trimmed(text.Source), Trimmed(text.CollectedBy), Trimmed(text.Quality));
        (IsSelfReported, IsPreliminary, OriginLink) = (text.IsSelfReported, text.IsPreliminary, text.OriginLink);
        (RecordedAt, RecordedBy) = (now, by);
    }

    private Measurement() => Breakdown = RecordedBy = string.Empty;

    public IndicatorId IndicatorId { get; private set; }

    /// <summary>First day of the period.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Empty for the whole.</summary>
    public string Breakdown { get; private set; }

    public decimal Value { get; private set; }

    public string? Method { get; private set; }

    public string? Source { get; private set; }

    public string? CollectedBy { get; private set; }

    public string? Quality { get; private set; }

    public bool IsSelfReported { get; private set; }

    public bool IsPreliminary { get; private set; }

    public string? OriginLink { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; }

    /// <summary>When it stopped holding; null while it holds.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public string? SupersededBy { get; private set; }

    public string? SupersededBecause { get; private set; }

    public bool SaysTheSame(MeasurementText text) =>
        (Value, Breakdown, Method, Source, CollectedBy, Quality, IsSelfReported, IsPreliminary, OriginLink)
        == (text.Value, text.Breakdown, Trimmed(text.Method), Trimmed(text.Source), Trimmed(text.CollectedBy), Trimmed(text.Quality), text.IsSelfReported, text.IsPreliminary, text.OriginLink);

    /// <summary>It holds no more: another takes its place, or it should not have been recorded.</summary>
    public void Supersede(string? because, DateTimeOffset now, string by) => (SupersededAt, SupersededBy, SupersededBecause) = (now, by, because);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
