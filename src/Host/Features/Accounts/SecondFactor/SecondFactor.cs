using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.Features.Accounts.SecondFactor;

/// <summary>Codes from an app as a second factor: begin, confirm, new recovery codes, turn off.</summary>
internal sealed class SecondFactorHandler(UserManager<User> accounts, SignInManager<User> signIn)
{
    private const int RecoveryCodes = 10;

    /// <summary>Makes the key that the app is given. Not in force until a code from it has been confirmed.</summary>
    public async Task BeginAsync(User user)
    {
        if (!user.TwoFactorEnabled)
        {
            await accounts.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }
    }

    public async Task<Result<IReadOnlyList<string>>> ConfirmAsync(User user, string? code)
    {
        var digits = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length == 0)
        {
            return AccountErrors.Required("Code");
        }

        if (user.TwoFactorEnabled || !await accounts.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            return AccountErrors.WrongCode;
        }

        await accounts.SetTwoFactorEnabledAsync(user, true);
        return await NewCodesAsync(user);
    }

    public async Task<Result<IReadOnlyList<string>>> RenewCodesAsync(User user, string? password) =>
        await CheckAsync(user, password) is { } error ? error : await NewCodesAsync(user);

    public async Task<Result> DisableAsync(User user, string? password)
    {
        if (await CheckAsync(user, password) is { } error)
        {
            return error;
        }

        await accounts.SetTwoFactorEnabledAsync(user, false);
        await accounts.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return Result.Success;
    }

    /// <summary>Weakening the sign-in asks for the password again: an open session on a shared computer is not enough.</summary>
    private async Task<Error?> CheckAsync(User user, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return AccountErrors.Required("CurrentPassword");
        }

        var check = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        return check switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => AccountErrors.LockedUntil(user.LockoutEnd!.Value),
            _ => AccountErrors.WrongPassword,
        };
    }

    private async Task<Result<IReadOnlyList<string>>> NewCodesAsync(User user)
    {
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await signIn.RefreshSignInAsync(user);
        return Result<IReadOnlyList<string>>.Of([.. codes!]);
    }
}
