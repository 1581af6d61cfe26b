using System.Diagnostics;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;

namespace Coordination.Benchmarks;

/// <summary>What requests took.</summary>
internal sealed record Times(TimeSpan Median, TimeSpan P95);

/// <summary>A host in a process of its own over data that were made for it, and a signed-in coordinator who asks it for pages.</summary>
internal sealed class MeasuredHost : IAsyncDisposable
{
    private const int WarmUp = 100;
    private const int Requests = 200;

    private readonly CoordinationApp _maker;
    private readonly KillableHost _host;

    private MeasuredHost(CoordinationApp maker, KillableHost host, HttpClient client) => (_maker, _host, Client) = (maker, host, client);

    public HttpClient Client { get; }

    public string ConnectionString => _maker.Database.ConnectionString;

    public long WorkingSet => _host.WorkingSet;

    public static async Task<MeasuredHost> StartAsync(Func<CoordinationApp, Task> make)
    {
        var maker = await CoordinationApp.StartAsync();

        // The host goes by the machine's clock, and so does what is due.
        maker.Clock.Set(TimeProvider.System.GetUtcNow());
        await make(maker);
        using var visitor = await maker.SignInAsAsync(Roles.Coordinator);
        var host = await KillableHost.StartAsync([.. maker.Database.HostArguments, "--Jobs:Enabled=false", "--Mail:RunSender=false"]);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        return new MeasuredHost(maker, host, client);
    }

    /// <summary>
    /// Both are asked in turns, so that an hour on which the machine is slow is slow for both, and neither compiles any longer what the other
    /// has compiled.
    /// </summary>
    public static async Task<(Times One, Times Other)> InTurnsAsync(HttpClient one, string path, HttpClient other, string otherPath)
    {
        var (its, others) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            // Who is asked second finds the caches of the processor as the first has left them.
            var first = i % 2 == 0 ? await AskAsync(one, path) : await AskAsync(other, otherPath);
            var second = i % 2 == 0 ? await AskAsync(other, otherPath) : await AskAsync(one, path);
            if (i >= WarmUp)
            {
                (i % 2 == 0 ? its : others).Add(first);
                (i % 2 == 0 ? others : its).Add(second);
            }
        }

        return (TimesOf(its), TimesOf(others));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        await _maker.DisposeAsync();
    }

    private static async Task<TimeSpan> AskAsync(HttpClient client, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
    }

    private static Times TimesOf(List<TimeSpan> times)
    {
        times.Sort();
        return new Times(times[times.Count / 2], times[times.Count * 95 / 100]);
    }
}
