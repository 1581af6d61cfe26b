using Coordination.Platform.Results;

namespace Coordination.Host.SignIn;

/// <summary>Roles and committees as an administrator gave them.</summary>
internal sealed record AccountRights(IReadOnlyList<string> Roles, IReadOnlyList<string> Committees, IReadOnlyList<Error> Errors)
{
    /// <summary>An officer must act for at least one committee that there is; others act for none.</summary>
    /// <param name="roles">As ticked.</param>
    /// <param name="committees">Codes, as ticked.</param>
    /// <param name="known">Codes that can be given.</param>
    public static AccountRights Read(IReadOnlyList<string> roles, IReadOnlyList<string> committees, IReadOnlyCollection<string> known)
    {
        var given = Platform.Security.Roles.All.Intersect(roles).ToList();
        var codes = committees.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal).ToList();
        var isOfficer = given.Contains(Platform.Security.Roles.CommitteeOfficer);
        var errors = new List<Error>();
        if (given.Count == 0)
        {
            errors.Add(new Error("HOST-0120", "Error.RoleNeeded", "Roles", ErrorKind.Invalid));
        }

        if (isOfficer && codes.Count == 0)
        {
            errors.Add(new Error("HOST-0121", "Error.CommitteeNeeded", "Committees", ErrorKind.Invalid));
        }

        if (isOfficer && codes.Except(known).ToList() is { Count: > 0 } unknown)
        {
            errors.Add(new Error("HOST-0124", "Error.CommitteeUnknown", "Committees", ErrorKind.Invalid, string.Join(", ", unknown)));
        }

        return new AccountRights(given, isOfficer ? codes : [], errors);
    }
}
