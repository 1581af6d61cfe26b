namespace Coordination.Platform.Domain;

/// <summary>What the persistence layer needs to know of an aggregate without knowing its identifier's type.</summary>
public interface IAggregate
{
    /// <summary>Concurrency token: raised by one in every commit that changes the aggregate or any part of it.</summary>
    long Version { get; }

    /// <summary>True when a verb has changed a part that the change tracker does not see on the root itself.</summary>
    bool IsTouched { get; }

    /// <summary>Hands over the events raised since the last commit and forgets them.</summary>
    IReadOnlyList<IIntegrationEvent> TakeEvents();

    /// <summary>Called by the persistence layer alone, once for each commit.</summary>
    void Committing();
}

/// <summary>A consistency boundary: loaded whole, changed by verbs, saved once.</summary>
/// <typeparam name="TId">Its typed identifier.</typeparam>
public abstract class Aggregate<TId> : IAggregate
    where TId : struct, ITypedId<TId>
{
    private readonly List<IIntegrationEvent> _events = [];
    private bool _touched;

    /// <summary>Client-made, chronological.</summary>
    public TId Id { get; protected set; }

    /// <inheritdoc />
    public long Version { get; private set; }

    bool IAggregate.IsTouched => _touched;

    IReadOnlyList<IIntegrationEvent> IAggregate.TakeEvents()
    {
        var taken = _events.ToArray();
        _events.Clear();
        return taken;
    }

    void IAggregate.Committing()
    {
        Version++;
        _touched = false;
    }

    /// <summary>The version this change will be stored under; put it into the events that the change raises.</summary>
    protected long NextVersion => Version + 1;

    /// <summary>Says that a part of the aggregate changed, so that the whole gets a new version.</summary>
    protected void Touch() => _touched = true;

    /// <summary>Queues a fact for the outbox; it is stored in the commit that stores the change.</summary>
    protected void Raise(IIntegrationEvent fact)
    {
        _events.Add(fact);
        _touched = true;
    }
}
