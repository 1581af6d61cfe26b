using System.Security.Cryptography;
using Coordination.Host.Persistence;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.SignIn;

/// <summary>Prepares accounts and passwords without saving, so that the caller commits them with everything that belongs to them.</summary>
internal sealed class NewAccounts(UserManager<User> accounts, TimeProvider clock)
{
    private const int MaxName = 200;
    private const int MaxAddress = 256;

    public static IEnumerable<Error> CheckPerson(string? name, string? email)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return AccountErrors.Required("Name");
        }
        else if (name.Trim().Length > MaxName)
        {
            yield return AccountErrors.TooLong("Name", MaxName);
        }

        if (string.IsNullOrWhiteSpace(email))
        {
            yield return AccountErrors.Required("Email");
        }
        else if (email.Trim().Length > MaxAddress)
        {
            yield return AccountErrors.TooLong("Email", MaxAddress);
        }
        else if (!EmailAddress.IsValid(email.Trim()))
        {
            yield return AccountErrors.NoAddress("Email");
        }
    }

    public User Prepare(string name, string email) => new()
    {
        Id = Guid.CreateVersion7(),
        DisplayName = name.Trim(),
        UserName = email.Trim(),
        NormalizedUserName = accounts.NormalizeName(email.Trim()),
        Email = email.Trim(),
        NormalizedEmail = accounts.NormalizeEmail(email.Trim()),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = FreshStamp(),
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>A new stamp ends every open session and kills every mailed link of the account.</summary>
    public static string FreshStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    public async Task<IReadOnlyList<Error>> CheckPasswordAsync(User user, string? password, string field)
    {
        if (string.IsNullOrEmpty(password))
        {
            return [AccountErrors.Required(field)];
        }

        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, user, password) is { Succeeded: false } refused)
            {
                return refused.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordTooShort))
                    ? [AccountErrors.PasswordTooShort(field)]
                    : [AccountErrors.PasswordTooEasy(field)];
            }
        }

        return [];
    }

    public void SetPassword(User user, string password)
    {
        user.PasswordHash = accounts.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = FreshStamp();
    }
}
