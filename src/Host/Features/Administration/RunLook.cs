using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Platform.Web;

namespace Coordination.Host.Features.Administration;

/// <summary>How the outcome of a run is shown.</summary>
internal static class RunLook
{
    public static StatusLook Of(JobRun run) => run.Outcome switch
    {
        JobOutcomes.Running => StatusLook.Ongoing,
        JobOutcomes.Failed => StatusLook.Late,
        JobOutcomes.Interrupted => StatusLook.Attention,
        _ => run.Failed > 0 ? StatusLook.Attention : StatusLook.Done,
    };

    public static string TextKey(JobRun run) => run.Outcome switch
    {
        JobOutcomes.Running => "Jobs.Outcome.Running",
        JobOutcomes.Failed => "Jobs.Outcome.Failed",
        JobOutcomes.Interrupted => "Jobs.Outcome.Interrupted",
        _ => run.Failed > 0 ? "Jobs.Outcome.Partly" : "Jobs.Outcome.Succeeded",
    };
}
