using Coordination.Platform.Domain;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ReadWheel;

/// <summary>What stands in the wheel.</summary>
internal enum WheelKind
{
    /// <summary>A point of the year of follow-up.</summary>
    FollowUp,

    /// <summary>A committee's meeting.</summary>
    Meeting,

    /// <summary>The last day to reply to what was referred, or to what was received.</summary>
    Referral,

    /// <summary>A plan begins or ends, is to be decided, or committees are to have said what they think of it.</summary>
    Plan,

    /// <summary>The end of a motion's year (KL 5:35).</summary>
    Motion,

    /// <summary>A budget assignment shall be reported.</summary>
    Assignment,

    /// <summary>A step of the preparation of a reply: draft, consultation, approval, documents.</summary>
    Step,
}

/// <summary>A day of the wheel.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day in Sweden.</param>
/// <param name="Title">In words.</param>
/// <param name="Committees">Codes of the committees it concerns; empty when it concerns all or none in particular.</param>
/// <param name="ForAll">It concerns every committee.</param>
/// <param name="Address">Where it is shown.</param>
/// <param name="SubjectId">The aggregate behind it, as the change log names it.</param>
/// <param name="Version">The aggregate's version.</param>
/// <param name="Part">Tells apart several days of one aggregate.</param>
internal sealed record WheelEntry(WheelKind Kind, DateOnly On, string Title, IReadOnlyList<string> Committees, bool ForAll, string Address, Guid SubjectId, long Version, string Part)
{
    /// <summary>Called off: still shown, so that nobody comes.</summary>
    public bool IsCancelled { get; init; }

    public string CommitteeText => string.Join(", ", Committees);

    /// <summary>The same for the same day of the same thing, for ever: calendars know it by this.</summary>
    public Guid Uid => StableId.Of($"{Kind}|{SubjectId:N}|{Part}");
}

/// <summary>How kinds are shown; text first.</summary>
internal static class WheelLook
{
    public static StatusLook Look(this WheelEntry entry) => entry.IsCancelled ? StatusLook.Ended : entry.Kind switch
    {
        WheelKind.Meeting => StatusLook.Done,
        WheelKind.FollowUp or WheelKind.Assignment => StatusLook.Attention,
        WheelKind.Plan => StatusLook.Ongoing,
        _ => StatusLook.NotStarted,
    };
}
