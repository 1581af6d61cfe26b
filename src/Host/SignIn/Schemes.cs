using System.Text.Encodings.Web;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn;

/// <summary>People carry a cookie, systems carry a key: a cookie never opens the API, so no web page can call it in a person's name.</summary>
internal static class Schemes
{
    public const string Default = "coordination";
    public const string Api = "api";
    public const string ApiPath = "/coordination/v1";

    public static string For(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase) ? Api : IdentityConstants.ApplicationScheme;
}

/// <summary>Knows no client: every protected call to the API is answered 401 or 403 as Problem Details, never by a redirect.</summary>
internal sealed class ApiAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemAnswer(Problems.SignInNeeded, []).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => new ProblemAnswer(Problems.Forbidden, []).ExecuteAsync(Context);
}
