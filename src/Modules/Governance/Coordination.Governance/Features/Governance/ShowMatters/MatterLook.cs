using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Web;

namespace Coordination.Governance.Features.Governance.ShowMatters;

/// <summary>How a matter's state is shown: text first, shape second, colour third.</summary>
internal static class MatterLook
{
    public static StatusLook Look(this MatterState state) => state switch
    {
        MatterState.InPreparation => StatusLook.Ongoing,
        MatterState.Decided or MatterState.Closed => StatusLook.Done,
        MatterState.Withdrawn => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };
}
