using Coordination.Governance.Contracts;
using Coordination.Governance.Domain.Counting;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Domain;
using Coordination.Platform.Results;

namespace Coordination.Governance.Domain.Activities;

/// <summary>An activity (åtgärd) of a plan: who answers for it, when, how far it has come, and what shows it.</summary>
internal sealed class Activity : Aggregate<ActivityId>
{
    private readonly List<ActivityParty> _parties = [];
    private List<Guid> _servesGoals = [];
    private List<CountedKind> _counts = [];
    private readonly List<ActivityGoal> _goals = [];
    private readonly List<ActivityEntry> _entries = [];
    private readonly List<ActivityEvidence> _evidence = [];

    public Activity(ActivityId id, PlanId planId, AreaId areaId, int areaNumber, int number, string title, Timetable timetable, DateTimeOffset createdAt, string createdBy)
    {
        Id = id;
        PlanId = planId;
        AreaId = areaId;
        AreaNumber = areaNumber;
        Number = number;
        Title = title.Trim();
        Timetable = timetable;
        DueOn = timetable.LastDay;
        Status = timetable.IsOngoing ? ActivityStatus.Ongoing : ActivityStatus.NotStarted;
        ChangedAt = createdAt;
        SearchText = string.Empty;
        _entries.Add(new ActivityEntry(EntryKind.Created, createdAt, createdBy, null, null, Status));
        UpdateSearchText();
    }

    private Activity()
    {
        Title = SearchText = string.Empty;
        Timetable = new Timetable(TimetableKind.Unknown, null, null, null);
    }

    public PlanId PlanId { get; private set; }

    public AreaId AreaId { get; private set; }

    /// <summary>The area's number, kept here so that lists sort and show 5.3 without a join.</summary>
    public int AreaNumber { get; private set; }

    /// <summary>Number within the area.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; }

    public string? Description { get; private set; }

    public Timetable Timetable { get; private set; }

    /// <summary>Last day in Europe/Stockholm, inclusive; null for what is ongoing.</summary>
    public DateOnly? DueOn { get; private set; }

    public ActivityStatus Status { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Taken out of the plan at a revision; kept with its history.</summary>
    public bool IsRemoved { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>Ids of the governing documents' goals that it points to (S003-10).</summary>
    public IReadOnlyList<Guid> ServesGoals => _servesGoals;

    /// <summary>What is counted as showing it carried out, beside what says itself that it concerns it (S003-R1.1).</summary>
    public IReadOnlyList<CountedKind> Counts => _counts;

    public IReadOnlyList<ActivityParty> Parties => _parties;

    public IReadOnlyList<ActivityGoal> Goals => _goals;

    public IReadOnlyList<ActivityEntry> Entries => _entries;

    public IReadOnlyList<ActivityEvidence> Evidence => _evidence;

    /// <summary>Area and number as people say it: 5.3.</summary>
    public string FullNumber => $"{AreaNumber}.{Number}";

    /// <summary>Nothing more is expected of anybody.</summary>
    public bool IsClosed => Status is ActivityStatus.Done or ActivityStatus.Cancelled or ActivityStatus.Transferred || IsRemoved;

    public IEnumerable<CommitteeId> ResponsibleCommittees => _parties.Where(p => p.Role == PartyRole.Responsible).Select(p => p.CommitteeId).OfType<CommitteeId>();

    /// <summary>Försenad is computed: the day has passed and it is not closed.</summary>
    public bool IsLateOn(DateOnly today) => !IsClosed && DueOn < today;

    public void Describe(string title, string? description, DateTimeOffset now, string by)
    {
        Title = title.Trim();
        Description = string.IsNullOrWhiteSpace(description) ? null : description.Trim();
        Tell(EntryKind.TextChanged, now, by, null, null);
        UpdateSearchText();
    }

    public void Serve(IEnumerable<Guid> goals)
    {
        _servesGoals = [.. goals.Distinct()];
        Touch();
    }

    public void Count(IEnumerable<CountedKind> kinds)
    {
        _counts = [.. kinds.Distinct().Order()];
        Touch();
    }

    public void Place(AreaId area, int areaNumber, int number)
    {
        AreaId = area;
        AreaNumber = areaNumber;
        Number = number;
        UpdateSearchText();
    }

    /// <summary>Replaces who has what part; a part that stays keeps how it is bound.</summary>
    public void Assign(IEnumerable<(PartyRole Role, CommitteeId? Committee, string? FreeText)> parties, DateTimeOffset now, string by)
    {
        var wanted = parties.Select((w, i) => new ActivityParty(w.Role, w.Committee, w.FreeText, i)).ToList();
        var isFirst = _parties.Count == 0;
        _parties.RemoveAll(p => !wanted.Exists(w => IsSamePart(p, w)));
        foreach (var party in wanted)
        {
            if (_parties.Find(p => IsSamePart(p, party)) is { } kept)
            {
                kept.Place(party.Position);
            }
            else
            {
                _parties.Add(party);
            }
        }

        Touch();
        if (!isFirst)
        {
            Tell(EntryKind.ResponsibleChanged, now, by, null, null);
        }
    }

    /// <summary>A committee's decision binds its own part; the executive board's binds every body.</summary>
    public void Bind(CommitteeId? onlyBody, BindingState state, DecisionId decision)
    {
        foreach (var party in _parties.Where(p => p.CommitteeId is not null && (onlyBody is null || p.CommitteeId == onlyBody) && p.Binding < state))
        {
            party.Bind(state, decision);
            Touch();
        }
    }

    /// <summary>A decision was taken back. Whoever had adopted its own part before it, while the activity was there, is bound by that again.</summary>
    public void Unbind(DecisionId decision, IReadOnlyCollection<PlanDecision> others)
    {
        var since = _entries.Count == 0 ? DateTimeOffset.MinValue : _entries.Min(e => e.At);
        foreach (var party in _parties.Where(p => p.BoundBy == decision))
        {
            party.Unbind(others.Where(d => d.Kind == PlanDecisionKind.AdoptOwnPart && d.Body == party.CommitteeId && d.RecordedAt >= since).OrderBy(d => d.Id.Value).FirstOrDefault()?.Id);
            Touch();
        }
    }

    /// <summary>Its words from before an adoption stand again, and its parts are bound as they were then.</summary>
    public void BindAgain(IEnumerable<(PartyRole Role, CommitteeId? Committee, string? FreeText, BindingState Binding, DecisionId? BoundBy)> bindings)
    {
        foreach (var (role, committee, freeText, binding, boundBy) in bindings)
        {
            if (_parties.Find(p => p.Role == role && p.CommitteeId == committee && p.FreeText == freeText) is { } party)
            {
                party.BindAgain(binding, boundBy);
            }
        }

        Touch();
    }

    /// <summary>The body was dissolved: its successor takes over (S003-33).</summary>
    public void MoveDuties(CommitteeId from, CommitteeId to, DateTimeOffset now, string by, string text)
    {
        foreach (var party in _parties.Where(p => p.CommitteeId == from).ToList())
        {
            if (_parties.Exists(p => p.CommitteeId == to && p.Role == party.Role))
            {
                _parties.Remove(party);
            }
            else
            {
                party.MoveTo(to);
            }
        }

        Tell(EntryKind.ResponsibleChanged, now, by, null, text);
    }

    public void SetTimetable(Timetable timetable, DateOnly? dueOn, DateTimeOffset now, string by, string? reason)
    {
        Timetable = timetable;
        MoveDue(timetable.IsOngoing ? null : dueOn ?? timetable.LastDay, now, by, reason);
        if (timetable.IsOngoing && Status is ActivityStatus.NotStarted or ActivityStatus.InProgress)
        {
            Status = ActivityStatus.Ongoing;
        }
        else if (!timetable.IsOngoing && Status == ActivityStatus.Ongoing)
        {
            Status = ActivityStatus.InProgress;
        }
    }

    /// <summary>A new date starts a new ladder of reminders.</summary>
    public void MoveDue(DateOnly? dueOn, DateTimeOffset now, string by, string? reason)
    {
        if (DueOn == dueOn)
        {
            return;
        }

        DueOn = dueOn;
        Tell(EntryKind.DueMoved, now, by, null, reason);
    }

    /// <summary>A committee, or the coordinator, says how far it has come.</summary>
    /// <param name="status">Where it stands now.</param>
    /// <param name="text">What was done.</param>
    /// <param name="committeeCode">The committee that speaks, or null when the coordinator does.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="today">The date in Sweden.</param>
    public Result Report(ActivityStatus status, string? text, string? committeeCode, string by, DateTimeOffset now, DateOnly today)
    {
        if (IsRemoved)
        {
            return new Error("GOV-0301", "Activities.Removed", Kind: ErrorKind.Conflict);
        }

        if (status == ActivityStatus.Cancelled && string.IsNullOrWhiteSpace(text))
        {
            return new Error("GOV-0302", "Activities.CancelNeedsReason", "Comment", ErrorKind.Invalid);
        }

        if (status == ActivityStatus.Ongoing && !Timetable.IsOngoing)
        {
            status = ActivityStatus.InProgress;
        }

        var before = Status;
        Status = status;
        ReportedOn = today;
        Tell(EntryKind.Reported, now, by, committeeCode, text);
        Raise(new ActivityReported(Id.Value, PlanId.Value, FullNumber, Title, committeeCode, before.ToString(), status.ToString(), today, NextVersion, now));
        return Result.Success;
    }

    /// <summary>Takes a report back within the time that the receipt allows.</summary>
    public void UndoReport(ActivityStatus statusBefore, DateOnly? reportedBefore, string? committeeCode, string by, DateTimeOffset now, DateOnly today)
    {
        var undone = Status;
        Status = statusBefore;
        ReportedOn = reportedBefore;
        Tell(EntryKind.Undone, now, by, committeeCode, null);
        Raise(new ActivityReported(Id.Value, PlanId.Value, FullNumber, Title, committeeCode, undone.ToString(), statusBefore.ToString(), today, NextVersion, now));
    }

    /// <summary>A new version that changed its kind of time was taken back: it stands as before, and nobody has reported that.</summary>
    public void StandAs(ActivityStatus status)
    {
        Status = status;
        Touch();
    }

    public void Comment(string text, string? committeeCode, string by, DateTimeOffset now) => Tell(EntryKind.Commented, now, by, committeeCode, text);

    public ActivityGoal AddGoal(GoalText text, DateTimeOffset now, string by) => AddGoal(Guid.CreateVersion7(), text, now, by);

    public ActivityGoal AddGoal(Guid id, GoalText text, DateTimeOffset now, string by)
    {
        var goal = new ActivityGoal(id, text);
        _goals.Add(goal);
        Tell(EntryKind.GoalChanged, now, by, null, goal.Measure);
        return goal;
    }

    /// <summary>What was measured last of a goal, or that nothing has been after all.</summary>
    public void MeasureGoal(Guid id, decimal? latest, DateOnly? on)
    {
        if (_goals.Find(g => g.Id == id) is { } goal && (goal.Latest, goal.LatestOn) != (latest, on))
        {
            goal.Note(latest, on);
            Touch();
        }
    }

    public Result ChangeGoal(Guid id, GoalText text, DateTimeOffset now, string by)
    {
        if (_goals.Find(g => g.Id == id) is not { } goal)
        {
            return new Error("GOV-0303", "Activities.GoalGone", Kind: ErrorKind.NotFound);
        }

        goal.Describe(text);
        Tell(EntryKind.GoalChanged, now, by, null, goal.Measure);
        return Result.Success;
    }

    public void RemoveGoal(Guid id, DateTimeOffset now, string by)
    {
        if (_goals.Find(g => g.Id == id) is { } goal)
        {
            _goals.Remove(goal);
            Tell(EntryKind.GoalChanged, now, by, null, goal.Measure);
        }
    }

    public ActivityEvidence AddEvidence(Guid id, string title, Guid? fileId, string? address, DateTimeOffset now, string by)
    {
        var evidence = new ActivityEvidence(id, title, fileId, address, now, by);
        _evidence.Add(evidence);
        Tell(EntryKind.EvidenceAdded, now, by, null, title);
        return evidence;
    }

    public void RemoveEvidence(Guid id)
    {
        _evidence.RemoveAll(e => e.Id == id);
        Touch();
    }

    /// <summary>Taken out of the plan; its history stays.</summary>
    public void Remove(DateTimeOffset now, string by, string? reason)
    {
        IsRemoved = true;
        Tell(EntryKind.TextChanged, now, by, null, reason);
    }

    public void Restore(DateTimeOffset now, string by)
    {
        IsRemoved = false;
        Tell(EntryKind.Undone, now, by, null, null);
    }

    private static bool IsSamePart(ActivityParty one, ActivityParty other) =>
        one.Role == other.Role && one.CommitteeId == other.CommitteeId && one.FreeText == other.FreeText;

    private void Tell(EntryKind kind, DateTimeOffset now, string by, string? committee, string? text)
    {
        _entries.Add(new ActivityEntry(kind, now, by, committee, text, Status));
        ChangedAt = now;
        Touch();
    }

    private void UpdateSearchText() => SearchText = Platform.Text.SearchText.Normalise($"{FullNumber} {Title} {Description}");
}
