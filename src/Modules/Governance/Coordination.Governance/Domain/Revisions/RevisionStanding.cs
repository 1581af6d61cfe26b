using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>
/// How a plan stood before a new version took over, and what the adoption made of it: the first to bring back, the second to see whether
/// somebody has gone on from there.
/// </summary>
/// <param name="State">The plan's state before.</param>
/// <param name="Revision">The revision that was adopted.</param>
/// <param name="Before">The plan's head before.</param>
/// <param name="After">The plan's head as adopted.</param>
/// <param name="Activities">The activities that the adoption added, rewrote or closed.</param>
/// <param name="Asked">Consultations that the adoption ended.</param>
internal sealed record RevisionStanding(PlanState State, Guid Revision, PlanHead Before, PlanHead After, IReadOnlyList<ActivityStanding> Activities, IReadOnlyList<Guid> Asked);

/// <summary>What a revision can change of the plan itself.</summary>
internal sealed record PlanHead(string Title, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static PlanHead Of(ActionPlan plan) => new(plan.Title, plan.ValidFrom, plan.ValidTo);
}

/// <summary>An activity on both sides of an adoption.</summary>
/// <param name="Id">Which.</param>
/// <param name="Before">What was in force; null for one that the new version added.</param>
/// <param name="After">What was adopted.</param>
internal sealed record ActivityStanding(Guid Id, ActivityMoment? Before, ActivityMoment After)
{
    public bool IsSame => Before is { } before && before.Status == After.Status && before.IsRemoved == After.IsRemoved && before.Wording.Says(After.Wording);

    /// <summary>
    /// Somebody has since changed what the adoption changed, so that bringing back the one would lose the other. What the adoption left alone
    /// may have changed as it likes.
    /// </summary>
    /// <param name="now">The words in force.</param>
    /// <param name="moved">Bodies that have gone up in others.</param>
    public bool IsOverwritten(ActivityWording now, IReadOnlyDictionary<CommitteeId, CommitteeId> moved)
    {
        if (Before is not { } before)
        {
            return false;
        }

        var (was, became) = (before.Wording.Moved(moved), After.Wording.Moved(moved));
        return Lost(w => w.Area) || Lost(w => w.Title) || Lost(w => w.Description) || Lost(w => (w.Timetable, w.DueOn))
            || LostList(w => w.Parties) || LostList(w => w.Goals);

        bool Lost<T>(Func<ActivityWording, T> part) => !Equals(part(was), part(became)) && !Equals(part(now), part(became));

        bool LostList<T>(Func<ActivityWording, IReadOnlyList<T>> part) => !part(was).SequenceEqual(part(became)) && !part(now).SequenceEqual(part(became));
    }
}

/// <summary>An activity at one moment: the words that a revision can change, and what hangs on them.</summary>
internal sealed record ActivityMoment(
    ActivityWording Wording, int Number, ActivityStatus Status, DateOnly? ReportedOn, bool IsRemoved, IReadOnlyList<PartyBinding> Bindings, IReadOnlyList<GoalFigure> Figures)
{
    public static ActivityMoment Of(Activity activity) => new(
        ActivityWording.Of(activity),
        activity.Number,
        activity.Status,
        activity.ReportedOn,
        activity.IsRemoved,
        [.. activity.Parties.OrderBy(p => p.Position).Select(p => new PartyBinding(p.Role, p.CommitteeId?.Value, p.FreeText, p.Binding, p.BoundBy?.Value))],
        [.. activity.Goals.Where(g => g.Latest is not null).Select(g => new GoalFigure(g.Id, g.Latest!.Value, g.LatestOn))]);
}

/// <summary>How a party was bound by its part.</summary>
internal sealed record PartyBinding(PartyRole Role, Guid? Committee, string? FreeText, BindingState Binding, Guid? BoundBy);

/// <summary>What was last measured of a goal.</summary>
internal sealed record GoalFigure(Guid Goal, decimal Latest, DateOnly? On);
