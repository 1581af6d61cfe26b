using Coordination.Governance.Domain.Referrals;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowReferrals;

/// <summary>How a referral's state and its schedule are shown.</summary>
internal static class ReferralLook
{
    public static StatusLook Look(this ReferralState state, bool isLate) => isLate ? StatusLook.Late : state switch
    {
        ReferralState.InPreparation => StatusLook.Ongoing,
        ReferralState.Replied => StatusLook.Done,
        ReferralState.Declined or ReferralState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static string TextKey(this ReferralState state, bool isLate) => isLate ? "Status.Late" : $"ReferralState.{state}";

    public static StatusLook Look(this ScheduleOutcome outcome) => outcome switch
    {
        ScheduleOutcome.Fits => StatusLook.Done,
        ScheduleOutcome.ImmediateAdjustment => StatusLook.Attention,
        _ => StatusLook.Late,
    };
}
