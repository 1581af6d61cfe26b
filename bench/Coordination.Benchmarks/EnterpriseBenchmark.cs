using Coordination.Networking;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>The register with twenty thousand enterprises and two hundred thousand contacts, beside the same with a hundredth of it.</summary>
internal static class EnterpriseBenchmark
{
    private const int Few = 200;
    private const int Many = 20_000;
    private const int ContactsEach = 10;

    private static readonly (string Name, string Path)[] Lists =
    [
        ("Enterprises", "/foretag"),
        ("Enterprises, a word", "/foretag?q=nummer%20199"),
        ("Enterprises, a number", "/foretag?q=556016-0680"),
        ("Enterprises by share, all four criteria", "/foretag?visar=fyra&sort=-share"),
        ("Contacts", "/foretag/kontakter"),
        ("Contacts, beginning of a last name", "/foretag/kontakter?q=efternamn199"),
        ("Contacts, beginning of an address", "/foretag/kontakter?q=person199"),
    ];

    public static async Task RunAsync(Report report)
    {
        await using var few = await MeasuredHost.StartAsync(a => MakeAsync(a, Few));
        await using var many = await MeasuredHost.StartAsync(a => MakeAsync(a, Many));
        foreach (var (name, path) in Lists)
        {
            var (ofMany, ofFew) = await MeasuredHost.InTurnsAsync(many.Client, path, few.Client, path);
            report.Compare($"{name}, {Many:N0} enterprises, median", ofMany.Median, $"{Few:N0} enterprises", ofFew.Median);
            report.Compare($"{name}, {Many:N0} enterprises, p95", ofMany.P95, "a tenth of a second", TimeSpan.FromMilliseconds(100), atMost: 1);
        }
    }

    private static async Task MakeAsync(CoordinationApp app, int enterprises)
    {
        await app.InScopeAsync(services => SeedAsync(services, app.Clock.TodayInSweden()));
        var database = app.Database.ConnectionString;
        await Sql.MultiplyAsync(
            database,
            "networking.enterprise",
            enterprises,
            ("id", Id("g")),
            ("name", "'Företag nummer ' || g"),
            ("number", "null"),
            ("search_text", "'foretag nummer ' || g || ' uppsala tvatt av arbetsklader tvatteri'"),
            ("criteria_met", "g % 5"),
            ("share_percent", "g % 100"));
        await Sql.MultiplyAsync(
            database,
            "networking.enterprise_contact",
            enterprises * ContactsEach,
            ("id", "gen_random_uuid()"),
            ("enterprise_id", Id($"2 + g % {enterprises - 1}")),
            ("name", "'Förnamn' || g || ' Efternamn' || g"),
            ("name_key", "'fornamn' || g || ' efternamn' || g"),
            ("last_name_key", "'efternamn' || g"),
            ("email_key", "'person' || g || '@foretag.example'"));
        await Sql.ExecuteAsync(database, "vacuum analyze");
    }

    private static async Task SeedAsync(IServiceProvider services, DateOnly today)
    {
        var db = services.GetRequiredService<NetworkingDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = new EnterpriseIdentity("Företag nummer 1", OrganisationNumber.Parse("556016-0680").Value, LegalForm.LimitedCompany, EnterpriseKind.WorkIntegrating) { Locality = "Uppsala" };
        var enterprise = new Enterprise(EnterpriseId.New(), identity, new EnterpriseProfile { Sector = Sector.Business }, now, "Mätning");
        var contact = new EnterpriseContact(EnterpriseContactId.New(), enterprise.Id, new ContactText { Name = "Förnamn1 Efternamn1", Email = "person1@foretag.example", Purposes = [ContactPurpose.Dialogue] }, today);
        db.AddRange(enterprise, contact);
        await db.SaveChangesAsync();
    }

    private static string Id(string number) => $"md5('e' || ({number}))::uuid";
}
