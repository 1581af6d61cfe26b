using System.Globalization;
using Coordination.Host.Persistence;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Accounts.ListUsers;

internal enum UserState
{
    Active,
    Invited,
    Disabled,
}

/// <summary>A person with an account, as the list shows them.</summary>
internal sealed record UserRow(
    Guid Id, string Name, string Email, IReadOnlyList<string> Roles, IReadOnlyList<string> Committees, UserState State, bool UsesCodes, DateTimeOffset? LastSignInAt);

internal sealed class ListUsersHandler(HostDbContext db)
{
    public const string StateFilter = "lage";
    public const string RoleFilter = "roll";

    public static IReadOnlyList<string> SortKeys { get; } = ["name", "email", "last"];

    /// <summary>Everybody who matches, in order. A municipality has hundreds of accounts at most, so Swedish order is made here.</summary>
    public async Task<IReadOnlyList<UserRow>> HandleAsync(ListQuery query, CancellationToken ct)
    {
        var names = await db.Roles.ToDictionaryAsync(r => r.Id, r => r.Name!, ct);
        var roles = (await db.UserRoles.AsNoTracking().ToListAsync(ct)).ToLookup(r => r.UserId, r => names[r.RoleId]);
        var users = await db.Users.AsNoTracking().ToListAsync(ct);
        var rows = users.Select(u => new UserRow(
            u.Id, u.DisplayName, u.Email!, [.. Platform.Security.Roles.All.Intersect(roles[u.Id])], u.Committees,
            u.IsDisabled ? UserState.Disabled : u.PasswordHash is null && u.LastSignInAt is null ? UserState.Invited : UserState.Active,
            u.TwoFactorEnabled, u.LastSignInAt)).Where(r => Matches(r, query));
        var order = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
        var sorted = query.Sort.Key switch
        {
            "email" => rows.OrderBy(r => r.Email, order).ThenBy(r => r.Id),
            "last" => rows.OrderBy(r => r.LastSignInAt).ThenBy(r => r.Name, order),
            _ => rows.OrderBy(r => r.Name, order).ThenBy(r => r.Email, order),
        };
        return query.Sort.Descending ? [.. sorted.Reverse()] : [.. sorted];
    }

    private static bool Matches(UserRow row, ListQuery query) =>
        (query["q"] is not { } words || $"{row.Name} {row.Email} {string.Join(' ', row.Committees)}".Contains(words, StringComparison.CurrentCultureIgnoreCase))
        && (query[RoleFilter] is not { } role || row.Roles.Contains(role))
        && (query[StateFilter] is not { } state || row.State.ToString() == state);
}
