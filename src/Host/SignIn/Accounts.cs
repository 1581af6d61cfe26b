using Coordination.Host.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>The framework's account store, except that lockout follows the product's clock and counts every try.</summary>
internal sealed class Accounts(
    IUserStore<User> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<User> hasher,
    IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<User>> logger,
    HostDbContext db,
    TimeProvider clock)
    : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    // Counted in the database, since parallel guesses that each read the count first would be counted as one.
    public override async Task<IdentityResult> AccessFailedAsync(User user)
    {
        await db.Users.Where(u => u.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), CancellationToken);
        await db.Entry(user).ReloadAsync(CancellationToken);
        if (user.AccessFailedCount < Options.Lockout.MaxFailedAccessAttempts)
        {
            return IdentityResult.Success;
        }

        user.LockoutEnd = clock.GetUtcNow().Add(Options.Lockout.DefaultLockoutTimeSpan);
        user.AccessFailedCount = 0;
        return await UpdateAsync(user);
    }

    public override Task<bool> IsLockedOutAsync(User user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());
}
