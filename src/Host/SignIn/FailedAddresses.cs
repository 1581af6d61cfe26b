using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>
/// Locks addresses that have no account the way accounts are locked, so that the answers do not tell which addresses exist.
/// Kept in memory: it hides, it does not protect.
/// </summary>
internal sealed class FailedAddresses(IOptions<SignInOptions> options, TimeProvider clock)
{
    private const int MaxAddresses = 10_000;

    private readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>Until when this address is locked, after one more wrong try.</summary>
    public DateTimeOffset? Fail(string normalizedAddress)
    {
        var now = clock.GetUtcNow();
        if (_tries.Count >= MaxAddresses)
        {
            _tries.Clear();
        }

        return _tries.AddOrUpdate(normalizedAddress, _ => Next(default, now), (_, before) => Next(before, now)).LockedUntil;
    }

    private Tries Next(Tries before, DateTimeOffset now)
    {
        if (before.LockedUntil > now)
        {
            return before;
        }

        var count = before.LockedUntil is null ? before.Count + 1 : 1;
        return count < options.Value.TriesBeforeLockout
            ? new Tries(count, null)
            : new Tries(0, now.AddMinutes(options.Value.LockoutMinutes));
    }

    private readonly record struct Tries(int Count, DateTimeOffset? LockedUntil);
}
