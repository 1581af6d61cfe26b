using System.Net;

namespace Coordination.Testing.Web;

/// <summary>Somebody with a browser: keeps cookies, follows redirects, reads pages. Runs no script.</summary>
public sealed class Visitor : IDisposable
{
    private const int MostRedirects = 10;

    private readonly HttpClient _client;

    internal Visitor(HttpMessageHandler handler, Uri address) => _client = new(handler) { BaseAddress = address };

    /// <summary>Name and value. Expiry is the server's affair: the test's clock is not the machine's.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Headers sent with every request, for example a language.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    /// <summary>Opens a page, following redirects.</summary>
    public Task<Page> OpenAsync(string path) => ReadAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a request and follows redirects as a browser does.</summary>
    public async Task<Page> ReadAsync(HttpRequestMessage request)
    {
        var response = await SendAsync(request);
        for (var redirects = 0; response.Headers.Location is { } location && response.StatusCode is not HttpStatusCode.Created; redirects++)
        {
            if (redirects == MostRedirects)
            {
                throw new InvalidOperationException($"More than {MostRedirects} redirects; the last to {location}.");
            }

            var target = new Uri(response.RequestMessage!.RequestUri!, location);
            response.Dispose();
            response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, target));
        }

        return await Page.ReadAsync(this, response);
    }

    /// <summary>Sends one request: cookies yes, redirects no.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.RequestUri = new Uri(_client.BaseAddress!, request.RequestUri!);
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        var response = await _client.SendAsync(request);
        response.RequestMessage ??= request;
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Keep(cookie);
        }

        return response;
    }

    /// <summary>Gets bytes, for example of a download or a feed; fails on a refusal.</summary>
    public async Task<byte[]> DownloadAsync(string path)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _client.Dispose();

    private void Keep(string cookie)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = (parts[0][..parts[0].IndexOf('=')], parts[0][(parts[0].IndexOf('=') + 1)..]);
        if (value.Length == 0 || parts.Any(p => p.StartsWith("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase) || p.Equals("max-age=0", StringComparison.OrdinalIgnoreCase)))
        {
            Cookies.Remove(name);
        }
        else
        {
            Cookies[name] = value;
        }
    }
}
