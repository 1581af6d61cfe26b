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
/// Enterprises and open procurements, ten thousand and a hundred thousand unless told otherwise: matched by code, words, place and size and
/// stored, beside the least that could find as much: bare readers, an index by the first three digits, the best hundred by code alone, copied
/// into a table like ours.
/// </summary>
internal static class MatchBenchmark
{
    private const int Asked = 200;
    private const int Rounds = 3;

    /// <summary>What social enterprises sell; one procurement in ten is for one of them, the others are spread over all codes.</summary>
    private static readonly string[] Sold =
    [
        .. new[] { "553", "555", "153", "909", "983", "773", "391", "508", "501", "799", "853", "805", "905", "454" }
            .SelectMany(g => CpvList.All.Where(c => c.Code.StartsWith(g, StringComparison.Ordinal)).Select(c => c.Code).Take(5)),
    ];

    public static async Task RunAsync(Report report, int candidates, int cases)
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(TimeProvider.System.GetUtcNow());
        await MakeAsync(app, candidates, cases);

        // The first pays for what a process does once: what runs often is compiled again while it runs.
        await ResetAsync(app, cases / 10);
        await MatchAsync(app, null);
        await ResetAsync(app, cases / 10);
        var (fewPeak, peak) = (0L, 0L);
        var few = await MatchAsync(app, () => fewPeak = Math.Max(fewPeak, GC.GetTotalMemory(false)));
        var (all, bare, stored, copied) = (new List<TimeSpan>(), new List<TimeSpan>(), 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            await ResetAsync(app, cases);
            all.Add(await MatchAsync(app, () => peak = Math.Max(peak, GC.GetTotalMemory(false))));
            stored = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.CountAsync());
            (var limit, copied) = await BareAsync(app.Database.ConnectionString);
            bare.Add(limit);
        }

        report.Compare($"{candidates:N0} enterprises matched with {cases:N0} procurements, {stored:N0} matches, median of {Rounds}", Median(all), $"by code alone in isolation, {copied:N0} matches", Median(bare), atMost: 2);
        report.Compare($"Ten times the procurements ({cases:N0} beside {cases / 10:N0})", Median(all), "ten times the few", few * 10, atMost: 1.3);
        report.State("Largest heap while matching a tenth of them", fewPeak / 1024.0 / 1024.0, "MB");
        report.State("Largest heap while matching all", peak / 1024.0 / 1024.0, "MB");
        report.State("The same again, nothing changed", (await MatchAsync(app, null)).TotalMilliseconds, "ms");
        report.State("One procurement matched again, median", (await OneAsync(app)).TotalMilliseconds, "ms", 50);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

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

    private static async Task<(TimeSpan Elapsed, int Copied)> BareAsync(string connectionString)
    {
        await Sql.ExecuteAsync(connectionString, "drop table if exists procurement.bare_match; create table procurement.bare_match (like procurement.candidate_match including all)");
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var started = Stopwatch.GetTimestamp();
        var (numbers, ids) = (new Dictionary<Guid, int>(), new List<Guid>());
        var byGroup = new Dictionary<int, List<(int Candidate, CodeNumber Code)>>();
        await ReadAsync(connection, "select candidate_id, cpv from procurement.candidate_offer", (id, code) =>
        {
            if (!numbers.TryGetValue(id, out var number))
            {
                numbers[id] = number = ids.Count;
                ids.Add(id);
            }

            if (!byGroup.TryGetValue(code.First(3), out var list))
            {
                byGroup[code.First(3)] = list = [];
            }

            list.Add((number, code));
        });
        var wanted = new List<(Guid Case, CodeNumber Code)>();
        await ReadAsync(
            connection, "select k.procurement_case_id, k.code from procurement.case_code k join procurement.procurement_case c on c.id = k.procurement_case_id where c.status = 'Planned' order by 1", (id, code) => wanted.Add((id, code)));
        var copied = 0;
        await using var copy = await connection.BeginBinaryImportAsync("copy procurement.bare_match (case_id, candidate_id, score, strength, fingerprint, found_at, is_told) from stdin (format binary)");
        var (best, having) = (new int[ids.Count], new int[101]);
        foreach (var (id, code) in wanted)
        {
            var met = byGroup.GetValueOrDefault(code.First(3)) ?? [];
            foreach (var (candidate, offered) in met)
            {
                best[candidate] = Math.Max(best[candidate], (int)(CodePair.Of(code, offered).Value * 100));
            }

            foreach (var (candidate, score) in Best(met, best, having))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(id, NpgsqlDbType.Uuid);
                await copy.WriteAsync(ids[candidate], NpgsqlDbType.Uuid);
                await copy.WriteAsync(score, NpgsqlDbType.Integer);
                await copy.WriteAsync("Likely", NpgsqlDbType.Varchar);
                await copy.WriteAsync(0L, NpgsqlDbType.Bigint);
                await copy.WriteAsync(DateTimeOffset.UnixEpoch, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean);
                copied++;
            }
        }

        await copy.CompleteAsync();
        return (Stopwatch.GetElapsedTime(started), copied);
    }

    /// <summary>The best hundred of those that were met; leaves the tables empty for the next.</summary>
    private static List<(int Candidate, int Score)> Best(List<(int Candidate, CodeNumber Code)> met, int[] best, int[] having)
    {
        var found = new List<(int Candidate, int Score)>(met.Count);
        foreach (var (candidate, _) in met)
        {
            if (best[candidate] > 0)
            {
                found.Add((candidate, best[candidate]));
                having[best[candidate]]++;
                best[candidate] = 0;
            }
        }

        var least = having.Length - 1;
        for (var better = having[least]; better < MatchSearch.MostForEach && least > 0; better += having[least])
        {
            least--;
        }

        System.Array.Clear(having);
        found.RemoveAll(f => f.Score < least);
        found.Sort((one, other) => other.Score.CompareTo(one.Score));
        return found.Count <= MatchSearch.MostForEach ? found : found[..MatchSearch.MostForEach];
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

    private static async Task MakeAsync(CoordinationApp app, int candidates, int cases)
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
        await Sql.MultiplyAsync(database, "procurement.candidate", candidates, ("id", Id("s", "g")), ("name", "'Företag ' || g"), ("search_text", "'foretag ' || g"), ("locality", "(array['Uppsala', 'Malmö', 'Umeå', 'Göteborg'])[1 + g % 4]"));
        await Sql.MultiplyAsync(database, "procurement.candidate_offer", candidates * 3, ("id", "gen_random_uuid()"), ("candidate_id", Id("s", $"2 + g % {candidates - 1}")), ("cpv", Pick(sold, "g * 7919")), ("name", Pick(soldNames, "g * 7919")));
        await Sql.MultiplyAsync(
            database, "procurement.procurement_case", cases, ("id", Id("c", "g")), ("source_id", "'c' || g"),
            ("title", $"case when g % 10 = 0 then {Pick(soldNames, "g / 10")} else {Pick(everyName, "g * 31")} end"), ("main_cpv", $"case when g % 10 = 0 then {Pick(sold, "g / 10")} else {Pick(every, "g * 31")} end"));
        await Sql.MultiplyAsync(database, "procurement.case_code", cases, ("procurement_case_id", Id("c", "g")), ("code", $"case when g % 10 = 0 then {Pick(sold, "g / 10")} else {Pick(every, "g * 31")} end"));
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
