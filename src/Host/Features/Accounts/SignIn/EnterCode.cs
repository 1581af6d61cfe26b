using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.Features.Accounts.SignIn;

/// <summary>The second factor: six digits from the person's app, or one of the recovery codes.</summary>
internal sealed record EnterCode(string? Code, bool KnownBrowser);

internal sealed class EnterCodeHandler(SignInManager<User> signIn, LastSignIn lastSignIn)
{
    private const int AppCodeLength = 6;

    public async Task<Result> HandleAsync(EnterCode command, bool remember, CancellationToken ct)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
        {
            return AccountErrors.CodeSessionOver;
        }

        var code = (command.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (code.Length == 0)
        {
            return AccountErrors.Required("Code");
        }

        var result = code.Length == AppCodeLength && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, remember, command.KnownBrowser)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (result.Succeeded)
        {
            await lastSignIn.RecordAsync(user.Id, ct);
            return Result.Success;
        }

        return result.IsLockedOut && user.LockoutEnd is { } until ? AccountErrors.LockedUntil(until) : AccountErrors.WrongCode;
    }
}
