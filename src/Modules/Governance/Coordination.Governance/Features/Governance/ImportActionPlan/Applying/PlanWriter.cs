using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>Writes what was read and answered into a plan, a new one or one that exists. Nothing is saved here.</summary>
internal sealed class PlanWriter(ReadPlan read, ImportChoices choices, PlanBodies bodies, DateTimeOffset now, string by)
{
    private const int LongestArea = 300;
    private const int LongestIntro = 4000;

    /// <summary>Activities that are new.</summary>
    public List<Activity> Added { get; } = [];

    /// <summary>Activities that exist and were changed or taken out.</summary>
    public List<Activity> Changed { get; } = [];

    /// <summary>A new plan with all its activities.</summary>
    public ActionPlan Create()
    {
        var plan = new ActionPlan(PlanId.New(), choices.Title, From, To, now);
        plan.Describe(choices.Title, RegistrationNumber.Parse(choices.RegistrationNumber), From, To);
        plan.Explain(Account);
        WriteAreas(plan);
        Added.AddRange(read.Rows.Select(row => Make(plan, row)));
        return plan;
    }

    /// <summary>Makes a plan say what the file says: adds, changes field by field, takes out what the file no longer has.</summary>
    public void Revise(ActionPlan plan, IReadOnlyList<Activity> activities)
    {
        plan.Describe(choices.Title, RegistrationNumber.Parse(choices.RegistrationNumber), From, To);
        plan.Explain(Account.Or(plan.Account));
        WriteAreas(plan);
        var matching = PlanMatching.Match(read, activities);
        foreach (var (row, activity) in matching.Rows)
        {
            if (activity is null)
            {
                Added.Add(Make(plan, row));
            }
            else if (Change(plan, activity, row))
            {
                Changed.Add(activity);
            }
        }

        foreach (var activity in matching.Removed)
        {
            activity.Remove(now, by, null);
            Changed.Add(activity);
        }
    }

    private DateOnly? From => choices.ValidFrom is { } year ? new DateOnly(year, 1, 1) : null;

    private DateOnly? To => choices.ValidTo is { } year ? new DateOnly(year, 12, 31) : null;

    private PlanAccount Account => new(
        Cut(read.Account.Purpose), Cut(read.Account.Scope), Cut(read.Account.DrawnUpWith), Cut(read.Account.FollowUp), Cut(read.Account.Economy),
        read.Footnotes.Count == 0 ? null : Cut(string.Join("\n", read.Footnotes)));

    private void WriteAreas(ActionPlan plan)
    {
        foreach (var area in read.Areas)
        {
            var (title, intro) = (Cut(area.Title, LongestArea), area.Intro is null ? null : Cut(area.Intro, LongestIntro));
            if (plan.Areas.FirstOrDefault(a => a.Number == area.Number) is not { } known)
            {
                plan.AddArea(area.Number, title, intro);
            }
            else if (known.Title != title || (intro is not null && known.Introduction != intro))
            {
                plan.ChangeArea(known.Id, area.Number, title, intro ?? known.Introduction);
            }
        }
    }

    private Activity Make(ActionPlan plan, ReadRow row)
    {
        var area = plan.Areas.First(a => a.Number == row.Area);
        var activity = new Activity(ActivityId.New(), plan.Id, area.Id, area.Number, row.Number, RowText.Title(row), RowText.Timetable(row), now, by);
        activity.Assign(bodies.Parties(row), now, by);
        if (RowText.Description(row) is { } description)
        {
            activity.Describe(activity.Title, description, now, by);
        }

        if (row.Timetable.DueOn is { } day)
        {
            activity.MoveDue(day, now, by, null);
        }

        return activity;
    }

    private bool Change(ActionPlan plan, Activity activity, ReadRow row)
    {
        var area = plan.Areas.First(a => a.Number == row.Area);
        var changed = false;
        if (activity.AreaId != area.Id || activity.Number != row.Number)
        {
            activity.Place(area.Id, area.Number, row.Number);
            changed = true;
        }

        var description = RowText.Description(row) ?? activity.Description;
        if (activity.Title != RowText.Title(row) || activity.Description != description)
        {
            activity.Describe(RowText.Title(row), description, now, by);
            changed = true;
        }

        // The file knows main responsible and others; roles that were given here (in dialogue, assisting) stay.
        var parties = bodies.Parties(row).Concat(activity.Parties.Where(p => p.Role is not (PartyRole.Responsible or PartyRole.Concerned)).OrderBy(p => p.Position).Select(p => (p.Role, p.CommitteeId, p.FreeText))).ToList();
        if (!activity.Parties.OrderBy(p => p.Position).Select(p => (p.Role, p.CommitteeId, p.FreeText)).SequenceEqual(parties))
        {
            activity.Assign(parties, now, by);
            changed = true;
        }

        // A day that a person moved stays, as long as the plan's own timetable is the same.
        if (!PlanDifference.IsSameTime(activity.Timetable, row))
        {
            activity.SetTimetable(RowText.Timetable(row), row.Timetable.DueOn, now, by, null);
            changed = true;
        }

        return changed;
    }

    private static string? Cut(string? text) => text is null ? null : Cut(text, PlanAccount.Longest);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
