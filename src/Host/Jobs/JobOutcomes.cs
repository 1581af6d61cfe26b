namespace Coordination.Host.Jobs;

/// <summary>How a run ended, as stored.</summary>
internal static class JobOutcomes
{
    public const string Running = "running";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";

    /// <summary>The host stopped or died in it; the job is run again.</summary>
    public const string Interrupted = "interrupted";
}
