using System.Diagnostics;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>The overview and the work list in a host of their own, beside a bare endpoint with one query, at a tenth of the size and at all of it.</summary>
internal static class PageBenchmark
{
    private const int WarmUp = 30;
    private const int Requests = 200;
    private const int Changes = 9;
    private const int AtOnce = 8;
    private const double Megabyte = 1024 * 1024;
    private static readonly (string Name, string Path)[] Pages = [("Overview", "/"), ("Work list", "/atgarder"), ("Work list, filtered", "/atgarder?q=nummer&namnd=N7")];

    public static async Task RunAsync(Report report, int activities)
    {
        var small = await MeasureAsync(activities / 10);
        var large = await MeasureAsync(activities);
        foreach (var (name, _) in Pages)
        {
            report.Compare($"{name}, {activities:N0} activities, p95", large.Times[name].P95, "bare endpoint, one query", large.Bare.P95, atMost: 3);
            report.Compare($"{name}, ten times the data, median", large.Times[name].Median, $"{activities / 10:N0} activities", small.Times[name].Median, atMost: 1.3);
        }

        report.Compare($"Overview, {activities:N0} activities, first view after a change", large.AfterChange, "bare endpoint, one query", large.Bare.Median);
        report.State("Working set of the host after these requests, eight at a time", large.WorkingSet / Megabyte, "MB", atMost: 300);
    }

    private static async Task<(Dictionary<string, Times> Times, Times Bare, TimeSpan AfterChange, long WorkingSet)> MeasureAsync(int activities)
    {
        await using var maker = await CoordinationApp.StartAsync();

        // The host goes by the machine's clock, and so does what is due.
        maker.Clock.Set(TimeProvider.System.GetUtcNow());
        await Municipality.MakeAsync(maker, activities);
        using var visitor = await maker.SignInAsAsync(Roles.Coordinator);
        var cookies = string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}"));
        await using var host = await KillableHost.StartAsync([.. maker.Database.HostArguments, "--Jobs:Enabled=false", "--Mail:RunSender=false"]);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        var times = new Dictionary<string, Times>(StringComparer.Ordinal);
        foreach (var (name, path) in Pages)
        {
            times[name] = await TimeAsync(client, path);
        }

        var bare = await BareAsync(maker.Database.ConnectionString);
        var afterChange = await AfterChangeAsync(client, maker.Database.ConnectionString);
        await LoadAsync(client);
        return (times, bare, afterChange, host.WorkingSet);
    }

    /// <summary>The board counts everything anew when something has changed; an audit entry is what tells.</summary>
    private static async Task<TimeSpan> AfterChangeAsync(HttpClient client, string connectionString)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Changes; i++)
        {
            await Sql.ExecuteAsync(connectionString, "insert into governance.audit (at, actor_kind, actor_id, actor_name, subject, subject_id, action, changes) values (now(), 'Person', 'x', 'x', 'Activity', 'x', 'changed', '{}')");
            var started = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return times.Order().ElementAt(Changes / 2);
    }

    private static Task LoadAsync(HttpClient client) => Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, ct) =>
    {
        using var response = await client.GetAsync(new Uri(Pages[i % Pages.Length].Path, UriKind.Relative), ct);
        await response.Content.ReadAsByteArrayAsync(ct);
    });

    private static async Task<Times> BareAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/", async (HttpContext context) =>
        {
            await using var command = source.CreateCommand("select number, title, status, due_on, count(*) over () from governance.activity where not is_removed order by area_number, number limit 20");
            await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
            while (await reader.ReadAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync($"{reader.GetInt32(0)} {reader.GetString(1)} {reader.GetString(2)}\n");
            }
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        return await TimeAsync(client, "/");
    }

    internal static async Task<Times> TimeAsync(HttpClient client, string path)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
            }

            if (i >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        times.Sort();
        return new Times(times[times.Count / 2], times[times.Count * 95 / 100]);
    }
}

/// <summary>What requests took.</summary>
internal sealed record Times(TimeSpan Median, TimeSpan P95);
