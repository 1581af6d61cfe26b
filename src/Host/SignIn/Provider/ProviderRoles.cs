using Coordination.Host.Persistence;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn.Provider;

/// <summary>Gives and takes the roles that the provider decides about; others are left alone.</summary>
internal sealed class ProviderRoles(HostDbContext db, Administrators administrators, IOptions<ProviderOptions> options)
{
    /// <summary>The caller saves. The last administrator stays one whatever the provider says: nobody could let anybody in again.</summary>
    /// <param name="user">May be new.</param>
    /// <param name="values">Of the role claim.</param>
    /// <param name="ct">Stops it.</param>
    public async Task ApplyAsync(User user, IReadOnlyCollection<string> values, CancellationToken ct)
    {
        var decided = options.Value.Roles.Values.ToHashSet(StringComparer.Ordinal);
        if (decided.Count == 0)
        {
            return;
        }

        var given = options.Value.Roles.Where(r => values.Contains(r.Key)).Select(r => r.Value).ToHashSet(StringComparer.Ordinal);
        var known = await db.Roles.Where(r => decided.Contains(r.Name!)).ToDictionaryAsync(r => r.Id, r => r.Name!, ct);
        var held = await db.UserRoles.Where(r => r.UserId == user.Id).ToListAsync(ct);
        foreach (var (id, name) in known)
        {
            var has = held.Find(r => r.RoleId == id);
            if (given.Contains(name) && has is null)
            {
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = id });
                user.Version++;
            }
            else if (!given.Contains(name) && has is not null && (name != Roles.Administrator || await administrators.HasOtherAsync(user.Id, ct)))
            {
                db.UserRoles.Remove(has);
                user.Version++;
            }
        }
    }
}
