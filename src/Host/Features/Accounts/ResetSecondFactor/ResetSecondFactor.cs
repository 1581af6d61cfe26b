using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.ResetSecondFactor;

/// <summary>Somebody has lost the telephone with their codes, and the recovery codes too.</summary>
internal sealed class ResetSecondFactorHandler(HostDbContext db, CurrentActor actor, AccountMail mail)
{
    public static readonly Error OneOwn = new("HOST-0125", "Error.OwnSecondFactor");

    /// <summary>Codes, key and known browsers are forgotten, every session ends and the person gets a letter: one commit.</summary>
    public async Task<Result> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user)
        {
            return AccountErrors.NoSuchAccount;
        }

        // One's own is turned off with one's password, on the profile.
        if (actor.Actor.Kind == ActorKind.Person && actor.Actor.Id == id.ToString())
        {
            return OneOwn;
        }

        if (!user.TwoFactorEnabled)
        {
            return Result.Success;
        }

        user.TwoFactorEnabled = false;
        user.SecurityStamp = NewAccounts.FreshStamp();
        user.Version++;
        var secrets = db.Set<IdentityUserToken<Guid>>();
        secrets.RemoveRange(await secrets.Where(t => t.UserId == id).ToListAsync(ct));
        mail.QueueSecondFactorReset(user, actor.Actor.Name);
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
