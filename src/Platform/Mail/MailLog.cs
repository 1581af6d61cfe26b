using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Mail;

/// <summary>Events 1100 to 1199. Addresses and servers' words, which may quote them, stay in the table.</summary>
internal static partial class MailLog
{
    [LoggerMessage(1100, LogLevel.Warning, "No mail server is configured (Mail:Host); letters wait")]
    public static partial void NotConfigured(ILogger logger);

    [LoggerMessage(1101, LogLevel.Error, "The mail server cannot be used; trying again in {Pause}: {Reason}")]
    public static partial void ServerUnusable(ILogger logger, TimeSpan pause, string reason);

    [LoggerMessage(1102, LogLevel.Warning, "Letter {MailId} was put off for {Pause} after {Failures} failures")]
    public static partial void PutOff(ILogger logger, Guid mailId, TimeSpan pause, int failures);

    [LoggerMessage(1103, LogLevel.Error, "Letter {MailId} is given up; its reason stands with it")]
    public static partial void GivenUp(ILogger logger, Guid mailId);

    [LoggerMessage(1104, LogLevel.Error, "The mail sweep failed and will run again")]
    public static partial void SweepFailed(ILogger logger, Exception exception);

    [LoggerMessage(1105, LogLevel.Warning, "Letter {MailId} was sent, but {Refused} of its copies were refused")]
    public static partial void CopiesRefused(ILogger logger, Guid mailId, int refused);
}
