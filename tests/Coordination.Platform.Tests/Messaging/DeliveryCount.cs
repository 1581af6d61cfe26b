using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Platform.Tests.Messaging;

/// <summary>Waits, by the product's own metric, until the given hosts have marked so many messages as delivered.</summary>
internal sealed class DeliveryCount : IMeterFactory
{
    private readonly MeterListener _listener = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Meter> _meters = [];
    private int _left;

    public DeliveryCount(int expected)
    {
        _left = expected;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == this && instrument.Name == "coordination.messaging.delay")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) =>
        {
            if (Interlocked.Decrement(ref _left) == 0) _reached.TrySetResult();
        });
        _listener.Start();
    }

    public Task Reached => _reached.Task;

    /// <summary>Makes a host's meters be counted here.</summary>
    public void Count(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IMeterFactory>(_ => new Shared(this)));

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(m => m.Dispose());
    }

    /// <summary>A host disposes of its factory; the count outlives it.</summary>
    private sealed class Shared(DeliveryCount count) : IMeterFactory
    {
        public Meter Create(MeterOptions options) => count.Create(options);

        public void Dispose()
        {
            // The test does.
        }
    }
}
