using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Coordination.Platform.Messaging;

/// <summary>Counts deliveries, and shows the backlog as it was when last read.</summary>
public sealed class MessagingMetrics
{
    /// <summary>For the telemetry set-up.</summary>
    public const string MeterName = "Coordination.Messaging";

    private readonly Histogram<double> _delay;
    private readonly Counter<long> _failures;
    private readonly ConcurrentDictionary<string, OutboxBacklog> _backlog = new(StringComparer.Ordinal);

    public MessagingMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _delay = meter.CreateHistogram<double>("coordination.messaging.delay", "s", "From the fact to the last of its effects");
        _failures = meter.CreateCounter<long>("coordination.messaging.failures", description: "Deliveries in which a consumer failed");
        meter.CreateObservableGauge("coordination.messaging.waiting", () => Each(b => (double)b.Waiting), description: "Messages not delivered yet");
        meter.CreateObservableGauge("coordination.messaging.oldest", () => Each(b => b.OldestAge.TotalSeconds), "s", "Age of the oldest message not delivered yet");
        meter.CreateObservableGauge("coordination.messaging.dead", () => Each(b => (double)b.Dead), description: "Messages given up");
    }

    internal void Delivered(string schema, string message, TimeSpan delay) =>
        _delay.Record(delay.TotalSeconds, new("schema", schema), new KeyValuePair<string, object?>("message", message));

    internal void Failed(string schema, string message, bool dead) =>
        _failures.Add(1, new("schema", schema), new("message", message), new KeyValuePair<string, object?>("dead", dead));

    internal void Seen(OutboxBacklog backlog) => _backlog[backlog.Schema] = backlog;

    private IEnumerable<Measurement<double>> Each(Func<OutboxBacklog, double> value) =>
        _backlog.Values.Select(b => new Measurement<double>(value(b), new KeyValuePair<string, object?>("schema", b.Schema)));
}
