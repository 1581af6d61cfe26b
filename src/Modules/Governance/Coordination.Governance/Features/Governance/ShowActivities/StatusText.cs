using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowActivities;

/// <summary>How a status is shown: text first, shape second, colour third.</summary>
internal static class StatusText
{
    public static string TextKey(this ActivityStatus status) => $"Status.{status}";

    public static StatusLook Look(this ActivityStatus status) => status switch
    {
        ActivityStatus.Done => StatusLook.Done,
        ActivityStatus.InProgress or ActivityStatus.Ongoing => StatusLook.Ongoing,
        ActivityStatus.Cancelled or ActivityStatus.Transferred => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    /// <summary>Late outweighs what is stored.</summary>
    public static StatusLook Look(this ActivityStatus status, bool isLate) => isLate ? StatusLook.Late : status.Look();

    public static string TextKey(this ActivityStatus status, bool isLate) => isLate ? "Status.Late" : status.TextKey();
}
