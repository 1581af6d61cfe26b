using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Coordination.Platform.Messaging;

/// <summary>Wakes the relay of one module in this process after a commit. The relay's poll is the safety net.</summary>
public sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<string, Channel<bool>> _channels = new(StringComparer.Ordinal);

    /// <summary>Says that a module has something to tell. Never blocks; many raises are one.</summary>
    public void Raise(string schema) => Of(schema).Writer.TryWrite(true);

    /// <summary>Every raise until cancelled, which ends the sequence.</summary>
    internal async IAsyncEnumerable<bool> RaisedAsync(string schema, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = Of(schema).Reader;
        while (await Next(reader, ct))
        {
            yield return true;
        }
    }

    private static async Task<bool> Next(ChannelReader<bool> reader, CancellationToken ct)
    {
        try
        {
            return await reader.ReadAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private Channel<bool> Of(string schema) => _channels.GetOrAdd(
        schema, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
