using Coordination.Platform.Results;

namespace Coordination.Host.SignIn;

/// <summary>Roles and committees as an administrator gave them.</summary>
internal sealed record AccountRights(IReadOnlyList<string> Roles, IReadOnlyList<string> Committees, IReadOnlyList<Error> Errors)
{
    private const int MaxCode = 40;

    /// <summary>Committees are codes with commas or spaces between; an officer must act for at least one, others for none.</summary>
    public static AccountRights Read(IReadOnlyList<string> roles, string? committees)
    {
        var known = Platform.Security.Roles.All.Intersect(roles).ToList();
        var codes = (committees ?? "").Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal).ToList();
        var isOfficer = known.Contains(Platform.Security.Roles.CommitteeOfficer);
        var errors = new List<Error>();
        if (known.Count == 0)
        {
            errors.Add(new Error("HOST-0120", "Error.RoleNeeded", "Roles", ErrorKind.Invalid));
        }

        if (isOfficer && codes.Count == 0)
        {
            errors.Add(new Error("HOST-0121", "Error.CommitteeNeeded", "Committees", ErrorKind.Invalid));
        }

        if (codes.Exists(c => c.Length > MaxCode))
        {
            errors.Add(AccountErrors.TooLong("Committees", MaxCode));
        }

        return new AccountRights(known, isOfficer ? codes : [], errors);
    }
}
