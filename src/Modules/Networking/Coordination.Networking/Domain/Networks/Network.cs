using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Networking.Domain.Networks;

/// <summary>
/// A network, group or forum that meets over time: inside the municipality, with other authorities or with the enterprises. It ends with a
/// reason and is never deleted.
/// </summary>
internal sealed class Network : Aggregate<NetworkId>
{
    private readonly List<NetworkEntry> _entries = [];
    private List<Guid> _activityIds = [];
    private List<Guid> _assignmentIds = [];

    public Network(NetworkId id, NetworkTerms terms, DateTimeOffset now, string by)
    {
        Id = id;
        Name = SearchText = string.Empty;
        RegisteredAt = now;
        Apply(terms);
        Tell(NetworkEntryKind.Started, null, now, by);
    }

    private Network() => Name = SearchText = string.Empty;

    public string Name { get; private set; }

    public NetworkKind Kind { get; private set; }

    public NetworkRelation Relation { get; private set; }

    public string? Task { get; private set; }

    public DateOnly StartedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    public ParticipationLevel? Level { get; private set; }

    public ProcessStep? Step { get; private set; }

    public string? CommitteeCode { get; private set; }

    public string? Reference { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>The plan's activities that it works with; its meetings are evidence of them.</summary>
    public IReadOnlyList<Guid> ActivityIds => _activityIds;

    /// <summary>The budget assignments that it was set up for or works with.</summary>
    public IReadOnlyList<Guid> AssignmentIds => _assignmentIds;

    public IReadOnlyList<NetworkEntry> Entries => _entries;

    public bool HasEnded => EndedOn is not null;

    /// <param name="terms">As it is to be.</param>
    /// <param name="changes">What differs, in words, for the history.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who wrote it.</param>
    public Result Describe(NetworkTerms terms, string changes, DateTimeOffset now, string by)
    {
        if (terms.StartedOn > EndedOn)
        {
            return new Error("NET-0701", "Networks.EndedBeforeStart", "StartedOn", ErrorKind.Invalid);
        }

        Apply(terms);
        Tell(NetworkEntryKind.Changed, changes, now, by);
        return Result.Success;
    }

    /// <summary>Its task is done or somebody else does it. What it did stays.</summary>
    public Result End(DateOnly on, string? because, DateOnly today, DateTimeOffset now, string by)
    {
        if (HasEnded)
        {
            return new Error("NET-0702", "Networks.HasEnded", Kind: ErrorKind.Conflict);
        }

        if (on < StartedOn)
        {
            return new Error("NET-0701", "Networks.EndedBeforeStart", "On", ErrorKind.Invalid);
        }

        if (on > today)
        {
            return new Error("NET-0703", "Networks.EndsLater", "On", ErrorKind.Invalid);
        }

        if (Trimmed(because) is not { } reason)
        {
            return new Error("NET-0704", "Networks.ReasonMissing", "Reason", ErrorKind.Invalid);
        }

        (EndedOn, EndedBecause) = (on, reason);
        Tell(NetworkEntryKind.Ended, reason, now, by);
        return Result.Success;
    }

    public Result Resume(DateTimeOffset now, string by)
    {
        if (!HasEnded)
        {
            return new Error("NET-0705", "Networks.GoesOn", Kind: ErrorKind.Conflict);
        }

        (EndedOn, EndedBecause) = (null, null);
        Tell(NetworkEntryKind.Resumed, null, now, by);
        return Result.Success;
    }

    /// <summary>It works with an activity of a plan; said twice it is said once.</summary>
    public void WorkWith(Guid activity, string title, DateTimeOffset now, string by)
    {
        if (!_activityIds.Contains(activity))
        {
            _activityIds = [.. _activityIds, activity];
            Tell(NetworkEntryKind.ActivityTied, title, now, by);
        }
    }

    public void LeaveActivity(Guid activity, string title, DateTimeOffset now, string by)
    {
        if (_activityIds.Contains(activity))
        {
            _activityIds = [.. _activityIds.Where(a => a != activity)];
            Tell(NetworkEntryKind.ActivityUntied, title, now, by);
        }
    }

    /// <summary>It works with a budget assignment, or does so no more; said twice it is said once.</summary>
    public void WorkOn(Guid assignment, bool works, string title, DateTimeOffset now, string by)
    {
        if (_assignmentIds.Contains(assignment) != works)
        {
            _assignmentIds = [.. _assignmentIds.Where(a => a != assignment), .. works ? [assignment] : Array.Empty<Guid>()];
            Tell(works ? NetworkEntryKind.AssignmentTied : NetworkEntryKind.AssignmentUntied, title, now, by);
        }
    }

    private void Apply(NetworkTerms terms)
    {
        Name = terms.Name.Trim();
        Kind = terms.Kind;
        Relation = terms.Relation;
        StartedOn = terms.StartedOn;
        Task = Trimmed(terms.Task);
        Level = terms.Level;
        Step = terms.Step;
        CommitteeCode = Trimmed(terms.CommitteeCode);
        Reference = Trimmed(terms.Reference);
        SearchText = Platform.Text.SearchText.Normalise($"{Name} {Task} {Reference} {CommitteeCode}");
        Touch();
    }

    private void Tell(NetworkEntryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new NetworkEntry(kind, text, now, by));
        Raise(new NetworkChanged(Id.Value, Name, ActivityIds, EndedOn, $"/natverk/{Id.Value}", NextVersion, now));
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
