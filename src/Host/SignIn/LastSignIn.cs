using Coordination.Host.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.SignIn;

/// <summary>Notes when a person last signed in, beside the versions of the account.</summary>
internal sealed class LastSignIn(HostDbContext db, TimeProvider clock)
{
    public Task RecordAsync(Guid user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Users.Where(u => u.Id == user).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, now), ct);
    }
}
