using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.SwitchUser;

/// <summary>An account is closed, or opened again. Nothing the person has done is removed.</summary>
internal sealed record SwitchUser(Guid User, bool Disable);

internal sealed class SwitchUserHandler(HostDbContext db, Administrators administrators)
{
    public async Task<Result> HandleAsync(SwitchUser command, CancellationToken ct)
    {
        await using var alone = await administrators.LockAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == command.User, ct) is not { } user)
        {
            return AccountErrors.NoSuchAccount;
        }

        if (user.IsDisabled == command.Disable)
        {
            return Result.Success;
        }

        if (command.Disable && await administrators.IsOneAsync(user.Id, ct) && !await administrators.HasOtherAsync(user.Id, ct))
        {
            return Administrators.LastOne;
        }

        user.IsDisabled = command.Disable;
        user.SecurityStamp = NewAccounts.FreshStamp();
        user.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountErrors.ChangedMeanwhile;
        }

        return Result.Success;
    }
}
