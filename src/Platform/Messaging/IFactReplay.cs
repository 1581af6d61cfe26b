using Coordination.Platform.Domain;

namespace Coordination.Platform.Messaging;

/// <summary>
/// Tells a module's present records once more, as the events that describe them: the same message types and versions as when they changed.
/// For whoever keeps a count of them and must be able to make it anew. Nothing is published; the caller reads.
/// </summary>
public interface IFactReplay
{
    /// <summary>Every record of the kinds that the module tells of. A record that is withdrawn is told as withdrawn.</summary>
    IAsyncEnumerable<IIntegrationEvent> TellAsync(CancellationToken ct);
}
