using Coordination.Host.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.SignIn;

/// <summary>Refuses passwords that are long but easy: the person's own name or address, the product's name, one word repeated.</summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    public const int MinLength = 12;
    public const string TooEasy = "PasswordTooEasy";

    private static readonly string[] Words = ["lösenord", "losenord", "password", "coordination", "kommun", "sommar", "vinter", "qwerty", "123456"];

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(IsEasy(user, password ?? "") ? IdentityResult.Failed(new IdentityError { Code = TooEasy }) : IdentityResult.Success);

    /// <summary>A password is easy when too little is left of it once everything guessable is taken away.</summary>
    private static bool IsEasy(User user, string password)
    {
        var rest = password;
        foreach (var word in Words.Concat((user.Email ?? "").Split('@', '.')).Concat(user.DisplayName.Split(' ')).Where(w => w.Length >= 3))
        {
            rest = rest.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        }

        return rest.Length < MinLength / 2;
    }
}
