using System.Threading.Channels;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Messaging;

/// <summary>
/// Tells one module's facts: claims what is due, has several messages in flight at once, marks a message only after every
/// consumer has finished. A message that fails waits and comes back; it never stops the others. Order is not promised.
/// </summary>
internal sealed class OutboxRelay(
    ModuleDatabase database, OutboxLedger ledger, MessageDelivery delivery, OutboxSignal signal, MessagingOptions options, TimeProvider clock, ILogger logger)
{
    private readonly Channel<Delivery?> _events = Channel.CreateUnbounded<Delivery?>();
    private readonly List<Delivery> _unrecorded = [];
    private int _inFlight;

    private TimeSpan ConsumerLimit => options.Lease * 0.8;

    /// <summary>Runs until told to stop, then lets what is in flight finish for as long as the options allow.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var work = new CancellationTokenSource();
        var wakers = Task.WhenAll(ListenAsync(stopping), PollAsync(stopping));
        try
        {
            var moreWaiting = true;
            while (!stopping.IsCancellationRequested)
            {
                moreWaiting |= await NextEventsAsync(stopping);
                moreWaiting = await RecordAndStartAsync(moreWaiting, work.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            MessagingLog.RelayStopping(logger, database.Schema, _inFlight);
        }

        await FinishAsync(work);
        await wakers;
    }

    /// <summary>Delivers everything that is due now, and what that gives rise to in this module, then returns.</summary>
    /// <returns>How many deliveries were made, failed ones included.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken ct)
    {
        var count = 0;
        while (await ledger.ClaimAsync(options.MaxInFlight, ct) is { Count: > 0 } claimed)
        {
            var deliveries = await Task.WhenAll(claimed.Select(row => delivery.DeliverAsync(row, ConsumerLimit, ct)));
            await ledger.RecordAsync(deliveries, CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            count += deliveries.Length;
        }

        return count;
    }

    /// <summary>Waits for something to happen; true when the outbox should be looked at.</summary>
    private async Task<bool> NextEventsAsync(CancellationToken ct)
    {
        var look = false;
        await _events.Reader.WaitToReadAsync(ct);
        while (_events.Reader.TryRead(out var finished))
        {
            look |= finished is null;
            Finished(finished);
        }

        return look;
    }

    /// <summary>One trip to the database for all that finished meanwhile, one for all that can start.</summary>
    private async Task<bool> RecordAndStartAsync(bool look, CancellationToken work)
    {
        try
        {
            await RecordAsync(work);
            var free = options.MaxInFlight - _inFlight;
            if (!look || free == 0)
            {
                return look;
            }

            var claimed = await ledger.ClaimAsync(free, work);
            foreach (var row in claimed)
            {
                _inFlight++;
                _ = DeliverAsync(row, work);
            }

            return claimed.Count == free;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The database is away. The next poll tries again; what could not be recorded is kept until then.
            MessagingLog.RelayLostDatabase(logger, database.Schema, exception);
            return false;
        }
    }

    private async Task DeliverAsync(OutboxRow row, CancellationToken work)
    {
        await Task.Yield();
        _events.Writer.TryWrite(await delivery.DeliverAsync(row, ConsumerLimit, work));
    }

    private async Task RecordAsync(CancellationToken ct)
    {
        if (_unrecorded.Count > 0)
        {
            await ledger.RecordAsync(_unrecorded, ct);
            _unrecorded.Clear();
        }
    }

    private async Task FinishAsync(CancellationTokenSource work)
    {
        work.CancelAfter(options.StopGrace);
        while (_inFlight > 0)
        {
            Finished(await _events.Reader.ReadAsync(CancellationToken.None));
        }

        try
        {
            await RecordAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Their leases run out and they are delivered again; the inboxes know them.
            MessagingLog.RelayLostDatabase(logger, database.Schema, exception);
        }
    }

    private void Finished(Delivery? finished)
    {
        if (finished is not null)
        {
            _inFlight--;
            _unrecorded.Add(finished);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await foreach (var _ in signal.RaisedAsync(database.Schema, stopping))
        {
            _events.Writer.TryWrite(null);
        }
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.PollInterval, clock);
        try
        {
            do
            {
                _events.Writer.TryWrite(null);
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The way a relay ends.
        }
    }
}
