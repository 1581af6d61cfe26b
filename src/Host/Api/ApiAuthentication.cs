using System.Security.Claims;
using System.Text.Encodings.Web;
using Coordination.Host.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Api;

/// <summary>Knows systems by their key (RFC 6750). Refuses with Problem Details, never by a redirect.</summary>
internal sealed class ApiAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, HostDbContext db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var (hash, now) = (ApiKeys.Hash(header[Bearer.Length..].Trim()), TimeProvider.GetUtcNow());
        if (await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.KeyHash == hash, Context.RequestAborted) is not { } client || !client.IsOpenAt(now))
        {
            return AuthenticateResult.Fail("The key is unknown, revoked or too old.");
        }

        await NoteUseAsync(client.Id, now);
        var identity = new ClaimsIdentity(
            [new(ClaimNames.Client, client.Id.ToString()), new(ClaimNames.DisplayName, client.Name), .. client.Scopes.Select(s => new Claim(ClaimNames.Scope, s))], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failed = await HandleAuthenticateOnceSafeAsync();
        Response.Headers.WWWAuthenticate = failed.Failure is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        await new ProblemAnswer(Problems.SignInNeeded, []).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return new ProblemAnswer(Problems.Forbidden, []).ExecuteAsync(Context);
    }

    private Task<int> NoteUseAsync(Guid id, DateTimeOffset now)
    {
        var before = now - UseIsNotedEvery;
        return db.ApiClients.Where(c => c.Id == id && (c.LastUsedAt == null || c.LastUsedAt < before))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastUsedAt, now), Context.RequestAborted);
    }
}
