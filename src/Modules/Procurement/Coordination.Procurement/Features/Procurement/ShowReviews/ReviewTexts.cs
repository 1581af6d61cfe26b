using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Reviews;

namespace Coordination.Procurement.Features.Procurement.ShowReviews;

/// <summary>How states of reviews look.</summary>
internal static class ReviewTexts
{
    public static StatusLook Look(this ReviewState state) => state switch
    {
        ReviewState.Completed => StatusLook.Done,
        ReviewState.Late => StatusLook.Late,
        _ => StatusLook.Ongoing,
    };

    public static StatusLook Look(this ReviewItemState state) => state switch
    {
        ReviewItemState.Answered => StatusLook.Done,
        ReviewItemState.UnitAnswered => StatusLook.Attention,
        ReviewItemState.SetAside => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };
}
