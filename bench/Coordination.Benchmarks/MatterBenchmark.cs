using System.Text.RegularExpressions;
using Coordination.Governance;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>
/// The lists of matters and referrals with fifty thousand matters and ten documents for each, beside the same lists with a hundredth of it.
/// Each page holds as many rows from either set, for a longer page takes longer whatever it is chosen from.
/// </summary>
internal static partial class MatterBenchmark
{
    private const double AsQuick = 1.3;
    private const int Few = 500;
    private const int Many = 50_000;
    private const int DocumentsEach = 10;

    private static readonly (string Name, string Path)[] Lists =
    [
        ("Matters", "/arenden"),
        ("Matters by number, open", "/arenden?lage=oppna&sort=number"),
        ("Matters by day of reply, late", "/arenden?lage=forsenade&sort=reply"),
        ("Matters, a word of each 20th", "/arenden?q=nummer%20skola"),
        ("Matters, words of one", "/arenden?q=nummer%20000347"),
        ("Matters, a number", "/arenden?q=KS2021/347"),
        ("Referrals of a committee", "/remisser?namnd=N1&lage=oppna"),
    ];

    public static async Task RunAsync(Report report)
    {
        await using var few = await MeasuredHost.StartAsync(a => MakeAsync(a, Few));
        await using var many = await MeasuredHost.StartAsync(a => MakeAsync(a, Many));
        foreach (var (name, path) in Lists)
        {
            var rows = await RowsAsync(many.Client, path);
            if (rows != await RowsAsync(few.Client, path))
            {
                throw new InvalidOperationException($"{name}: {rows} rows on the page, and not as many of the small set.");
            }

            var (ofMany, ofFew) = await MeasuredHost.InTurnsAsync(many.Client, path, few.Client, path);
            report.Compare($"{name}, {Many:N0} matters, median of pages of {rows} rows", ofMany.Median, $"{Few:N0} matters", ofFew.Median, AsQuick);
            report.Compare($"{name}, {Many:N0} matters, p95", ofMany.P95, "a tenth of a second", TimeSpan.FromMilliseconds(100), atMost: 1);
        }
    }

    /// <summary>How long the list is that a person sees there.</summary>
    private static async Task<int> RowsAsync(HttpClient client, string path) =>
        RowLine().Count(await client.GetStringAsync(new Uri(path, UriKind.Relative)));

    private static async Task MakeAsync(CoordinationApp app, int matters)
    {
        await app.InScopeAsync(services => SeedAsync(services, app.Clock.TodayInSweden()));
        var database = app.Database.ConnectionString;
        await Sql.MultiplyAsync(
            database,
            "matter",
            matters,
            ("id", Id("g")),
            ("subject", "'Ärende nummer ' || g"),
            ("search_text", "'arende nummer ' || lpad(g::text, 6, '0') || case when g % 20 = 0 then ' skola' else '' end || ' ks 2021/' || g || ' ks2021/' || g || ' salar rashid att en plan tas fram'"),
            ("main_number", "'KS 2021/' || g"),
            ("sort_number", "'KS 2021/' || lpad(g::text, 6, '0')"),
            ("received_on", "(one).received_on - g % 2000"),
            ("reply_by", "(one).received_on - g % 2000 + 90"),
            ("state", "case when g % 5 = 0 then 'Registered' else 'Closed' end"));
        await Sql.MultiplyAsync(database, "matter_number", matters, ("id", "gen_random_uuid()"), ("matter_id", Id("g")), ("as_written", "'KS 2021/' || g"), ("normalised", "'KS 2021/' || g"));
        await Sql.MultiplyAsync(database, "matter_demand", matters, ("id", "gen_random_uuid()"), ("matter_id", Id("g")));
        await Sql.MultiplyAsync(database, "matter_document", matters * DocumentsEach, ("id", "gen_random_uuid()"), ("matter_id", Id($"2 + g % {matters - 1}")));
        await Sql.MultiplyAsync(database, "referral", matters, ("id", "gen_random_uuid()"), ("matter_id", Id("g")), ("due_on", "(one).due_on + g % 300"), ("state", "case when g % 5 = 0 then 'Sent' else 'Replied' end"));
        await Sql.ExecuteAsync(database, "vacuum analyze");
    }

    private static async Task SeedAsync(IServiceProvider services, DateOnly today)
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var committee = new Committee(CommitteeId.New(), "N1", "Nämnden för område 1", CommitteeKind.Committee);
        var matter = new Matter(MatterId.New(), new MatterText { Kind = MatterKind.Motion, Subject = "Ärende nummer 1", Senders = [new MatterSender("Salar Rashid", "S", true)], AddresseeId = committee.Id, ReceivedOn = today }, now, "Mätning");
        matter.SetNumbers([(RegistrationNumber.Parse("KS 2021/1")!, null)], now, "Mätning");
        matter.SetDemands(["Att en plan tas fram"]);
        matter.AddDocument(new MatterDocumentText("Motionen", today, null, null, null), true, null, now, "Mätning");
        db.AddRange(committee, matter, new Referral(ReferralId.New(), matter.Id, committee.Id, today, today, null));
        await db.SaveChangesAsync();
    }

    private static string Id(string number) => $"md5('m' || ({number}))::uuid";

    [GeneratedRegex("<th scope=\"row\"")]
    private static partial Regex RowLine();
}
