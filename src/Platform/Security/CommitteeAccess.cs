using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Platform.Security;

/// <summary>
/// The resource of a policy check where committees are involved: a committee officer passes when acting for at least one of
/// <paramref name="Committees"/>; the policy's other roles are not bound to committees.
/// </summary>
/// <param name="Committees">Codes of the committees that own the thing in question.</param>
public sealed record CommitteeAccess(params IReadOnlyList<string> Committees);

/// <summary>
/// What every <see cref="PolicyDefinition"/> becomes. Without a resource it asks for one of the roles; with a
/// <see cref="CommitteeAccess"/> it also asks whether an officer acts for that committee.
/// </summary>
/// <param name="Policy">The definition.</param>
public sealed record PermittedRoles(PolicyDefinition Policy) : IAuthorizationRequirement;

/// <summary>Decides <see cref="PermittedRoles"/>.</summary>
public sealed class PermittedRolesHandler : AuthorizationHandler<PermittedRoles>
{
    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermittedRoles requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (requirement.Policy.Scope is { } scope && context.User.HasClaim(ClaimNames.Scope, scope))
        {
            context.Succeed(requirement);
            return Task.CompletedTask;
        }

        var held = requirement.Policy.Roles.Where(context.User.IsInRole).ToList();
        if (held.Count > 0 && (context.Resource is not CommitteeAccess access
            || held.Exists(r => r != Roles.CommitteeOfficer)
            || access.Committees.Any(context.User.ActsFor)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>What a signed-in person may touch.</summary>
public static class PersonRights
{
    /// <summary>Whether this person may do what the policy permits for at least one of these committees.</summary>
    public static async Task<bool> MayAsync(
        this IAuthorizationService authorization, ClaimsPrincipal person, string policy, params IReadOnlyList<string> committees)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        return (await authorization.AuthorizeAsync(person, new CommitteeAccess(committees), policy)).Succeeded;
    }

    /// <summary>Whether this person is an officer of the committee. Codes compare exactly.</summary>
    public static bool ActsFor(this ClaimsPrincipal person, string committee)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.HasClaim(ClaimNames.Committee, committee);
    }

    /// <summary>Codes of the committees this person acts for, for narrowing a list.</summary>
    public static IReadOnlyList<string> Committees(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [.. person.FindAll(ClaimNames.Committee).Select(c => c.Value)];
    }

    /// <summary>The person's id, or null for a visitor.</summary>
    public static Guid? Id(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
    }
}
