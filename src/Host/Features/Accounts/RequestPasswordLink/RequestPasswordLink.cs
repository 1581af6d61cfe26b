using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.RequestPasswordLink;

/// <summary>Somebody has forgotten a password.</summary>
internal sealed record RequestPasswordLink(string? Email);

internal sealed class RequestPasswordLinkHandler(UserManager<User> accounts, HostDbContext db, AccountMail mail, IDatabaseDialect dialect)
{
    /// <summary>Succeeds alike whether the address is known or not: only its owner learns.</summary>
    public async Task<Result> HandleAsync(RequestPasswordLink command, CancellationToken ct)
    {
        if (NewAccounts.CheckPerson("-", command.Email).ToList() is { Count: > 0 } errors)
        {
            return Result.Failure(errors);
        }

        if (await accounts.FindByEmailAsync(command.Email!.Trim()) is not { IsDisabled: false } user)
        {
            return Result.Success;
        }

        await mail.QueuePasswordLinkAsync(user);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // The letter of a moment ago is on its way.
        }

        return Result.Success;
    }
}
