using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Coordination.Platform.Mail;

/// <summary>Counts letters, and shows the queue as it was when last read.</summary>
public sealed class MailMetrics
{
    /// <summary>For the telemetry set-up.</summary>
    public const string MeterName = "Coordination.Mail";

    private readonly Counter<long> _letters;
    private readonly Histogram<double> _delay;
    private readonly ConcurrentDictionary<string, MailBacklog> _backlog = new(StringComparer.Ordinal);

    public MailMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _letters = meter.CreateCounter<long>("coordination.mail.letters", description: "Letters by outcome: sent, put-off, given-up");
        _delay = meter.CreateHistogram<double>("coordination.mail.delay", "s", "From the decision to the server's receipt");
        meter.CreateObservableGauge("coordination.mail.waiting", () => Each(b => (double)b.Due), description: "Letters that are due and not sent");
        meter.CreateObservableGauge("coordination.mail.oldest", () => Each(b => b.OldestAge.TotalSeconds), "s", "How long the oldest of them has been due");
        meter.CreateObservableGauge("coordination.mail.dead", () => Each(b => (double)b.Dead), description: "Letters given up");
    }

    internal void Sent(TimeSpan delay)
    {
        Count("sent");
        _delay.Record(delay.TotalSeconds);
    }

    internal void Count(string outcome) => _letters.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal void Seen(MailBacklog backlog) => _backlog[backlog.Schema] = backlog;

    private IEnumerable<Measurement<double>> Each(Func<MailBacklog, double> value) =>
        _backlog.Values.Select(b => new Measurement<double>(value(b), new KeyValuePair<string, object?>("schema", b.Schema)));
}
