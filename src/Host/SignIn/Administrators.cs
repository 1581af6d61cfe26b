using Coordination.Host.Persistence;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.SignIn;

/// <summary>Keeps the last administrator: without one nobody could let anybody in again.</summary>
internal sealed class Administrators(HostDbContext db, DatabaseAddress address)
{
    public static readonly Error LastOne = new("HOST-0122", "Error.LastAdministrator", Kind: ErrorKind.Rule);

    /// <summary>Held while rights are taken away, so that two administrators cannot remove each other at the same moment.</summary>
    public Task<IAsyncDisposable> LockAsync(CancellationToken ct) => address.Dialect.LockAsync(address.ConnectionString, "administrators", ct);

    /// <summary>Whether somebody else can administer. An invited person who has not chosen a password yet does not count.</summary>
    public Task<bool> HasOtherAsync(Guid user, CancellationToken ct) =>
        db.Users.AnyAsync(u => u.Id != user && !u.IsDisabled && u.PasswordHash != null
            && db.UserRoles.Any(ur => ur.UserId == u.Id && db.Roles.Any(r => r.Id == ur.RoleId && r.Name == Roles.Administrator)), ct);

    public Task<bool> IsOneAsync(Guid user, CancellationToken ct) =>
        db.UserRoles.AnyAsync(ur => ur.UserId == user && db.Roles.Any(r => r.Id == ur.RoleId && r.Name == Roles.Administrator), ct);
}
