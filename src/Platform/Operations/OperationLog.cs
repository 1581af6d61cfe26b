using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Operations;

/// <summary>Events 1200 to 1299.</summary>
internal static partial class OperationLog
{
    [LoggerMessage(1200, LogLevel.Error, "Operation {Kind} {OperationId} failed")]
    public static partial void Failed(ILogger logger, string kind, Guid operationId, Exception exception);

    [LoggerMessage(1201, LogLevel.Warning, "Operation {Kind} {OperationId} was broken off and will be started again")]
    public static partial void BrokenOff(ILogger logger, string kind, Guid operationId, Exception exception);

    [LoggerMessage(1202, LogLevel.Error, "Operations cannot use their database; they will be tried again")]
    public static partial void LostDatabase(ILogger logger, Exception exception);
}
