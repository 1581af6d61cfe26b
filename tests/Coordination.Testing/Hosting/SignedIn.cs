using System.Security.Claims;
using Coordination.Host.Persistence;
using Coordination.Testing.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Coordination.Testing.Hosting;

/// <summary>Signs people in with the product's own cookie, as its sign-in page would, without the page.</summary>
internal static class SignedIn
{
    public static async Task<Visitor> VisitAsync(CoordinationApp app, string role, IReadOnlyList<string> committees)
    {
        var visitor = app.Visit();
        await app.InScopeAsync(async services =>
        {
            var user = await MakeUserAsync(app, services, role, committees);
            var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(user);
            var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
            var now = app.Clock.GetUtcNow();
            var ticket = new AuthenticationTicket(
                new ClaimsPrincipal(principal.Identities),
                new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan },
                IdentityConstants.ApplicationScheme);
            visitor.Cookies[cookie.Cookie.Name!] = cookie.TicketDataFormat.Protect(ticket);
        });
        return visitor;
    }

    private static async Task<User> MakeUserAsync(CoordinationApp app, IServiceProvider services, string role, IReadOnlyList<string> committees)
    {
        var users = services.GetRequiredService<UserManager<User>>();
        var id = Guid.CreateVersion7();
        var address = $"{role}-{id:N}@example.se";
        var user = new User
        {
            Id = id,
            UserName = address,
            Email = address,
            EmailConfirmed = true,
            DisplayName = $"Test {role}",
            CreatedAt = app.Clock.GetUtcNow(),
            Committees = [.. committees],
        };
        Require(await users.CreateAsync(user));
        Require(await users.AddToRoleAsync(user, role));
        return user;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
