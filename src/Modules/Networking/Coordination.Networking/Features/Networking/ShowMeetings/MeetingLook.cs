using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.ShowMeetings;

/// <summary>How a meeting, an answer and an action are shown.</summary>
internal static class MeetingLook
{
    public static StatusLook Look(this MeetingState state) => state switch
    {
        MeetingState.Called => StatusLook.Ongoing,
        MeetingState.Held => StatusLook.Done,
        MeetingState.Cancelled => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this InviteeAnswer answer) => answer switch
    {
        InviteeAnswer.Yes => StatusLook.Done,
        InviteeAnswer.Maybe => StatusLook.Attention,
        InviteeAnswer.No => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this ActionState state, bool isLate) => isLate ? StatusLook.Late : state switch
    {
        ActionState.Done => StatusLook.Done,
        ActionState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.Ongoing,
    };
}
