using System.Text.Json;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Messaging;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>What a version of the plan says of an activity: all that a revision can change, and nothing of how it goes.</summary>
internal sealed record ActivityWording(
    Guid Area,
    string Title,
    string? Description,
    IReadOnlyList<PartyWording> Parties,
    Timetable Timetable,
    DateOnly? DueOn,
    IReadOnlyList<GoalWording> Goals)
{
    public static ActivityWording Of(Activity activity) => new(
        activity.AreaId.Value,
        activity.Title,
        activity.Description,
        [.. activity.Parties.OrderBy(p => p.Position).Select(p => new PartyWording(p.Role, p.CommitteeId?.Value, p.FreeText))],
        activity.Timetable,
        activity.DueOn,
        [.. activity.Goals.OrderBy(g => g.Id).Select(g => new GoalWording(g.Id, g.Measure, g.Baseline, g.Target, g.Unit, g.Direction, g.YearOnYear))]);

    /// <summary>
    /// This wording with what changed between the two others. What was not part of the change stays as it is: the plan in force
    /// lives on while it is revised.
    /// </summary>
    public ActivityWording With(ActivityWording before, ActivityWording after) => new(
        after.Area == before.Area ? Area : after.Area,
        after.Title == before.Title ? Title : after.Title,
        after.Description == before.Description ? Description : after.Description,
        after.Parties.SequenceEqual(before.Parties) ? Parties : after.Parties,
        after.Timetable == before.Timetable ? Timetable : after.Timetable,
        after.DueOn == before.DueOn && after.Timetable == before.Timetable ? DueOn : after.DueOn,
        after.Goals.SequenceEqual(before.Goals) ? Goals : after.Goals);

    /// <summary>The same words; lists are compared line by line.</summary>
    public bool Says(ActivityWording other) =>
        this with { Parties = other.Parties, Goals = other.Goals } == other && Parties.SequenceEqual(other.Parties) && Goals.SequenceEqual(other.Goals);

    public IEnumerable<CommitteeId> Committees => Parties.Where(p => p.Committee is not null).Select(p => new CommitteeId(p.Committee!.Value)).Distinct();

    /// <summary>Bodies that have gone up in others since the words were written.</summary>
    public ActivityWording Moved(IReadOnlyDictionary<CommitteeId, CommitteeId> successors) => this with
    {
        Parties = [.. Parties.Select(p => p.Committee is { } id && successors.TryGetValue(new CommitteeId(id), out var successor) ? p with { Committee = successor.Value } : p).Distinct()],
    };

    public static string Write(ActivityWording wording) => JsonSerializer.Serialize(wording, MessageJson.Options);

    public static ActivityWording Read(string text) => JsonSerializer.Deserialize<ActivityWording>(text, MessageJson.Options)!;
}

/// <summary>A body, or words, with a role.</summary>
internal sealed record PartyWording(PartyRole Role, Guid? Committee, string? FreeText);

/// <summary>A goal; without an id it is new.</summary>
internal sealed record GoalWording(Guid? Id, string Measure, decimal? Baseline, decimal? Target, string? Unit, GoalDirection Direction, bool YearOnYear)
{
    public GoalText Text => new(Measure, Baseline, Target, Unit, Direction, YearOnYear);
}
