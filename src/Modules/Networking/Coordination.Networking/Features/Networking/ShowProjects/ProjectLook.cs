using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Web;

namespace Coordination.Networking.Features.Networking.ShowProjects;

/// <summary>How a project and a proposal are shown.</summary>
internal static class ProjectLook
{
    public static StatusLook Look(this ProjectState state) => state switch
    {
        ProjectState.Ongoing => StatusLook.Ongoing,
        ProjectState.Completed => StatusLook.Done,
        ProjectState.Ended => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this DeepeningState state) => state switch
    {
        DeepeningState.Sent => StatusLook.Ongoing,
        DeepeningState.Activity => StatusLook.Done,
        DeepeningState.Refused => StatusLook.Attention,
        _ => StatusLook.NotStarted,
    };
}
