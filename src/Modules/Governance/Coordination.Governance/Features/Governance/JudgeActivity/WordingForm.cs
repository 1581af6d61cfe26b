using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.JudgeActivity;

/// <summary>The words of an activity in the new version: the activity's own form, and its goals.</summary>
internal sealed class WordingForm
{
    public ActivityForm Activity { get; set; } = new();

    /// <summary>The goals there are, and an empty one to add.</summary>
    public List<GoalLine> Goals { get; set; } = [];

    public static WordingForm Of(ActivityWording? wording)
    {
        if (wording is null)
        {
            return new WordingForm { Goals = [new GoalLine()] };
        }

        return new WordingForm
        {
            Activity = new ActivityForm
            {
                Area = wording.Area.ToString(),
                Title = wording.Title,
                Description = wording.Description,
                Responsible = Ids(wording, PartyRole.Responsible),
                ResponsibleOther = Words(wording, PartyRole.Responsible),
                Concerned = Ids(wording, PartyRole.Concerned),
                ConcernedOther = Words(wording, PartyRole.Concerned),
                InCooperation = Ids(wording, PartyRole.InCooperation),
                InDialogue = Ids(wording, PartyRole.InDialogue),
                Assisting = Ids(wording, PartyRole.Assisting),
                Kind = wording.Timetable.Kind,
                FromYear = wording.Timetable.FromYear,
                ToYear = wording.Timetable.ToYear,
                DueOn = wording.DueOn,
            },
            Goals = [.. wording.Goals.Select(GoalLine.Of), new GoalLine()],
        };
    }

    /// <summary>What the person wants it to say. Words that the form cannot tell apart stay as they were.</summary>
    /// <param name="before">The activity as it stands; null for a new one.</param>
    public Result<ActivityWording> Read(ActivityWording? before)
    {
        var text = Activity.ToText(before?.Timetable.AsWritten);
        if (text.Timetable is { FromYear: { } from, ToYear: { } to } && to < from)
        {
            return new Error("GOV-0312", "Activities.YearsReversed", "Wording.Activity.ToYear", ErrorKind.Invalid);
        }

        var timetable = before is not null && text.Timetable with { AsWritten = before.Timetable.AsWritten } == before.Timetable ? before.Timetable : text.Timetable;
        var parties = text.Parties.Select(p => new PartyWording(p.Role, p.Committee?.Value, p.FreeText)).ToList();
        return new ActivityWording(
            text.Area.Value,
            text.Title.Trim(),
            string.IsNullOrWhiteSpace(text.Description) ? null : text.Description.Trim().ReplaceLineEndings("\n"),
            before is not null && Same(parties, before.Parties) ? before.Parties : parties,
            timetable,
            timetable.IsOngoing ? null : text.DueOn ?? timetable.LastDay,
            [.. Goals.Where(g => !string.IsNullOrWhiteSpace(g.Measure)).Select(g => g.Read(before))]);
    }

    /// <summary>The form lists bodies by name: an order of their own is no change.</summary>
    private static bool Same(List<PartyWording> one, IReadOnlyList<PartyWording> other) => one.Count == other.Count && one.ToHashSet().SetEquals(other);

    private static string[] Ids(ActivityWording wording, PartyRole role) => [.. wording.Parties.Where(p => p.Role == role && p.Committee is not null).Select(p => p.Committee!.Value.ToString())];

    private static string? Words(ActivityWording wording, PartyRole role) =>
        string.Join(", ", wording.Parties.Where(p => p.Role == role && p.FreeText is not null).Select(p => p.FreeText)) is { Length: > 0 } words ? words : null;
}

/// <summary>A goal beside what it was; emptied, it is taken away.</summary>
internal sealed class GoalLine
{
    public Guid? Id { get; set; }

    [Display(Name = "Goals.Measure"), StringLength(500)]
    public string? Measure { get; set; }

    [Display(Name = "Goals.Baseline")]
    public decimal? Baseline { get; set; }

    [Display(Name = "Goals.Target")]
    public decimal? Target { get; set; }

    [Display(Name = "Goals.Unit"), StringLength(50)]
    public string? Unit { get; set; }

    public static GoalLine Of(GoalWording goal) => new() { Id = goal.Id, Measure = goal.Measure, Baseline = goal.Baseline, Target = goal.Target, Unit = goal.Unit };

    /// <summary>Direction and comparison stay; they are set on the activity's own page.</summary>
    public GoalWording Read(ActivityWording? before)
    {
        var known = before?.Goals.FirstOrDefault(g => g.Id is not null && g.Id == Id);
        return new GoalWording(known?.Id, Measure!.Trim(), Baseline, Target, string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), known?.Direction ?? GoalDirection.Increase, known?.YearOnYear ?? false);
    }
}
