using Microsoft.Extensions.Options;

namespace Coordination.Host.Health;

/// <summary>The state of the whole: one look at a time, remembered for a moment whoever asks.</summary>
internal sealed class HealthReport(HealthParts parts, IOptions<HealthOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _looking = new(1);
    private (DateTimeOffset At, IReadOnlyList<HealthPart> Parts)? _latest;

    public async Task<IReadOnlyList<HealthPart>> ReadAsync(CancellationToken ct)
    {
        await _looking.WaitAsync(ct);
        try
        {
            if (_latest is not { } latest || clock.GetUtcNow() - latest.At >= options.Value.Remember)
            {
                latest = (clock.GetUtcNow(), await LookAsync(ct));
                _latest = latest;
            }

            return latest.Parts;
        }
        finally
        {
            _looking.Release();
        }
    }

    public void Dispose() => _looking.Dispose();

    private async Task<IReadOnlyList<HealthPart>> LookAsync(CancellationToken ct)
    {
        var database = await parts.DatabaseAsync(ct);

        // Without a database nothing is known of the rest.
        return database.State == HealthState.Healthy
            ? [database, await parts.MessagesAsync(ct), await parts.MailAsync(ct), await parts.JobsAsync(ct)]
            : [database];
    }
}
