using Coordination.Host.Organisations;
using Coordination.Host.Persistence;
using Coordination.Host.SignIn;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.CreateFirstAdministrator;

/// <summary>The first person in a new installation.</summary>
internal sealed record CreateFirstAdministrator(string? Municipality, string? Name, string? Email, string? Password);

internal sealed class CreateFirstAdministratorHandler(HostDbContext db, NewAccounts newAccounts, IDatabaseDialect dialect, CurrentOrganisation organisation)
{
    private const int MaxMunicipality = 200;

    /// <summary>Two people may answer at once: the organisation is one row, written with the account, so the second commit fails whole.</summary>
    public async Task<Result<User>> HandleAsync(CreateFirstAdministrator command, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return AccountErrors.FirstRunIsOver;
        }

        var user = newAccounts.Prepare(command.Name ?? "", command.Email ?? "");
        var errors = Check(command).Concat(await newAccounts.CheckPasswordAsync(user, command.Password, "Password")).ToList();
        if (errors.Count > 0)
        {
            return Result<User>.Failure(errors);
        }

        newAccounts.SetPassword(user, command.Password!);
        var role = await db.Roles.SingleAsync(r => r.Name == Roles.Administrator, ct);
        db.Organisation.Add(new OrganisationSettings { MunicipalityName = command.Municipality!.Trim() });
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            return AccountErrors.FirstRunIsOver;
        }

        await organisation.ReadAsync(ct);
        return user;
    }

    private static IEnumerable<Error> Check(CreateFirstAdministrator command)
    {
        if (string.IsNullOrWhiteSpace(command.Municipality))
        {
            yield return AccountErrors.Required("Municipality");
        }
        else if (command.Municipality.Trim().Length > MaxMunicipality)
        {
            yield return AccountErrors.TooLong("Municipality", MaxMunicipality);
        }

        foreach (var error in NewAccounts.CheckPerson(command.Name, command.Email))
        {
            yield return error;
        }
    }
}
