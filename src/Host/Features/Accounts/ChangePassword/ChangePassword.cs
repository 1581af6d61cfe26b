using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.Features.Accounts.ChangePassword;

/// <summary>A new password for somebody who knows the present one.</summary>
internal sealed record ChangePassword(Guid User, string? CurrentPassword, string? NewPassword);

internal sealed class ChangePasswordHandler(UserManager<User> accounts, SignInManager<User> signIn, NewAccounts newAccounts)
{
    /// <summary>Ends every other session of the person, keeps this one.</summary>
    public async Task<Result> HandleAsync(ChangePassword command, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var user = await accounts.FindByIdAsync(command.User.ToString()) ?? throw new InvalidOperationException("The signed-in account is gone.");
        if (string.IsNullOrEmpty(command.CurrentPassword))
        {
            return AccountErrors.Required("CurrentPassword");
        }

        if (await newAccounts.CheckPasswordAsync(user, command.NewPassword, "NewPassword") is { Count: > 0 } errors)
        {
            return Result.Failure(errors);
        }

        var check = await signIn.CheckPasswordSignInAsync(user, command.CurrentPassword, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            return check.IsLockedOut ? AccountErrors.LockedUntil(user.LockoutEnd!.Value) : AccountErrors.WrongPassword;
        }

        newAccounts.SetPassword(user, command.NewPassword!);
        if (!(await accounts.UpdateAsync(user)).Succeeded)
        {
            return AccountErrors.ChangedMeanwhile;
        }

        await signIn.RefreshSignInAsync(user);
        return Result.Success;
    }
}
