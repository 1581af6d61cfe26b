using System.Text.Json.Serialization;

namespace Coordination.Host.SignIn.Provider;

/// <summary>What a provider tells of itself (OpenID Connect Discovery 1.0, section 3).</summary>
internal sealed record ProviderDocument
{
    [JsonPropertyName("issuer")]
    public required string Issuer { get; init; }

    [JsonPropertyName("authorization_endpoint")]
    public required Uri AuthorizationEndpoint { get; init; }

    [JsonPropertyName("token_endpoint")]
    public required Uri TokenEndpoint { get; init; }

    [JsonPropertyName("jwks_uri")]
    public required Uri KeysAddress { get; init; }

    [JsonPropertyName("end_session_endpoint")]
    public Uri? EndSessionEndpoint { get; init; }
}

/// <summary>The provider's public keys (RFC 7517).</summary>
internal sealed record ProviderKeySet([property: JsonPropertyName("keys")] IReadOnlyList<ProviderKey> Keys);

/// <summary>One key; RSA and elliptic curves are what providers sign with.</summary>
internal sealed record ProviderKey
{
    [JsonPropertyName("kty")]
    public string? Kind { get; init; }

    [JsonPropertyName("kid")]
    public string? Id { get; init; }

    [JsonPropertyName("use")]
    public string? Use { get; init; }

    [JsonPropertyName("n")]
    public string? Modulus { get; init; }

    [JsonPropertyName("e")]
    public string? Exponent { get; init; }

    [JsonPropertyName("crv")]
    public string? Curve { get; init; }

    [JsonPropertyName("x")]
    public string? X { get; init; }

    [JsonPropertyName("y")]
    public string? Y { get; init; }
}
