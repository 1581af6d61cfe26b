using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>The overview and the work list in a host of their own, beside a bare endpoint with one query, at a tenth of the size and at all of it.</summary>
internal static class PageBenchmark
{
    private const int Requests = 200;
    private const int Changes = 9;
    private const int AtOnce = 8;
    private const double Megabyte = 1024 * 1024;
    private static readonly (string Name, string Path)[] Pages = [("Overview", "/"), ("Work list", "/atgarder"), ("Work list, filtered", "/atgarder?q=nummer&namnd=N7")];

    public static async Task RunAsync(Report report, int activities)
    {
        await using var small = await MeasuredHost.StartAsync(a => Municipality.MakeAsync(a, activities / 10));
        await using var large = await MeasuredHost.StartAsync(a => Municipality.MakeAsync(a, activities));
        await using var bare = Bare(large.ConnectionString);
        await bare.StartAsync();
        using var asker = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };
        foreach (var (name, path) in Pages)
        {
            var (ofLarge, ofSmall) = await MeasuredHost.InTurnsAsync(large.Client, path, small.Client, path);
            report.Compare($"{name}, ten times the data, median", ofLarge.Median, $"{activities / 10:N0} activities", ofSmall.Median, atMost: 1.3);
            var (page, limit) = await MeasuredHost.InTurnsAsync(large.Client, path, asker, "/");
            report.Compare($"{name}, {activities:N0} activities, p95", page.P95, "bare endpoint, one query", limit.P95, atMost: 3);
        }

        var (_, once) = await MeasuredHost.InTurnsAsync(large.Client, "/", asker, "/");
        report.Compare($"Overview, {activities:N0} activities, first view after a change", await AfterChangeAsync(large.Client, large.ConnectionString), "bare endpoint, one query", once.Median);
        await LoadAsync(large.Client);
        report.State("Working set of the host after these requests, eight at a time", large.WorkingSet / Megabyte, "MB", atMost: 300);
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

    /// <summary>The source lives as long as the endpoint: the container that holds it disposes of it.</summary>
    private static WebApplication Bare(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        var app = builder.Build();
        app.MapGet("/", async (HttpContext context, NpgsqlDataSource source) =>
        {
            await using var command = source.CreateCommand("select number, title, status, due_on, count(*) over () from governance.activity where not is_removed order by area_number, number limit 20");
            await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
            while (await reader.ReadAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync($"{reader.GetInt32(0)} {reader.GetString(1)} {reader.GetString(2)}\n");
            }
        });
        return app;
    }
}
