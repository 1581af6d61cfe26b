using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Coordination.Platform.Messaging;

/// <summary>Wakes the relay of one module in this process after a commit. The relay's poll is the safety net.</summary>
public sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<string, Channel<bool>> _channels = new(StringComparer.Ordinal);

    /// <summary>Says that a module has something to tell. Never blocks; many raises are one.</summary>
    public void Raise(string schema) => Of(schema).Writer.TryWrite(true);

    /// <summary>Waits for the next raise.</summary>
    public async Task WaitAsync(string schema, CancellationToken ct) => await Of(schema).Reader.ReadAsync(ct);

    private Channel<bool> Of(string schema) => _channels.GetOrAdd(
        schema, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
