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
/// explained, beside the one indexed query that sums what a unit by itself was given.
/// </summary>
internal static class AidBenchmark
{
    private const int Units = 20_000;
    private const int Records = 100_000;
    private const int Links = 2_000;
    private const int Asked = 500;
    private const int WarmUp = 100;

    public static async Task RunAsync(Report report)
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        var today = app.Clock.TodayInSweden();
        await MakeAsync(app, today);
        var ids = await IdsAsync(app.Database.ConnectionString);
        var room = await TimeAsync(ids, id => RoomAsync(app, id, today));
        var bare = await TimeAsync(ids, id => BareAsync(app.Database.ConnectionString, id, today));
        report.Compare($"Room of one undertaking, {Records:N0} records of aid, median", room.Median, "one indexed query", bare.Median, atMost: 3);
        report.Compare($"Room of one undertaking, {Records:N0} records of aid, p95", room.P95, "one indexed query", bare.P95, atMost: 3);
    }

    private static async Task<Times> TimeAsync(IReadOnlyList<Guid> ids, Func<Guid, Task> ask)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < WarmUp + Asked; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(ids[i % ids.Count]);
            if (i >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        times.Sort();
        return new Times(times[times.Count / 2], times[times.Count * 95 / 100]);
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

    private static async Task BareAsync(string connectionString, Guid id, DateOnly today)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select coalesce(sum(euro), 0) from business_support.aid_record where undertaking_id = @id and granted_on > @after and granted_on <= @day and regulation = 'General' and gone_on is null", connection);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("after", today.AddYears(-AidCeiling.StandardYears));
        command.Parameters.AddWithValue("day", today);
        await command.ExecuteScalarAsync();
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
