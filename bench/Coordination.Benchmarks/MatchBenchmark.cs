using System.Diagnostics;
using Coordination.Procurement;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Coordination.Benchmarks;

/// <summary>
/// Ten thousand enterprises and a hundred thousand open procurements: matched by code, words, place and size and stored, beside the least
/// that could find as much: bare readers, a dictionary by the first three digits, the best hundred by code alone, copied into a table like ours.
/// </summary>
internal static class MatchBenchmark
{
    private const int Candidates = 10_000;
    private const int Cases = 100_000;
    private const int Few = 20_000;
    private const int Asked = 200;

    /// <summary>What social enterprises sell; one procurement in ten is for one of them, the others are spread over all codes.</summary>
    private static readonly string[] Sold =
    [
        .. new[] { "553", "555", "153", "909", "983", "773", "391", "508", "501", "799", "853", "805", "905", "454" }
            .SelectMany(g => CpvList.All.Where(c => c.Code.StartsWith(g, StringComparison.Ordinal)).Select(c => c.Code).Take(5)),
    ];

    public static async Task RunAsync(Report report)
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        await MakeAsync(app);
        await ResetAsync(app, Few);
        var few = await MatchAsync(app, null);
        await ResetAsync(app, Cases);
        var peak = 0L;
        var all = await MatchAsync(app, () => peak = Math.Max(peak, GC.GetTotalMemory(false)));
        var limit = await BareAsync(app.Database.ConnectionString);
        report.Compare($"{Candidates:N0} enterprises matched with {Cases:N0} procurements", all, "by code alone, in isolation", limit, atMost: 2);
        report.Compare($"Five times the procurements ({Cases:N0} beside {Few:N0})", all, "five times the few", few * 5, atMost: 1.3);
        report.State("Largest heap while matching", peak / 1024.0 / 1024.0, "MB");
        report.State("The same again, nothing changed", (await MatchAsync(app, null)).TotalMilliseconds, "ms");
        report.State("One procurement matched again, median", (await OneAsync(app)).TotalMilliseconds, "ms", 50);
    }

    private static async Task<TimeSpan> MatchAsync(CoordinationApp app, Action? each)
    {
        var started = Stopwatch.GetTimestamp();
        await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().MatchAsync(
            (_, _) =>
            {
                each?.Invoke();
                return Task.CompletedTask;
            },
            CancellationToken.None));
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<TimeSpan> OneAsync(CoordinationApp app)
    {
        var ids = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.Select(m => m.CaseId).Distinct().OrderBy(i => i).Take(Asked).ToListAsync());
        var times = new List<TimeSpan>();
        foreach (var id in ids)
        {
            var started = Stopwatch.GetTimestamp();
            await app.InScopeAsync(s => s.GetRequiredService<MatchCasesHandler>().HandleAsync(id, CancellationToken.None));
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task<TimeSpan> BareAsync(string connectionString)
    {
        await Sql.ExecuteAsync(connectionString, "create table procurement.bare_match (like procurement.candidate_match including all)");
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var started = Stopwatch.GetTimestamp();
        var byGroup = new Dictionary<int, List<(Guid Candidate, CodeNumber Code)>>();
        await ReadAsync(connection, "select candidate_id, cpv from procurement.candidate_offer", (id, code) =>
        {
            if (!byGroup.TryGetValue(code.First(3), out var list))
            {
                byGroup[code.First(3)] = list = [];
            }

            list.Add((id, code));
        });
        var wanted = new List<(Guid Case, CodeNumber Code)>();
        await ReadAsync(connection, "select k.procurement_case_id, k.code from procurement.case_code k join procurement.procurement_case c on c.id = k.procurement_case_id where c.status = 'Planned'", (id, code) => wanted.Add((id, code)));
        await using var copy = await connection.BeginBinaryImportAsync("copy procurement.bare_match (case_id, candidate_id, score, strength, fingerprint, found_at, is_told) from stdin (format binary)");
        var best = new Dictionary<Guid, float>();
        foreach (var (id, code) in wanted)
        {
            best.Clear();
            foreach (var (candidate, offered) in byGroup.GetValueOrDefault(code.First(3)) ?? [])
            {
                var value = CodePair.Of(code, offered).Value;
                best[candidate] = Math.Max(best.GetValueOrDefault(candidate), value);
            }

            foreach (var (candidate, value) in best.OrderByDescending(b => b.Value).Take(MatchSearch.MostForEach))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(id, NpgsqlDbType.Uuid);
                await copy.WriteAsync(candidate, NpgsqlDbType.Uuid);
                await copy.WriteAsync((int)(value * 100), NpgsqlDbType.Integer);
                await copy.WriteAsync("Likely", NpgsqlDbType.Varchar);
                await copy.WriteAsync(0L, NpgsqlDbType.Bigint);
                await copy.WriteAsync(DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean);
            }
        }

        await copy.CompleteAsync();
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task ReadAsync(NpgsqlConnection connection, string sql, Action<Guid, CodeNumber> take)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (CodeNumber.Parse(reader.GetString(1)) is { } code)
            {
                take(reader.GetGuid(0), code);
            }
        }
    }

    private static async Task MakeAsync(CoordinationApp app)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            db.Candidates.Add(new Candidate(new CandidateFacts(new CandidateId(Guid.CreateVersion7()), "Företag", "Uppsala", 45, false, [new OfferFacts("Tjänst", Sold[0], null, null)], 1), now));
            db.Cases.Add(ProcurementCase.Enter(ProcurementCaseId.New(), new ProcurementFacts { Title = "Upphandling", BuyerName = "Uppsala kommun", Status = ProcurementStatus.Planned, MainCpv = Sold[0], Estimate = new(600_000, "SEK") }, now, "Mätning"));
            await db.SaveChangesAsync();
        });
        var database = app.Database.ConnectionString;
        var (sold, every) = (Array(Sold), Array([.. CpvList.All.Select(c => c.Code)]));
        var soldNames = Array([.. Sold.Select(c => CpvList.Find(c)!.Swedish)]);
        var everyName = Array([.. CpvList.All.Select(c => c.Swedish)]);
        await Sql.ExecuteAsync(database, "delete from procurement.outbox");
        await Sql.MultiplyAsync(database, "procurement.candidate", Candidates, ("id", Id("s", "g")), ("name", "'Företag ' || g"), ("search_text", "'foretag ' || g"), ("locality", "(array['Uppsala', 'Malmö', 'Umeå', 'Göteborg'])[1 + g % 4]"));
        await Sql.MultiplyAsync(database, "procurement.candidate_offer", Candidates * 3, ("id", "gen_random_uuid()"), ("candidate_id", Id("s", $"2 + g % {Candidates - 1}")), ("cpv", Pick(sold, "g * 7919")), ("name", Pick(soldNames, "g * 7919")));
        await Sql.MultiplyAsync(
            database, "procurement.procurement_case", Cases, ("id", Id("c", "g")), ("source_id", "'c' || g"),
            ("title", $"case when g % 10 = 0 then {Pick(soldNames, "g / 10")} else {Pick(everyName, "g * 31")} end"), ("main_cpv", $"case when g % 10 = 0 then {Pick(sold, "g / 10")} else {Pick(every, "g * 31")} end"));
        await Sql.MultiplyAsync(database, "procurement.case_code", Cases, ("procurement_case_id", Id("c", "g")), ("code", $"case when g % 10 = 0 then {Pick(sold, "g / 10")} else {Pick(every, "g * 31")} end"));
        await Sql.ExecuteAsync(database, "vacuum analyze");
    }

    /// <summary>No matches, and as many procurements open.</summary>
    private static Task ResetAsync(CoordinationApp app, int open) => Sql.ExecuteAsync(
        app.Database.ConnectionString,
        $"truncate procurement.candidate_match, procurement.outbox; update procurement.procurement_case set status = case when source_id like 'c%' and substr(source_id, 2)::int <= {open} then 'Planned' else 'Awarded' end; analyze procurement.procurement_case");

    private static string Array(IReadOnlyList<string> texts) => $"array[{string.Join(", ", texts.Select(t => $"'{t.Replace("'", "''", StringComparison.Ordinal)}'"))}]";

    private static string Pick(string array, string number) => $"({array})[1 + ({number}) % array_length({array}, 1)]";

    private static string Id(string letter, string number) => $"md5('{letter}' || ({number}))::uuid";
}
