using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Coordination.Host.Tests.SignIn.Provider;

/// <summary>A small OpenID Connect provider in the test's process: discovery, keys, authorize, token, and every way to get it wrong.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "coordination";
    public const string Secret = "hemligt & långt";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _foreignKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string? Nonce, string? Challenge, string? Redirect)> _codes = new();
    private readonly TimeProvider _clock;
    private WebApplication _app = null!;

    private TestProvider(TimeProvider clock) => _clock = clock;

    public string Issuer { get; private set; } = "";

    /// <summary>The claims of whoever comes.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "s-1", ["name"] = "Kim Kommun", ["email"] = "kim@kommun.example", ["email_verified"] = true };

    /// <summary>Claims that replace right ones.</summary>
    public Dictionary<string, object> Wrong { get; } = [];

    public bool SignsWithForeignKey { get; set; }

    public bool SignsNothing { get; set; }

    public bool Denies { get; set; }

    public bool IsDown { get; set; }

    public string? NamesIssuer { get; set; }

    public static async Task<TestProvider> StartAsync(TimeProvider clock)
    {
        var provider = new TestProvider(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use((context, next) =>
        {
            if (!provider.IsDown)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return Task.CompletedTask;
        });
        app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        app.MapGet("/ut", () => "Utloggad");
        await app.StartAsync();
        provider._app = app;
        provider.Issuer = app.Urls.First();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _foreignKey.Dispose();
    }

    private IResult Discovery() => Results.Json(new
    {
        issuer = NamesIssuer ?? Issuer,
        authorization_endpoint = Issuer + "/authorize",
        token_endpoint = Issuer + "/token",
        jwks_uri = Issuer + "/keys",
        end_session_endpoint = Issuer + "/ut",
    });

    private IResult Keys()
    {
        var key = _key.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } });
    }

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        var redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || !query["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        if (Denies)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = query["state"] }));
        }

        var code = Guid.CreateVersion7().ToString("N");
        _codes[code] = (query["nonce"], query["code_challenge"], redirect);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var credentials = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(Secret)}"));
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return context.Request.Headers.Authorization == credentials
            && _codes.TryRemove(form["code"].ToString(), out var known) && known.Challenge == challenge && known.Redirect == form["redirect_uri"]
            ? Results.Json(new { access_token = "x", token_type = "Bearer", id_token = IdToken(known.Nonce) })
            : Results.BadRequest(new { error = "invalid_grant" });
    }

    private string IdToken(string? nonce)
    {
        var now = _clock.GetUtcNow();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["nonce"] = nonce,
        };
        foreach (var (name, value) in Person.Concat(Wrong))
        {
            claims[name] = value;
        }

        var header = SignsNothing ? new { alg = "none", kid = "k1" } : new { alg = "RS256", kid = "k1" };
        var content = $"{Part(header)}.{Part(claims)}";
        var signature = SignsNothing ? [] : (SignsWithForeignKey ? _foreignKey : _key).SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
