using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Messaging;

/// <summary>Events 1000 to 1099.</summary>
internal static partial class MessagingLog
{
    [LoggerMessage(1000, LogLevel.Information, "Relay of {Schema} is stopping with {InFlight} messages in flight")]
    public static partial void RelayStopping(ILogger logger, string schema, int inFlight);

    [LoggerMessage(1001, LogLevel.Error, "Relay of {Schema} cannot use its database; it will try again")]
    public static partial void RelayLostDatabase(ILogger logger, string schema, Exception exception);

    [LoggerMessage(1002, LogLevel.Warning, "Message {MessageName} {MessageId} failed for the {Failures}. time and waits {Pause}: {Error}")]
    public static partial void DeliveryFailed(ILogger logger, string messageName, Guid messageId, int failures, TimeSpan pause, string? error);

    [LoggerMessage(1003, LogLevel.Error, "Message {MessageName} {MessageId} is dead after {Failures} failures: {Error}")]
    public static partial void MessageDead(ILogger logger, string messageName, Guid messageId, int failures, string? error);

    [LoggerMessage(1004, LogLevel.Error, "The backlog cannot be read; it will be tried again")]
    public static partial void BacklogUnknown(ILogger logger, Exception exception);
}
