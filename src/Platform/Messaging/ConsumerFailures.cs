using System.Collections.Concurrent;

namespace Coordination.Platform.Messaging;

/// <summary>Who failed on which message, while the relay waits for the consumers of one publication.</summary>
internal sealed class ConsumerFailures
{
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<ConsumerFailure>> _watched = new();

    /// <summary>Collects failures of a message until disposed.</summary>
    public Watch Of(Guid messageId) => new(this, messageId, _watched.GetOrAdd(messageId, _ => new()));

    /// <summary>Notes a failure; nothing when nobody watches.</summary>
    public void Add(Guid messageId, string consumer, Exception exception)
    {
        if (_watched.TryGetValue(messageId, out var failures))
        {
            failures.Enqueue(new(consumer, exception));
        }
    }

    internal sealed class Watch(ConsumerFailures owner, Guid messageId, ConcurrentQueue<ConsumerFailure> failures) : IDisposable
    {
        public IReadOnlyCollection<ConsumerFailure> Failures => failures;

        public void Dispose() => owner._watched.TryRemove(new(messageId, failures));
    }
}

/// <summary>One consumer's failure.</summary>
internal sealed record ConsumerFailure(string Consumer, Exception Exception)
{
    public override string ToString() => $"{Consumer}: {Exception.GetType().Name}: {Exception.Message}";
}
