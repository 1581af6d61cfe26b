using System.Diagnostics;
using Coordination.Platform.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Coordination.Host.Telemetry;

/// <summary>No address that is a key leaves in a trace, whoever wrote the tag.</summary>
internal sealed class RedactTraces : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        foreach (var (key, value) in data.TagObjects.ToArray())
        {
            if (value is string text && Secrets.Redact(text) is var redacted && redacted != text)
            {
                data.SetTag(key, redacted);
            }
        }

        data.DisplayName = Secrets.Redact(data.DisplayName);
    }
}

/// <summary>No address that is a key leaves in a log record.</summary>
internal sealed class RedactLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        data.FormattedMessage = data.FormattedMessage is { } message ? Secrets.Redact(message) : null;
        data.Body = data.Body is { } body ? Secrets.Redact(body) : null;
        data.Attributes = data.Attributes?.Select(a => a.Value is string or Uri or PathString ? new(a.Key, Secrets.Redact(a.Value.ToString()!)) : a).ToList();
    }
}
