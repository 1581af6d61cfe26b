using Coordination.Host.Persistence;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.SignIn;

/// <summary>Creates the roles that are missing. Two hosts may start at once: the loser of a race finds the work done.</summary>
internal sealed class RolesAtStart(IServiceScopeFactory scopes, IDatabaseDialect dialect) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        var known = await db.Roles.Select(r => r.Name).ToListAsync(cancellationToken);
        var missing = Roles.All.Except(known).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var normalizer = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>();
        db.Roles.AddRange(missing.Select(name => new Role { Id = Guid.CreateVersion7(), Name = name, NormalizedName = normalizer.NormalizeName(name) }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            if (await db.Roles.CountAsync(cancellationToken) < Roles.All.Count)
            {
                throw;
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
