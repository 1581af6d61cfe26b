using System.Diagnostics;
using Coordination.BusinessSupport;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>
/// The room of one undertaking among a hundred thousand records of aid: chains of control followed, parts and reclaims read, every line
/// explained, beside the one indexed query that reads the aid of the window of units that are known to belong together.
/// </summary>
internal static class AidBenchmark
{
    private const int Units = 20_000;
    private const int Records = 100_000;
    private const int Links = 2_000;
    private const int Asked = 500;
    private const int WarmUp = 1_500;

    public static async Task RunAsync(Report report)
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        var today = app.Clock.TodayInSweden();
        await MakeAsync(app, today);
        var ids = await IdsAsync(app.Database.ConnectionString);
        var members = await MembersAsync(app.Database.ConnectionString);
        var (room, bare) = await TimeAsync(ids, id => RoomAsync(app, id, today), id => BareAsync(app.Database.ConnectionString, members.GetValueOrDefault(id, [id]), today));
        report.Compare($"Room of one undertaking, {Records:N0} records of aid, median", room.Median, "one indexed query", bare.Median, atMost: 3);
        report.Compare($"Room of one undertaking, {Records:N0} records of aid, p95", room.P95, "one indexed query", bare.P95, atMost: 3);
    }

    /// <summary>In turns: what else the machine does meets both alike.</summary>
    private static async Task<(Times One, Times Other)> TimeAsync(IReadOnlyList<Guid> ids, Func<Guid, Task> one, Func<Guid, Task> other)
    {
        var (first, second) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < WarmUp + Asked; i++)
        {
            var (started, id) = (Stopwatch.GetTimestamp(), ids[i % ids.Count]);
            await one(id);
            var between = Stopwatch.GetTimestamp();
            await other(id);
            if (i >= WarmUp)
            {
                first.Add(Stopwatch.GetElapsedTime(started, between));
                second.Add(Stopwatch.GetElapsedTime(between));
            }
        }

        return (Of(first), Of(second));

        static Times Of(List<TimeSpan> times)
        {
            times.Sort();
            return new Times(times[times.Count / 2], times[times.Count * 95 / 100]);
        }
    }

    private static Task RoomAsync(CoordinationApp app, Guid id, DateOnly today) => app.InScopeAsync(async services =>
    {
        var unit = new UndertakingId(id);
        var rooms = await services.GetRequiredService<RoomQuery>().OfAsync([unit], AidRegulation.General, today, CancellationToken.None);
        if (rooms[unit].Lines.Count == 0)
        {
            throw new InvalidOperationException("Nothing was counted.");
        }
    });

    private static async Task BareAsync(string connectionString, Guid[] ids, DateOnly today)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select undertaking_id, granted_on, gone_on, euro from business_support.aid_record where undertaking_id = any(@ids) and granted_on > @after and granted_on < @until and regulation = 'General'", connection);
        command.Parameters.AddWithValue("ids", ids);
        command.Parameters.AddWithValue("after", today.AddYears(-AidCeiling.StandardYears));
        command.Parameters.AddWithValue("until", today.AddYears(AidCeiling.StandardYears));
        await using var reader = await command.ExecuteReaderAsync();
        var sum = 0m;
        while (await reader.ReadAsync())
        {
            sum += reader.GetDecimal(3);
        }

        if (sum == 0)
        {
            throw new InvalidOperationException("Nothing was read.");
        }
    }

    /// <summary>Who is one undertaking with whom; the chains are of two.</summary>
    private static async Task<Dictionary<Guid, Guid[]>> MembersAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select controlling_id, controlled_id from business_support.control_link", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var pairs = new List<(Guid One, Guid Other)>();
        while (await reader.ReadAsync())
        {
            pairs.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return pairs.Concat(pairs.Select(p => (One: p.Other, Other: p.One))).GroupBy(p => p.One).ToDictionary(g => g.Key, g => g.Select(p => p.Other).Append(g.Key).ToArray());
    }

    private static async Task MakeAsync(CoordinationApp app, DateOnly today)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<BusinessSupportDbContext>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var first = new Undertaking(UndertakingId.New(), null, "Företag nummer 1", null, null, now);
            var second = new Undertaking(UndertakingId.New(), null, "Ägarbolag", null, null, now);
            var facts = new AidFacts(AidRegulation.General, AidKind.Grant, AidMoney.InEuro(1_000m, today), today, "Kommunen", "Start");
            db.AddRange(
                first,
                second,
                AidRecord.Note(AidRecordId.New(), first, facts, now, "Mätning"),
                new ControlLink(ControlLinkId.New(), second.Id, first.Id, ControlBasis.MajorityOfVotes, today.AddYears(-5), "Registret", now, "Mätning"));
            await db.SaveChangesAsync();
        });
        var database = app.Database.ConnectionString;
        await Sql.MultiplyAsync(
            database, "business_support.undertaking", Units, ("id", $"case when (one).name = 'Ägarbolag' then gen_random_uuid() else {Id("g")} end"), ("name", "(one).name || g"), ("search_text", "'foretag nummer ' || g"));
        await Sql.MultiplyAsync(database, "business_support.aid_record", Records, ("id", "gen_random_uuid()"), ("undertaking_id", Id($"2 + g % {Units - 1}")), ("granted_on", "(one).granted_on - g % 1400"));
        await Sql.MultiplyAsync(database, "business_support.control_link", Links, ("id", "gen_random_uuid()"), ("controlling_id", Id("g")), ("controlled_id", Id($"g + {Units / 2}")));
        await Sql.ExecuteAsync(database, "vacuum analyze");
    }

    /// <summary>Units that have aid in the window; one in five is of a chain.</summary>
    private static async Task<IReadOnlyList<Guid>> IdsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select undertaking_id from business_support.aid_record where granted_on > current_date - 1000 group by undertaking_id order by md5(undertaking_id::text) limit 500", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private static string Id(string number) => $"md5('u' || ({number}))::uuid";
}
