using System.Security.Claims;
using Coordination.Host.Persistence;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>What a session knows of its person: roles, display name, language, and for an officer the committees.</summary>
internal sealed class PersonClaims(UserManager<User> accounts, RoleManager<Role> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User, Role>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimNames.DisplayName, user.DisplayName));
        if (user.Language is { } language)
        {
            identity.AddClaim(new Claim(ClaimNames.Language, language));
        }

        if (user.UsesShortcuts)
        {
            identity.AddClaim(new Claim(ClaimNames.Shortcuts, "on"));
        }

        if (identity.HasClaim(identity.RoleClaimType, Roles.CommitteeOfficer))
        {
            identity.AddClaims(user.Committees.Select(code => new Claim(ClaimNames.Committee, code)));
        }

        return identity;
    }
}
