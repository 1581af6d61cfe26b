using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.SignIn;

/// <summary>Open accounts by what their roles permit.</summary>
internal sealed class AccountDirectory(HostDbContext db, IEnumerable<IModule> modules) : IAccountDirectory
{
    public async Task<IReadOnlyList<AccountEntry>> PermittedAsync(string policy, CancellationToken ct)
    {
        var roles = HostPolicies.All.Concat(modules.SelectMany(m => m.Policies)).Where(p => p.Name == policy).SelectMany(p => p.Roles).Distinct().ToList();
        var found = await db.Users.AsNoTracking().Where(u => !u.IsDisabled && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && roles.Contains(role.Name!))))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName, u.Email }).ToListAsync(ct);
        return [.. found.Select(u => new AccountEntry(u.Id.ToString(), u.DisplayName, u.Email))];
    }
}
