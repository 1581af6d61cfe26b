using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn.Provider;

/// <summary>
/// OpenID Connect's code flow with PKCE: sends the person to the provider and reads what they bring back. The framework's own handler is
/// not in every feed; this one keeps to what its base class already does well (state, correlation, sign-in of the outer identity).
/// </summary>
internal sealed class ProviderHandler(
    IOptionsMonitor<ProviderSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ProviderClient client, IdTokens tokens, IOptions<ProviderOptions> provider,
    IDataProtectionProvider protection)
    : RemoteAuthenticationHandler<ProviderSchemeOptions>(options, logger, encoder)
{
    private const string Nonce = ".nonce";
    private const string Verifier = ".verifier";

    /// <summary>Seals what belongs to a sign-in on its way through the provider.</summary>
    private readonly PropertiesDataFormat _state = new(protection.CreateProtector("Coordination.SignIn.Provider.v1"));

    public override Task<bool> ShouldHandleRequestAsync() => provider.Value.IsUsed ? base.ShouldHandleRequestAsync() : Task.FromResult(false);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var document = await client.DocumentAsync(Context.RequestAborted);
        var (nonce, verifier) = (Fresh(), Fresh());
        (properties.Items[Nonce], properties.Items[Verifier]) = (nonce, verifier);
        GenerateCorrelationId(properties);
        Response.Redirect(QueryHelpers.AddQueryString(document.AuthorizationEndpoint.AbsoluteUri, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = provider.Value.ClientId,
            ["redirect_uri"] = BuildRedirectUri(Options.CallbackPath),
            ["scope"] = $"openid {provider.Value.Scopes}".Trim(),
            ["state"] = _state.Protect(properties),
            ["nonce"] = nonce,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        }));
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            return HandleRequestResult.Success(await ReadAsync());
        }
        catch (ProviderException exception)
        {
            return HandleRequestResult.Fail(exception);
        }
    }

    private async Task<AuthenticationTicket> ReadAsync()
    {
        var properties = _state.Unprotect(Request.Query["state"]);
        if (properties is null || !ValidateCorrelationId(properties))
        {
            throw new ProviderException(ProviderFailureKind.Untrusted, "The answer belongs to no sign-in that this browser began.");
        }

        if (Request.Query["error"].ToString() is { Length: > 0 } error)
        {
            throw new ProviderException(
                error == "access_denied" ? ProviderFailureKind.Denied : ProviderFailureKind.Down, error == "access_denied" ? "The provider said no." : "The provider answered with an error.");
        }

        if (Request.Query["code"].ToString() is not { Length: > 0 } code)
        {
            throw new ProviderException(ProviderFailureKind.Untrusted, "The answer holds no code.");
        }

        var document = await client.DocumentAsync(Context.RequestAborted);
        var token = await client.ExchangeAsync(document, code, properties.Items[Verifier]!, BuildRedirectUri(Options.CallbackPath), Context.RequestAborted);
        var claims = await tokens.ReadAsync(document, token, properties.Items[Nonce]!, Context.RequestAborted);
        properties.Items.Remove(Verifier);
        properties.Items.Remove(Nonce);
        return new AuthenticationTicket(new ClaimsPrincipal(Identity(document.Issuer, claims)), properties, Scheme.Name);
    }

    private ClaimsIdentity Identity(string issuer, JsonElement claims)
    {
        var email = IdTokens.Text(claims, "email");
        var verified = claims.TryGetProperty("email_verified", out var flag) && (flag.ValueKind == JsonValueKind.True || IdTokens.Text(claims, "email_verified") == "true");
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ProviderClaims.Key, ProviderClaims.KeyOf(issuer, IdTokens.Text(claims, "sub")!)));
        identity.AddClaim(new Claim(ProviderClaims.Name, IdTokens.Text(claims, "name") ?? email ?? ""));
        if (email is not null && (verified || (provider.Value.TrustEmail && flag.ValueKind != JsonValueKind.False)))
        {
            identity.AddClaim(new Claim(ProviderClaims.Email, email));
        }

        identity.AddClaims(IdTokens.Texts(claims, provider.Value.RoleClaim).Select(value => new Claim(ProviderClaims.Role, value)));
        return identity;
    }

    private static string Fresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
