using System.Diagnostics;

namespace Coordination.Platform.Messaging;

/// <summary>Carries the trace of a change to its effects, through the outbox and over restarts.</summary>
public static class MessagingTracing
{
    /// <summary>For the telemetry set-up.</summary>
    public const string SourceName = "Coordination.Messaging";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>
    /// Starts an activity under a stored parent, or under the current one. Also when nobody listens, so that audit entries and
    /// log lines of an effect keep the trace id of its cause.
    /// </summary>
    internal static Activity Start(string name, string? traceParent, ActivityKind kind)
    {
        if (Source.StartActivity(name, kind, traceParent) is { } listened)
        {
            return listened;
        }

        var activity = new Activity(name);
        if (traceParent is not null)
        {
            activity.SetParentId(traceParent);
        }

        return activity.Start();
    }
}
