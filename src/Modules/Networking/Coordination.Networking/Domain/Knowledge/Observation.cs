using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Knowledge;

internal readonly record struct ObservationId(Guid Value) : ITypedId<ObservationId>
{
    public static ObservationId From(Guid value) => new(value);

    public static ObservationId New() => new(Guid.CreateVersion7());
}

/// <summary>How far something seen in the outside world has come inside.</summary>
internal enum ObservationState
{
    New,

    /// <summary>Somebody has judged what it means here.</summary>
    Assessed,

    /// <summary>It has changed something here.</summary>
    Used,

    /// <summary>It was found to mean nothing here.</summary>
    Dismissed,
}

/// <summary>What is written of something seen.</summary>
internal sealed record ObservationText(string Title, string Source, string? Link, DateOnly On, string Says)
{
    /// <summary>What it means for the municipality.</summary>
    public string? Means { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Who looks after it.</summary>
    public string? Keeper { get; init; }

    public DateOnly? ExamineBy { get; init; }

    /// <summary>The committee that owes the examination, where one does.</summary>
    public string? CommitteeCode { get; init; }

    /// <summary>Activities of Governance that it concerns.</summary>
    public IReadOnlyList<Guid> Activities { get; init; } = [];
}

/// <summary>
/// Something seen in the outside world that may matter here (omvärldsbevakning, S003-27): a report, a law, an inquiry's proposals (S004-18),
/// another municipality's way. With a day and a committee, to examine it is owed until somebody has.
/// </summary>
internal sealed class Observation : Aggregate<ObservationId>
{
    public const int MostTags = 12;

    private const int LongestDutyTitle = 900;

    private List<string> _tags = [];
    private List<Guid> _activities = [];

    public Observation(ObservationId id, ObservationText text, string registeredBy, DateTimeOffset now)
    {
        Id = id;
        Title = Source = Says = SearchText = string.Empty;
        RegisteredBy = registeredBy;
        RegisteredAt = now;
        Apply(text);
        Owe(now);
        Publish(now);
    }

    private Observation() => Title = Source = Says = RegisteredBy = SearchText = string.Empty;

    public string Title { get; private set; }

    public string Source { get; private set; }

    public string? Link { get; private set; }

    public DateOnly On { get; private set; }

    public string Says { get; private set; }

    public string? Means { get; private set; }

    public IReadOnlyList<string> Tags => _tags;

    public string? Keeper { get; private set; }

    public DateOnly? ExamineBy { get; private set; }

    public string? CommitteeCode { get; private set; }

    public IReadOnlyList<Guid> Activities => _activities;

    public ObservationState State { get; private set; }

    /// <summary>What became of it, or why nothing did.</summary>
    public string? Outcome { get; private set; }

    public DateTimeOffset? JudgedAt { get; private set; }

    public string? JudgedBy { get; private set; }

    public string RegisteredBy { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>A committee owes the examination now.</summary>
    public bool IsOwed { get; private set; }

    /// <summary>Version of the committee's answer: an older one that comes late changes nothing.</summary>
    public long HeardVersion { get; private set; }

    public string SearchText { get; private set; }

    public string Key => $"observation:{Id.Value}";

    public bool IsLateOn(DateOnly day) => State == ObservationState.New && ExamineBy < day;

    public void Change(ObservationText text, DateTimeOffset now)
    {
        Apply(text);
        Owe(now);
        Publish(now);
    }

    /// <summary>It concerns an activity of a plan, which counts it from now on; or does so no more.</summary>
    public void Concern(Guid activity, bool concerns, DateTimeOffset now)
    {
        if (_activities.Contains(activity) != concerns)
        {
            _activities = [.. _activities.Where(a => a != activity), .. concerns ? [activity] : Array.Empty<Guid>()];
            Touch();
            Publish(now);
        }
    }

    /// <summary>What it means, and what is done with it. Who uses or dismisses it says how or why.</summary>
    public Result Judge(ObservationState state, string? means, string? outcome, DateTimeOffset now, string by)
    {
        if (state is ObservationState.Used or ObservationState.Dismissed && Trimmed(outcome) is null)
        {
            return new Error("NET-0741", "Observations.OutcomeMissing", "Outcome", ErrorKind.Invalid);
        }

        if (state == ObservationState.Assessed && Trimmed(means) is null)
        {
            return new Error("NET-0742", "Observations.MeansMissing", "Means", ErrorKind.Invalid);
        }

        State = state;
        Means = Trimmed(means);
        Outcome = Trimmed(outcome);
        JudgedAt = state == ObservationState.New ? null : now;
        JudgedBy = state == ObservationState.New ? null : by;
        Index();
        Owe(now);
        Publish(now);
        return Result.Success;
    }

    /// <summary>The committee that owed it has answered in Governance.</summary>
    public void Hear(bool isDone, bool isDeclined, string? comment, long version, string committee, DateTimeOffset now)
    {
        if (!IsOwed || version <= HeardVersion)
        {
            return;
        }

        HeardVersion = version;
        Outcome = Trimmed(comment) ?? Outcome;
        if (isDone || isDeclined)
        {
            State = isDone ? ObservationState.Assessed : ObservationState.Dismissed;
            (JudgedAt, JudgedBy) = (now, committee);
            Owe(now);
            Publish(now);
        }

        Touch();
    }

    private void Publish(DateTimeOffset now) => Raise(new ObservationNoted(Id.Value, Title, On, State.ToString(), [.. _activities], $"/omvarld/{Id.Value}", NextVersion, now));

    /// <summary>Tells Governance what is owed now: the same key again changes it.</summary>
    private void Owe(DateTimeOffset now)
    {
        var owes = State == ObservationState.New && ExamineBy is not null && CommitteeCode is not null;
        if (owes)
        {
            var title = $"Bedöm ur omvärldsbevakningen: {Title} ({Source})";
            Raise(new ObligationRaised(
                Enquiry.Source, Key, CommitteeCode!, title.Length > LongestDutyTitle ? title[..(LongestDutyTitle - 1)] + "…" : title, ExamineBy!.Value, $"/omvarld/{Id.Value}", NextVersion, now));
        }
        else if (IsOwed)
        {
            Raise(State == ObservationState.New
                ? new ObligationWithdrawn(Enquiry.Source, Key, "Ingen dag eller nämnd är satt längre.", NextVersion, now)
                : new ObligationMet(Enquiry.Source, Key, NextVersion, now));
        }

        IsOwed = owes;
    }

    private void Apply(ObservationText text)
    {
        Title = text.Title.Trim();
        Source = text.Source.Trim();
        Link = Trimmed(text.Link);
        On = text.On;
        Says = text.Says.ReplaceLineEndings("\n").Trim();
        Means = Trimmed(text.Means);
        _tags = [.. text.Tags.Select(t => t.Trim().ToLowerInvariant()).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal).Take(MostTags)];
        Keeper = Trimmed(text.Keeper);
        ExamineBy = text.ExamineBy;
        CommitteeCode = Trimmed(text.CommitteeCode);
        _activities = [.. text.Activities.Distinct()];
        Index();
    }

    private void Index()
    {
        SearchText = Platform.Text.SearchText.Normalise($"{Title} {Source} {Says} {Means} {Outcome} {Keeper} {string.Join(' ', _tags)}");
        Touch();
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
