using System.Security.Claims;
using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Mail;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Features.Accounts.FinishProviderSignIn;

/// <summary>Somebody whom the provider knows becomes somebody whom this product knows, or does not.</summary>
internal sealed class FinishProviderSignInHandler(
    HostDbContext db, UserManager<User> accounts, NewAccounts newAccounts, ProviderRoles roles, Administrators administrators, CurrentActor actor, IOptions<ProviderOptions> options, IDatabaseDialect dialect)
{
    private const int LongestName = 200;

    /// <summary>The account of the person: linked before, linked now by their verified address, or new where that is allowed.</summary>
    /// <exception cref="ProviderException">There is none, or it is closed.</exception>
    public async Task<User> HandleAsync(ClaimsPrincipal outside, CancellationToken ct)
    {
        var key = outside.FindFirstValue(ProviderClaims.Key) ?? throw new ProviderException(ProviderFailureKind.Untrusted, "The identity has no key.");
        var user = await FindAsync(outside, key, ct);
        if (user.IsDisabled)
        {
            throw new ProviderException(ProviderFailureKind.Closed, "The account is closed.");
        }

        await using var alone = options.Value.Roles.ContainsValue(Roles.Administrator) ? await administrators.LockAsync(ct) : null;
        actor.Actor = new Actor(ActorKind.Person, user.Id.ToString(), user.DisplayName);
        await roles.ApplyAsync(user, [.. outside.FindAll(ProviderClaims.Role).Select(c => c.Value)], ct);
        await SaveAsync(ct);
        return user;
    }

    private async Task<User> FindAsync(ClaimsPrincipal outside, string key, CancellationToken ct)
    {
        if (await accounts.FindByLoginAsync(ProviderClaims.Login, key) is { } linked)
        {
            return linked;
        }

        if (outside.FindFirstValue(ProviderClaims.Email) is not { } email || !EmailAddress.IsValid(email))
        {
            throw new ProviderException(ProviderFailureKind.Unknown, "Nobody is linked, and the provider gives no address to find them by.");
        }

        // A second identity with the same address is somebody else who got it later: addresses are given away, subjects are not.
        var user = await accounts.FindByEmailAsync(email);
        if (user is not null && await db.Set<IdentityUserLogin<Guid>>().AnyAsync(l => l.UserId == user.Id && l.LoginProvider == ProviderClaims.Login, ct))
        {
            throw new ProviderException(ProviderFailureKind.Unknown, "The address belongs to an account that is linked to another identity.");
        }

        if (user is null)
        {
            user = options.Value.CreateAccounts ? Create(outside, email) : throw new ProviderException(ProviderFailureKind.Unknown, "Nobody here has the address.");
        }

        db.Set<IdentityUserLogin<Guid>>().Add(new IdentityUserLogin<Guid> { UserId = user.Id, LoginProvider = ProviderClaims.Login, ProviderKey = key, ProviderDisplayName = options.Value.Name });
        return user;
    }

    private User Create(ClaimsPrincipal outside, string email)
    {
        var name = outside.FindFirstValue(ProviderClaims.Name) is { Length: > 0 } given ? given : email;
        var user = newAccounts.Prepare(name.Length <= LongestName ? name : name[..LongestName], email);
        db.Users.Add(user);
        return user;
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // Two first sign-ins of one person at once: the other was quicker, and the next try finds what it made.
            throw new ProviderException(ProviderFailureKind.Down, "The account was made or linked at the same moment.", exception);
        }
    }
}
