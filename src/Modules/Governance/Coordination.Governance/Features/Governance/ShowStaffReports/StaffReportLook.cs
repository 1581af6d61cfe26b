using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowStaffReports;

/// <summary>How a report's state is shown: text first, shape second, colour third.</summary>
internal static class StaffReportLook
{
    public static StatusLook Look(this StaffReportState state) => state switch
    {
        StaffReportState.InReview => StatusLook.Attention,
        StaffReportState.Ready or StaffReportState.HandedOver => StatusLook.Ongoing,
        StaffReportState.Registered => StatusLook.Done,
        StaffReportState.Dropped => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };
}
