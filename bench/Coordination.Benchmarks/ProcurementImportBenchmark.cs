using System.Diagnostics;
using System.Text;
using Coordination.Procurement;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Testing.Hosting;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>
/// A year of the national statistics, made by numbers: parsed, understood and stored, beside the same file parsed bare and the rows it leaves
/// copied back table by table as the database wrote them out.
/// </summary>
internal static class ProcurementImportBenchmark
{
    private const int Rows = 20_000;
    private const int Rounds = 7;

    private static readonly string[] Codes = ["90911200 Städning av byggnader", "98310000 Tvätteritjänster", "15300000 Frukt", "85300000 Socialtjänster", "77310000 Skötsel av grönområden"];

    public static async Task RunAsync(Report report)
    {
        await using var app = await CoordinationApp.StartAsync();

        // The first file pays for what a process does once, and part of the next: what runs often is compiled again while it runs.
        var first = await ImportAsync(app, File(0));
        var (imports, again, limits) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 1; round <= Rounds; round++)
        {
            await TruncateAsync(app);
            var file = File(round);
            imports.Add(await ImportAsync(app, file));
            again.Add(await ImportAsync(app, file));

            // Over the rows that are there: what the import has left is taken out and put back bare.
            limits.Add(await BareAsync(app, file));
        }

        var limit = Median(limits);
        report.Compare($"Import of {Rows:N0} procurements, median of {Rounds}", Median(imports), "parsed bare and copied", limit, 2);
        report.Compare($"The first {Rows:N0} of a process", first, "parsed bare and copied", limit);
        report.Compare($"The same {Rows:N0} procurements again", Median(again), "parsed bare and copied", limit);
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task<TimeSpan> ImportAsync(CoordinationApp app, byte[] file)
    {
        var started = Stopwatch.GetTimestamp();
        var tally = await app.InScopeAsync(s => s.GetRequiredService<ImportNoticeFileHandler>().HandleAsync(new MemoryStream(file), "statistik.csv", null, null, CancellationToken.None));
        return tally.Rejected == 0 ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"{tally.Rejected} rows were rejected: {tally.Rejections[0]}");
    }

    private static Task TruncateAsync(CoordinationApp app) =>
        Sql.ExecuteAsync(app.Database.ConnectionString, "truncate procurement.procurement_case, procurement.audit, procurement.outbox, procurement.imported_file cascade");

    private static async Task<TimeSpan> BareAsync(CoordinationApp app, byte[] file)
    {
        await using var connection = new NpgsqlConnection(app.Database.ConnectionString);
        await connection.OpenAsync();
        var tables = await app.InScopeAsync(s => Task.FromResult(s.GetRequiredService<ProcurementDbContext>().Model.GetEntityTypes().Where(e => e.IsOwned() || e.ClrType.Name is "ProcurementCase" or "AuditRow")
            .Where(e => e.GetTableName() is not null && e.ClrType.Assembly == typeof(ProcurementModule).Assembly || e.ClrType.Name is "AuditRow").Select(e => $"procurement.{e.GetTableName()}").Distinct().ToList()));
        var rows = new List<(string Table, byte[] Content)>();
        foreach (var table in tables)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)");
            using var content = new MemoryStream();
            await copy.CopyToAsync(content);
            rows.Add((table, content.ToArray()));
        }

        // Not in the same transaction: the database would spare itself the log of tables that it has just emptied.
        await TruncateAsync(app);
        await using var transaction = await connection.BeginTransactionAsync();
        var started = Stopwatch.GetTimestamp();
        Parse(file);
        foreach (var (table, content) in rows.OrderByDescending(r => r.Table == "procurement.procurement_case"))
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
            await copy.WriteAsync(content);
        }

        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Parse(byte[] file)
    {
        using var reader = CsvReader.Create(new MemoryStream(file), new CsvReaderOptions(), false);
        var length = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                length += reader.GetString(i).Length;
            }
        }

        if (length == 0)
        {
            throw new InvalidOperationException("Nothing was parsed.");
        }
    }

    private static byte[] File(int number)
    {
        var first = number * Rows;
        var text = new StringBuilder("Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Organisationsnummer för köpare,Upphandlingens titel,Upphandlingsslag,Huvudsaklig CPV-kod,Rättslig grund,Direktivstyrd,Förfarande,Typ av avtal,Dynamiskt inköpssystem,Anbudsområden,Samordnad upphandling,Socialt hållbar upphandling,Reserverad upphandling,Reserverat genomförande,Överprövad\n");
        for (var i = first; i < first + Rows; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"B{i},Annonser,2026-{(i % 12) + 1:00}-{(i % 28) + 1:00},KOMMUN {i % 290},{Number(i % 290)},Upphandling nummer {i} av tjänster,Tjänster,{Codes[i % Codes.Length]},Direktiv 2014/24/EU,{(i % 2 == 0 ? "True" : "False")},Öppet förfarande,Ramavtal,False,False,False,{(i % 13 == 0 ? "True" : "")},{(i % 800 == 0 ? "True" : "False")},False,False\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An organisation number that is right, as nearly all of the real ones are.</summary>
    private static string Number(int municipality)
    {
        var nine = FormattableString.Invariant($"212000{municipality:000}");
        var sum = nine.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n);
        return FormattableString.Invariant($"{nine}{(10 - (sum % 10)) % 10}");
    }
}
