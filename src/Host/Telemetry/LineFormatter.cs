using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Coordination.Platform.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Telemetry;

/// <summary>
/// Writes a log line to the console, for people or as JSON, with the trace id and without addresses that are keys. The
/// framework's scopes are left out: they hold the address as it came.
/// </summary>
internal sealed class LineFormatter(IOptions<TelemetryOptions> options, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "coordination";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = Secrets.Redact(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (options.Value.Log == LogFormat.Json)
        {
            WriteJson(logEntry, message, textWriter);
            return;
        }

        textWriter.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():HH:mm:ss} {Level(logEntry.LogLevel)} {logEntry.Category}[{logEntry.EventId.Id}] {message}"));
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine(Secrets.Redact(exception.ToString()));
        }
    }

    private void WriteJson<TState>(in LogEntry<TState> entry, string message, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow());
            json.WriteString("level", entry.LogLevel.ToString());
            json.WriteString("category", entry.Category);
            json.WriteNumber("event", entry.EventId.Id);
            json.WriteString("message", message);
            if (Activity.Current is { } activity)
            {
                json.WriteString("trace", activity.TraceId.ToHexString());
                json.WriteString("span", activity.SpanId.ToHexString());
            }

            if (entry.State is IReadOnlyList<KeyValuePair<string, object?>> values)
            {
                json.WriteStartObject("values");
                foreach (var (key, value) in values.Where(v => v.Key != "{OriginalFormat}"))
                {
                    json.WriteString(key, Secrets.Redact(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                }

                json.WriteEndObject();
            }

            if (entry.Exception is { } exception)
            {
                json.WriteString("exception", Secrets.Redact(exception.ToString()));
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Critical => "CRIT ",
        LogLevel.Error => "ERROR",
        LogLevel.Warning => "WARN ",
        LogLevel.Information => "info ",
        _ => "debug",
    };
}
