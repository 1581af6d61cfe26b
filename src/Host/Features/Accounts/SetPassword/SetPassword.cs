using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.Features.Accounts.SetPassword;

/// <summary>A password chosen through a mailed link: after an invitation, or instead of a forgotten one.</summary>
internal sealed record SetPassword(Guid User, string? Token, string? Password);

internal sealed class SetPasswordHandler(UserManager<User> accounts, NewAccounts newAccounts)
{
    private static readonly string[] Purposes = [UserManager<User>.ResetPasswordTokenPurpose, MailLinkTokens.Invitation];

    /// <summary>The person the link was mailed to, or null when it is used, expired or altered.</summary>
    public async Task<User?> FindAsync(Guid id, string? token)
    {
        var user = await accounts.FindByIdAsync(id.ToString());
        if (user is null || user.IsDisabled || string.IsNullOrEmpty(token))
        {
            return null;
        }

        foreach (var purpose in Purposes)
        {
            if (await accounts.VerifyUserTokenAsync(user, MailLinkTokens.ProviderName, purpose, token))
            {
                return user;
            }
        }

        return null;
    }

    public async Task<Result> HandleAsync(SetPassword command, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (await FindAsync(command.User, command.Token) is not { } user)
        {
            return AccountErrors.LinkIsDead;
        }

        if (await newAccounts.CheckPasswordAsync(user, command.Password, "Password") is { Count: > 0 } errors)
        {
            return Result.Failure(errors);
        }

        newAccounts.SetPassword(user, command.Password!);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;

        // A second use at the same moment loses on the account's concurrency stamp.
        return (await accounts.UpdateAsync(user)).Succeeded ? Result.Success : AccountErrors.LinkIsDead;
    }
}
