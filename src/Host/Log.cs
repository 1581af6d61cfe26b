namespace Coordination.Host;

/// <summary>
/// What the Host writes to the log: identifiers and counts, never personal data. Jobs 1100-1199,
/// administration 1300-1399, security 1400-1499.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Information, "Recurring jobs are switched off on this host (Jobs:Enabled).")]
    public static partial void JobsOff(ILogger logger);

    [LoggerMessage(1101, LogLevel.Information, "{Count} recurring jobs are scheduled.")]
    public static partial void JobsStarted(ILogger logger, int count);

    [LoggerMessage(1102, LogLevel.Information, "The schedule of job {Job} is now {Cron}.")]
    public static partial void JobRescheduled(ILogger logger, string job, string cron);

    [LoggerMessage(1103, LogLevel.Information, "Job {Job} no longer exists; its schedule is removed.")]
    public static partial void JobRemoved(ILogger logger, string job);

    [LoggerMessage(1104, LogLevel.Debug, "Job {Job} handled {Handled}, {Failed} failed.")]
    public static partial void JobFinished(ILogger logger, string job, int handled, int failed);

    [LoggerMessage(1300, LogLevel.Warning, "The organisation's settings could not be read; they stay as they were.")]
    public static partial void OrganisationUnread(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1400, Message = "Keys of sessions and signed links rest unencrypted in the database, which suits a trial. Name a certificate in ProtectionKeys:Certificate to encrypt them.")]
    public static partial void PlainKeys(ILogger logger, LogLevel level);

    [LoggerMessage(1401, LogLevel.Warning, "A sign-in with the municipality's provider came to nothing ({Kind}): {Reason} {Cause}")]
    public static partial void ProviderRefused(ILogger logger, SignIn.Provider.ProviderFailureKind kind, string reason, string? cause);

    [LoggerMessage(1105, LogLevel.Error, "Job {Job} failed; its next run tries again.")]
    public static partial void JobFailed(ILogger logger, string job, Exception exception);

}
