using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.EditUser;

/// <summary>What an administrator decides about an account.</summary>
/// <param name="User">Whose.</param>
/// <param name="Version">Of the account when the form was opened.</param>
/// <param name="Name">Display name.</param>
/// <param name="Roles">All of them.</param>
/// <param name="Committees">Codes, for an officer.</param>
internal sealed record EditUser(Guid User, long Version, string? Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Committees);

internal sealed class EditUserHandler(HostDbContext db, Administrators administrators, CommitteeChoices committees, AccountMail mail)
{
    public async Task<Result> HandleAsync(EditUser command, CancellationToken ct)
    {
        await using var alone = await administrators.LockAsync(ct);
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == command.User, ct) is not { } user)
        {
            return AccountErrors.NoSuchAccount;
        }

        if (user.Version != command.Version)
        {
            return AccountErrors.ChangedMeanwhile;
        }

        var rights = AccountRights.Read(command.Roles, command.Committees, await committees.CodesAsync(ct));
        var errors = NewAccounts.CheckPerson(command.Name, user.Email).Concat(rights.Errors).ToList();
        if (!rights.Roles.Contains(Roles.Administrator) && await administrators.IsOneAsync(user.Id, ct) && !await administrators.HasOtherAsync(user.Id, ct))
        {
            errors.Add(Administrators.LastOne with { Field = "Roles" });
        }

        if (errors.Count > 0)
        {
            return Result.Failure(errors);
        }

        user.DisplayName = command.Name!.Trim();
        user.Committees = [.. rights.Committees];
        user.Version++;
        await SetRolesAsync(user.Id, rights.Roles, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountErrors.ChangedMeanwhile;
        }

        return Result.Success;
    }

    /// <summary>A new letter; the link in the old one works until it expires or one of them is used.</summary>
    public async Task<Result> InviteAgainAsync(Guid id, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == id && !u.IsDisabled, ct) is not { } user)
        {
            return AccountErrors.NoSuchAccount;
        }

        await mail.QueueInvitationAsync(user);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    private async Task SetRolesAsync(Guid user, IReadOnlyList<string> wanted, CancellationToken ct)
    {
        var ids = await db.Roles.Where(r => wanted.Contains(r.Name!)).Select(r => r.Id).ToListAsync(ct);
        var held = await db.UserRoles.Where(r => r.UserId == user).ToListAsync(ct);
        db.UserRoles.RemoveRange(held.Where(r => !ids.Contains(r.RoleId)));
        db.UserRoles.AddRange(ids.Except(held.Select(r => r.RoleId)).Select(id => new IdentityUserRole<Guid> { UserId = user, RoleId = id }));
    }
}
