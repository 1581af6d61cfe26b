using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.InviteUser;

/// <summary>Somebody is to have an account; they choose their password by a mailed link.</summary>
/// <param name="Id">Made with the form, so that a form that is sent twice invites once.</param>
/// <param name="Name">Display name.</param>
/// <param name="Email">Where the letter goes.</param>
/// <param name="Roles">All of them.</param>
/// <param name="Committees">Codes, for an officer.</param>
internal sealed record InviteUser(Guid Id, string? Name, string? Email, IReadOnlyList<string> Roles, IReadOnlyList<string> Committees);

internal sealed class InviteUserHandler(HostDbContext db, NewAccounts newAccounts, CommitteeChoices committees, AccountMail mail, IDatabaseDialect dialect)
{
    /// <summary>Account, roles and letter are one commit: nobody is invited without a letter.</summary>
    public async Task<Result<Guid>> HandleAsync(InviteUser command, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(u => u.Id == command.Id, ct))
        {
            return command.Id;
        }

        var rights = AccountRights.Read(command.Roles, command.Committees, await committees.CodesAsync(ct));
        var errors = NewAccounts.CheckPerson(command.Name, command.Email).Concat(rights.Errors).ToList();
        if (errors.Count > 0)
        {
            return Result<Guid>.Failure(errors);
        }

        var user = newAccounts.Prepare(command.Name!, command.Email!);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == user.NormalizedUserName && u.Id != command.Id, ct))
        {
            return AccountErrors.AddressIsTaken("Email");
        }

        user.Id = command.Id;
        user.Committees = [.. rights.Committees];
        var roleIds = await db.Roles.Where(r => rights.Roles.Contains(r.Name!)).Select(r => r.Id).ToListAsync(ct);
        db.Users.Add(user);
        db.UserRoles.AddRange(roleIds.Select(id => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = id }));
        await mail.QueueInvitationAsync(user);
        try
        {
            await db.SaveOnceAsync(stop => db.Users.AnyAsync(u => u.Id == command.Id, stop), ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            return AccountErrors.AddressIsTaken("Email");
        }

        return user.Id;
    }
}
