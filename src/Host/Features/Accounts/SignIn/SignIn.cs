using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Host.SignIn.Provider;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Features.Accounts.SignIn;

/// <summary>An address and a password, as typed.</summary>
internal sealed record SignInByPassword(string? Email, string? Password, bool Remember);

/// <summary>The password was right.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="NeedsCode">Nobody is signed in until a second factor is given too.</param>
internal sealed record SignInOutcome(Guid Person, bool NeedsCode);

internal sealed class SignInByPasswordHandler(SignInManager<User> signIn, UserManager<User> accounts, FailedAddresses failed, LastSignIn lastSignIn, IOptions<ProviderOptions> provider)
{
    // Verified when the address is unknown, so that the answer takes as long as for a known one.
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(null!, NewAccounts.FreshStamp());

    public async Task<Result<SignInOutcome>> HandleAsync(SignInByPassword command, CancellationToken ct)
    {
        var errors = Check(command).ToList();
        if (errors.Count > 0)
        {
            return Result<SignInOutcome>.Failure(errors);
        }

        var address = command.Email!.Trim();
        var user = await accounts.FindByEmailAsync(address);
        if (user?.PasswordHash is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(user!, NobodysHash, command.Password!);
            return failed.Fail(accounts.NormalizeEmail(address)) is { } until ? AccountErrors.LockedUntil(until) : AccountErrors.WrongCredentials;
        }

        // Whether an account is closed to passwords is told only to somebody who knows its password.
        if (user.IsDisabled || (provider.Value.IsTheOnlyWay && !await accounts.IsInRoleAsync(user, Roles.Administrator)))
        {
            return await TellClosedAsync(user, command.Password!);
        }

        var result = await signIn.PasswordSignInAsync(user, command.Password!, command.Remember, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await lastSignIn.RecordAsync(user.Id, ct);
            return new SignInOutcome(user.Id, NeedsCode: false);
        }

        return result switch
        {
            { RequiresTwoFactor: true } => new SignInOutcome(user.Id, NeedsCode: true),
            { IsLockedOut: true } when user.LockoutEnd is { } until => AccountErrors.LockedUntil(until),
            _ => AccountErrors.WrongCredentials,
        };
    }

    private async Task<Error> TellClosedAsync(User user, string password)
    {
        if (await accounts.IsLockedOutAsync(user))
        {
            return AccountErrors.LockedUntil(user.LockoutEnd!.Value);
        }

        if (await accounts.CheckPasswordAsync(user, password))
        {
            return user.IsDisabled ? AccountErrors.Disabled : AccountErrors.OnlyByProvider;
        }

        await accounts.AccessFailedAsync(user);
        return await accounts.IsLockedOutAsync(user) ? AccountErrors.LockedUntil(user.LockoutEnd!.Value) : AccountErrors.WrongCredentials;
    }

    private static IEnumerable<Error> Check(SignInByPassword command)
    {
        if (string.IsNullOrWhiteSpace(command.Email))
        {
            yield return AccountErrors.Required("Email");
        }

        if (string.IsNullOrEmpty(command.Password))
        {
            yield return AccountErrors.Required("Password");
        }
    }
}
