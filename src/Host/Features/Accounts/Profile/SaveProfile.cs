using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Host.Features.Accounts.Profile;

/// <summary>What a person decides about their own account.</summary>
internal sealed record SaveProfile(Guid User, string? Name, string? Language, bool Shortcuts);

internal sealed class SaveProfileHandler(UserManager<User> accounts, SignInManager<User> signIn)
{
    public static IReadOnlyList<string> Languages { get; } = ["sv", "en"];

    public async Task<Result> HandleAsync(SaveProfile command, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var user = await accounts.FindByIdAsync(command.User.ToString()) ?? throw new InvalidOperationException("The signed-in account is gone.");
        var errors = NewAccounts.CheckPerson(command.Name, user.Email).ToList();
        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        user.DisplayName = command.Name!.Trim();
        user.Language = Languages.Contains(command.Language) ? command.Language : null;
        user.UsesShortcuts = command.Shortcuts;
        if (!(await accounts.UpdateAsync(user)).Succeeded)
        {
            return AccountErrors.ChangedMeanwhile;
        }

        await signIn.RefreshSignInAsync(user);
        return Result.Success;
    }
}
