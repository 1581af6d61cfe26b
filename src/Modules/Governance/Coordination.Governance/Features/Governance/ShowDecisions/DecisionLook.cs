using Coordination.Governance.Domain.Decisions;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowDecisions;

/// <summary>How an item's state is shown: text first, shape second, colour third.</summary>
internal static class DecisionLook
{
    public static StatusLook Look(this DecisionOutcome? outcome) => outcome switch
    {
        DecisionOutcome.Decided => StatusLook.Done,
        DecisionOutcome.Tabled => StatusLook.Attention,
        DecisionOutcome.ReferredBack => StatusLook.Ongoing,
        DecisionOutcome.Struck => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static string TextKey(this DecisionOutcome? outcome) => outcome is { } known ? $"DecisionOutcome.{known}" : "Agenda.NotDecided";
}
