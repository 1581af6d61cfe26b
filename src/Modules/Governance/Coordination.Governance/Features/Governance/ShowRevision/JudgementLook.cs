using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowRevision;

/// <summary>How judgements and states of a revision are shown.</summary>
internal static class JudgementLook
{
    public static StatusLook Look(this Judgement? judgement) => judgement switch
    {
        null => StatusLook.Attention,
        Judgement.Close => StatusLook.Ended,
        Judgement.CarryOver => StatusLook.Done,
        _ => StatusLook.Ongoing,
    };

    public static string TextKey(this Judgement? judgement) => judgement is { } known ? $"Judgement.{known}" : "Judgement.None";

    public static StatusLook Look(this RevisionState state) => state switch
    {
        RevisionState.Open => StatusLook.Ongoing,
        RevisionState.Finished => StatusLook.Attention,
        RevisionState.Adopted => StatusLook.Done,
        _ => StatusLook.Ended,
    };

    public static StatusLook Look(this ConsultationState state, bool isLate) => state switch
    {
        ConsultationState.Answered => StatusLook.Done,
        ConsultationState.Asked => isLate ? StatusLook.Late : StatusLook.NotStarted,
        _ => StatusLook.Ended,
    };
}
