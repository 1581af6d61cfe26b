using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Web;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowCases;

/// <summary>How a case, a referral and a follow-up are shown.</summary>
internal static class CaseLook
{
    public static StatusLook Look(this CaseState state, bool isLate) => isLate ? StatusLook.Late : state switch
    {
        CaseState.Ongoing => StatusLook.Ongoing,
        CaseState.Waiting => StatusLook.Attention,
        CaseState.Closed => StatusLook.Done,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this ReferralState state) => state switch
    {
        ReferralState.Accepted => StatusLook.Done,
        ReferralState.Declined => StatusLook.Ended,
        _ => StatusLook.Ongoing,
    };

    public static StatusLook Look(this AfterwardState state, bool isLate) => isLate ? StatusLook.Late : state switch
    {
        AfterwardState.Open => StatusLook.NotStarted,
        AfterwardState.Difficult => StatusLook.Attention,
        AfterwardState.Ended or AfterwardState.Unreached or AfterwardState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.Done,
    };
}
