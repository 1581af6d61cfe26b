using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Coordination.Host.SignIn.Provider;

/// <summary>Talks to the provider: its document and keys, kept for an hour, and codes for tokens. Singleton.</summary>
internal sealed class ProviderClient(IHttpClientFactory clients, IOptions<ProviderOptions> options, TimeProvider clock) : IDisposable
{
    public const string ClientName = "provider";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeysAskedAgainAfter = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private (ProviderDocument Document, DateTimeOffset At)? _document;
    private (ProviderKeySet Keys, DateTimeOffset At)? _keys;

    /// <exception cref="ProviderException">The provider does not answer, or says that it is another.</exception>
    public async Task<ProviderDocument> DocumentAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_document is { } known && clock.GetUtcNow() - known.At < Kept)
            {
                return known.Document;
            }

            var authority = options.Value.Authority!.AbsoluteUri.TrimEnd('/');
            var document = await GetAsync<ProviderDocument>(new Uri(authority + "/.well-known/openid-configuration"), ct);

            // Discovery 1.0, 4.3: the issuer must be exactly the one that was asked.
            if (document.Issuer.TrimEnd('/') != authority)
            {
                throw new ProviderException(ProviderFailureKind.Down, "The provider's document names another issuer.");
            }

            foreach (var address in new[] { document.AuthorizationEndpoint, document.TokenEndpoint, document.KeysAddress, document.EndSessionEndpoint }.OfType<Uri>())
            {
                if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
                {
                    throw new ProviderException(ProviderFailureKind.Down, "The provider's document names an address without https.");
                }
            }

            _document = (document, clock.GetUtcNow());
            return document;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The key of an id; asks again when it is new, since providers change keys, but not for every forged one.</summary>
    public async Task<ProviderKey?> KeyAsync(ProviderDocument document, string? id, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_keys is not { } known || now - known.At > Kept || (Find(known.Keys, id) is null && now - known.At > KeysAskedAgainAfter))
            {
                _keys = known = (await GetAsync<ProviderKeySet>(document.KeysAddress, ct), now);
            }

            return Find(known.Keys, id);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Changes a code for an ID token (RFC 6749 section 4.1.3, with the verifier of RFC 7636).</summary>
    public async Task<string> ExchangeAsync(ProviderDocument document, string code, string verifier, string redirectAddress, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, document.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = redirectAddress,
                ["client_id"] = options.Value.ClientId!,
                ["code_verifier"] = verifier,
            }),
        };
        if (options.Value.ClientSecret is { Length: > 0 } secret)
        {
            var credentials = $"{Uri.EscapeDataString(options.Value.ClientId!)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        }

        using var answer = await SendAsync(request, ct);
        if ((int)answer.StatusCode is >= 400 and < 500)
        {
            throw new ProviderException(ProviderFailureKind.Untrusted, $"The provider refused the code: {(int)answer.StatusCode}.");
        }

        var tokens = await ReadAsync<JsonElement>(answer, ct);
        return tokens.ValueKind == JsonValueKind.Object && tokens.TryGetProperty("id_token", out var token) && token.GetString() is { Length: > 0 } found
            ? found
            : throw new ProviderException(ProviderFailureKind.Untrusted, "The provider's answer holds no ID token.");
    }

    public void Dispose() => _one.Dispose();

    private static ProviderKey? Find(ProviderKeySet set, string? id)
    {
        var signing = set.Keys.Where(k => k.Use is null or "sig").ToList();
        return id is null ? (signing.Count == 1 ? signing[0] : null) : signing.Find(k => k.Id == id);
    }

    private async Task<T> GetAsync<T>(Uri address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await SendAsync(request, ct);
        return await ReadAsync<T>(answer, ct);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await clients.CreateClient(ClientName).SendAsync(request, ct);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ProviderException(ProviderFailureKind.Down, $"The provider does not answer at {request.RequestUri!.AbsolutePath}.", exception);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<T>(ct) is { } read
                ? read
                : throw new ProviderException(ProviderFailureKind.Down, $"The provider answered {(int)answer.StatusCode} at {answer.RequestMessage?.RequestUri?.AbsolutePath}.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or HttpRequestException)
        {
            throw new ProviderException(ProviderFailureKind.Down, "The provider's answer cannot be read.", exception);
        }
    }
}
