using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.ShowEnquiries;

/// <summary>How an enquiry's state is shown.</summary>
internal static class EnquiryLook
{
    public static StatusLook Look(this EnquiryState state, bool isLate) => isLate ? StatusLook.Late : state switch
    {
        EnquiryState.Taken => StatusLook.Ongoing,
        EnquiryState.Routed => StatusLook.Done,
        EnquiryState.Rejected or EnquiryState.Spam => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static string TextKey(this EnquiryState state, bool isLate) => isLate ? "Enquiries.Late" : $"EnquiryState.{state}";
}
