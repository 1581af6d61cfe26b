using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn.Provider;

/// <summary>Checks an ID token as OpenID Connect Core 1.0 section 3.1.3.7 says, and gives its claims.</summary>
internal sealed class IdTokens(ProviderClient client, IOptions<ProviderOptions> options, TimeProvider clock)
{
    /// <summary>How far the provider's clock may be from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <exception cref="ProviderException">The token is not one to trust.</exception>
    public async Task<JsonElement> ReadAsync(ProviderDocument document, string token, string nonce, CancellationToken ct)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || Json(parts[0]) is not { } header || Json(parts[1]) is not { } claims || Bytes(parts[2]) is not { } signature)
        {
            throw Refusal("is not a signed token");
        }

        var key = await client.KeyAsync(document, Text(header, "kid"), ct) ?? throw Refusal("is signed by a key that the provider does not name");
        if (!IsSigned(key, Text(header, "alg"), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature))
        {
            throw Refusal("has a signature that does not hold");
        }

        var now = clock.GetUtcNow();
        var audiences = Texts(claims, "aud");
        var problem =
            Text(claims, "iss") != document.Issuer ? "is from another issuer"
            : !audiences.Contains(options.Value.ClientId!) ? "is meant for somebody else"
            : (audiences.Count > 1 || claims.TryGetProperty("azp", out _)) && Text(claims, "azp") != options.Value.ClientId ? "was made for another party"
            : Instant(claims, "exp") is not { } expires || expires + Skew <= now ? "has expired"
            : Instant(claims, "iat") is not { } issued || issued - Skew > now ? "is not issued yet"
            : Instant(claims, "nbf") is { } from && from - Skew > now ? "is not valid yet"
            : !Same(Text(claims, "nonce"), nonce) ? "answers another question"
            : string.IsNullOrEmpty(Text(claims, "sub")) ? "names nobody"
            : null;
        return problem is null ? claims : throw Refusal(problem);
    }

    public static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A claim that may be one text or several.</summary>
    public static IReadOnlyList<string> Texts(JsonElement claims, string name) => !claims.TryGetProperty(name, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)],
        _ => [],
    };

    private static DateTimeOffset? Instant(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 32_503_680_000
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    // The key decides what may be used, never the token alone: «none» and shared secrets are no choice.
    private static bool IsSigned(ProviderKey key, string? algorithm, byte[] content, byte[] signature)
    {
        try
        {
            switch (key.Kind, algorithm)
            {
                case ("RSA", "RS256" or "RS384" or "RS512" or "PS256" or "PS384" or "PS512"):
                    using (var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key.Modulus), Exponent = Bytes(key.Exponent) }))
                    {
                        return rsa.KeySize >= 2048 && rsa.VerifyData(content, signature, Hash(algorithm), algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
                    }

                case ("EC", "ES256" or "ES384"):
                    var curve = algorithm == "ES256" ? ECCurve.NamedCurves.nistP256 : ECCurve.NamedCurves.nistP384;
                    if (key.Curve != (algorithm == "ES256" ? "P-256" : "P-384"))
                    {
                        return false;
                    }

                    using (var ec = ECDsa.Create(new ECParameters { Curve = curve, Q = new ECPoint { X = Bytes(key.X), Y = Bytes(key.Y) } }))
                    {
                        return ec.VerifyData(content, signature, Hash(algorithm));
                    }

                default:
                    return false;
            }
        }
        catch (CryptographicException)
        {
            // A key or signature of impossible form does not hold.
            return false;
        }
    }

    private static HashAlgorithmName Hash(string algorithm) => algorithm[2..] switch
    {
        "256" => HashAlgorithmName.SHA256,
        "384" => HashAlgorithmName.SHA384,
        _ => HashAlgorithmName.SHA512,
    };

    private static bool Same(string? one, string other) =>
        one is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static JsonElement? Json(string part)
    {
        try
        {
            return Bytes(part) is { } bytes && JsonSerializer.Deserialize<JsonElement>(bytes) is { ValueKind: JsonValueKind.Object } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string? text) => text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static ProviderException Refusal(string what) => new(ProviderFailureKind.Untrusted, $"The ID token {what}.");
}
