using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Testing.Probe;

/// <summary>What the database holds after the kills.</summary>
/// <param name="Raised">Keys told by the probe's outbox.</param>
/// <param name="Untold">Outbox rows, of either module, that are not told yet or were given up.</param>
/// <param name="Effects">Consumer and key of each effect.</param>
/// <param name="Obligations">Keys in Governance's ledger.</param>
/// <param name="Reminders">Keys that have been reminded of, one for each reminder.</param>
/// <param name="Unsent">Letters that have not left.</param>
internal sealed record KillLedger(
    IReadOnlyList<string> Raised, int Untold, IReadOnlyList<(string Consumer, string Key)> Effects, IReadOnlyList<string> Obligations, IReadOnlyList<string> Reminders, int Unsent)
{
    /// <summary>Nothing is on its way any more.</summary>
    public bool IsQuiet => Untold == 0 && Unsent == 0 && Obligations.Count >= Raised.Count && Reminders.Count >= Obligations.Count
        && Effects.Count >= 2 * Raised.Count;

    public static async Task<KillLedger> ReadAsync(DatabaseAddress address, CancellationToken ct)
    {
        await using var probe = ProbeDbContext.Open(address);
        await using var governance = ProbeCommittees.Open(address);
        var raised = (await probe.Outbox.AsNoTracking().Select(r => r.Body).ToListAsync(ct)).ConvertAll(KeyOf);
        var effects = (await probe.Effects.AsNoTracking().ToListAsync(ct)).ConvertAll(e => (e.Consumer, e.Key));
        var reminded = await governance.Set<Reminder>().AsNoTracking().Select(r => r.ObligationId).ToListAsync(ct);
        var obligations = await governance.Obligations.AsNoTracking().Select(o => new { o.Id, o.Key }).ToListAsync(ct);
        var keys = obligations.ToDictionary(o => o.Id, o => o.Key);
        var untold = await probe.Outbox.CountAsync(r => r.DispatchedAt == null, ct) + await governance.Outbox.CountAsync(r => r.DispatchedAt == null, ct);
        return new(raised, untold, effects, obligations.ConvertAll(o => o.Key), reminded.ConvertAll(id => keys[id]), await governance.Mail.CountAsync(m => m.SentAt == null, ct));
    }

    /// <summary>Reads again and again until nothing is on its way, or until nothing has moved for a minute.</summary>
    public static async Task<KillLedger> WhenQuietAsync(DatabaseAddress address, CancellationToken ct)
    {
        var ledger = await ReadAsync(address, ct);
        var moved = TimeProvider.System.GetTimestamp();
        while (!ledger.IsQuiet && TimeProvider.System.GetElapsedTime(moved) < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
            var next = await ReadAsync(address, ct);
            if (next.Untold != ledger.Untold || next.Unsent != ledger.Unsent || next.Effects.Count != ledger.Effects.Count || next.Reminders.Count != ledger.Reminders.Count)
            {
                moved = TimeProvider.System.GetTimestamp();
            }

            ledger = next;
        }

        return ledger;
    }

    private static string KeyOf(string body) =>
        System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("key").GetString()!;
}
