using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>
/// Something that is measured, period by period: what it means, where its values come from, where it began and where it is to reach
/// (S001-05, S003-13). Its values stand in <see cref="Measurement"/>, or are counted from what the other modules tell.
/// </summary>
internal sealed partial class Indicator : Aggregate<IndicatorId>
{
    private readonly List<Guid> _activityIds = [];
    private readonly List<IndicatorDefinition> _definitions = [];
    private readonly List<HistoryEntry> _entries = [];
    private readonly List<IndicatorTarget> _targets = [];

    public Indicator(IndicatorId id, IndicatorText text, string definition, DateTimeOffset now, string by)
    {
        Id = id;
        Name = SearchText = string.Empty;
        _definitions.Add(new IndicatorDefinition(Plain(definition), null, null, now, by));
        Apply(text);
        Tell(HistoryKind.Registered, null, now, by);
    }

    private Indicator() => Name = SearchText = string.Empty;

    public string Name { get; private set; }

    public IndicatorUnit Unit { get; private set; }

    public IndicatorDirection Direction { get; private set; }

    public MeasurePeriod Period { get; private set; }

    public IndicatorSource Source { get; private set; }

    public YearRule YearRule { get; private set; }

    /// <summary>Key of the built-in measure, for what the product measures by itself.</summary>
    public string? Measure { get; private set; }

    public string? SourceText { get; private set; }

    public string? Quality { get; private set; }

    public bool IsSelfReported { get; private set; }

    public string? CommitteeCode { get; private set; }

    public string? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    public int? BaselineYear { get; private set; }

    public decimal? BaselineValue { get; private set; }

    /// <summary>Every year is to be better than the one before (S003-R5.5).</summary>
    public bool RisesEachYear { get; private set; }

    /// <summary>Key in the standard set, so that the set is taken once; null for one of the municipality's own.</summary>
    public string? StandardKey { get; private set; }

    /// <summary>It is not measured any more; its values stay.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    public IReadOnlyList<IndicatorDefinition> Definitions => _definitions;

    public IReadOnlyList<IndicatorTarget> Targets => _targets;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    /// <summary>The one that holds now.</summary>
    public IndicatorDefinition Definition => _definitions.MaxBy(d => (d.ValidFrom, d.Id))!;

    public string Address => $"/matt/{Id.Value}";

    /// <summary>One of the set to start from.</summary>
    public static Indicator Standard(string key, IndicatorText text, string definition, bool risesEachYear, DateTimeOffset now, string by) =>
        new(IndicatorId.New(), text, definition, now, by) { StandardKey = key, RisesEachYear = risesEachYear };

    /// <summary>Changes what is written of it.</summary>
    /// <param name="text">As it is to stand.</param>
    /// <param name="hasValues">Whether there are values: what they count can then not be changed under them.</param>
    /// <param name="changes">For the history.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    public Result Describe(IndicatorText text, bool hasValues, string changes, DateTimeOffset now, string by)
    {
        if (hasValues && text.Unit != Unit)
        {
            return new Error("EVA-0101", "Indicators.UnitHasValues", "Unit");
        }

        if (hasValues && text.Period != Period)
        {
            return new Error("EVA-0102", "Indicators.PeriodHasValues", "Period");
        }

        if (text.Direction != Direction && _targets.Count > 0 && (text.Direction == IndicatorDirection.Within || Direction == IndicatorDirection.Within))
        {
            return new Error("EVA-0103", "Indicators.DirectionHasTargets", "Direction");
        }

        Apply(text);
        Tell(HistoryKind.Changed, changes, now, by);
        return Result.Success;
    }

    /// <summary>Counts something else, or otherwise, from a day. The values before it stay what they are; the series is broken there.</summary>
    public Result Redefine(string text, DateOnly validFrom, string because, DateTimeOffset now, string by)
    {
        if (_definitions.Exists(d => d.ValidFrom == validFrom))
        {
            return new Error("EVA-0104", "Indicators.DefinitionSameDay", "ValidFrom");
        }

        if (Plain(text) == Definition.Text)
        {
            return new Error("EVA-0105", "Indicators.DefinitionSame", "Text");
        }

        _definitions.Add(new IndicatorDefinition(Plain(text), validFrom, Plain(because), now, by));
        Index();
        Tell(HistoryKind.DefinitionChanged, Plain(because), now, by);
        return Result.Success;
    }

    /// <summary>Measures it no more.</summary>
    public Result End(DateTimeOffset now, string by)
    {
        if (EndedAt is not null)
        {
            return Result.Success;
        }

        EndedAt = now;
        Tell(HistoryKind.Ended, null, now, by);
        return Result.Success;
    }

    public Result Resume(DateTimeOffset now, string by)
    {
        if (EndedAt is null)
        {
            return Result.Success;
        }

        EndedAt = null;
        Tell(HistoryKind.Resumed, null, now, by);
        return Result.Success;
    }

    /// <summary>Ties it to an activity of a plan, or leaves it.</summary>
    public Result Concern(Guid activity, string title, bool concerns, DateTimeOffset now, string by)
    {
        if (_activityIds.Contains(activity) == concerns)
        {
            return Result.Success;
        }

        if (concerns)
        {
            _activityIds.Add(activity);
        }
        else
        {
            _activityIds.Remove(activity);
        }

        Tell(concerns ? HistoryKind.ActivityTied : HistoryKind.ActivityLeft, title, now, by);
        return Result.Success;
    }

    private void Apply(IndicatorText text)
    {
        Name = text.Name.Trim();
        (Unit, Direction, Period, Source, YearRule) = (text.Unit, text.Direction, text.Period, text.Source, text.YearRule);
        Measure = text.Source == IndicatorSource.Measured ? text.Measure : null;
        (SourceText, Quality, IsSelfReported) = (Trimmed(text.SourceText), Trimmed(text.Quality), text.IsSelfReported);
        (CommitteeCode, OwnerId, OwnerName) = (Trimmed(text.CommitteeCode), Trimmed(text.OwnerId), Trimmed(text.OwnerName));
        Index();
        Touch();
    }

    private void Index() => SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Name, SourceText, OwnerName, CommitteeCode, Definition.Text]));

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : Plain(text);
}
