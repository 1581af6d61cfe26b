using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Page = Coordination.Testing.Web.Page;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Comparisons;

/// <summary>Years, committees, areas and other parts beside each other, on the page and in its files.</summary>
public sealed class ComparePagesTests
{
    private static readonly DateTimeOffset At = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S003-R5.5")]
    [Trait("Req", "S003-13")]
    public async Task Contracts_ByCommittee_AddUpToTheCard_AndTheFilesSayTheSame()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        var card = await StandardAsync(evaluator, "Reserverade kontrakt");
        var moved = Guid.CreateVersion7();
        await app.TellAsync(
            Contract(2025, "KS"), Contract(2025, "KS"), Contract(2025, "AMN", reserved: false), Contract(2026, "AMN"), Contract(2026, "AMN"), Contract(2026, "AMN", state: "Withdrawn"),
            Contract(2026, "AMN", id: moved), Contract(2026, "KS", id: moved, version: 2), Contract(2026, "AMN", id: moved));
        (await (await evaluator.OpenAsync($"{card}/mal")).Form("form.form").Set("Input.Targets", "2026: 5").SubmitAsync("Spara")).Accepted();

        var address = $"/matt/utforska?matt={Id(card)}&fran=2025&till=2026&jamfor=Committee";
        var page = await reader.OpenAsync(address);
        Figures(page).ShouldBe(["Arbetsmarknadsnämnden 2025 0", "Arbetsmarknadsnämnden 2026 2", "Kommunstyrelsen 2025 2", "Kommunstyrelsen 2026 1", "Hela måttet 2025 2", "Hela måttet 2026 3"]);
        page.AllText.ShouldContain("blir tillsammans hela måttet");
        page.Find("svg.bar-chart").GetAttribute("aria-label")!.ShouldContain("Högst 2026: Arbetsmarknadsnämnden, 2");
        page.FindAll("svg.bar-chart rect").Count.ShouldBe(4, "the whole would make its parts small");

        // The card says the same of the whole, and so do the files of all of it.
        (await reader.OpenAsync(card)).FindAll("#ar tbody tr").Select(r => $"{r.Children[0].TextContent.Trim()} {r.Children[1].TextContent.Trim()}").Where(t => t.StartsWith("2026", StringComparison.Ordinal) || t.StartsWith("2025", StringComparison.Ordinal)).ShouldBe(["2026 3", "2025 2"]);
        var csv = Lines(await reader.DownloadAsync(page.Find("a[href*='export.csv']").GetAttribute("href")!));
        csv.Select(l => $"{l[1]} {l[2]} {Number(l[3])}").ShouldBe(Figures(page));
        csv.Select(l => l[6]).ShouldBe(["", "", "", "", "", "5"], "what adds up has one target for all of it");
        Sheet(await reader.DownloadAsync(page.Find("a[href*='export.xlsx']").GetAttribute("href")!)).Select(r => $"{r[1]} {r[2]} {Number(r[3])}").ShouldBe(Figures(page));
        var svg = XDocument.Parse(Encoding.UTF8.GetString(await reader.DownloadAsync(page.Find("a[href*='diagram.svg']").GetAttribute("href")!)));
        svg.Root!.Elements().Count(e => e.Name.LocalName == "rect").ShouldBe(4);

        // Each figure leads to its records, and they to a file.
        var facts = await reader.OpenAsync(page.FindAll("#jamforelse td a").Single(a => a.TextContent.Contains("Arbetsmarknadsnämnden 2026", StringComparison.Ordinal)).GetAttribute("href")!);
        facts.FindAll("tbody tr").Count.ShouldBe(2);
        facts.AllText.ShouldContain("Bara: Arbetsmarknadsnämnden.");
        Lines(await reader.DownloadAsync(facts.Find("a[href*='underlag/export.csv']").GetAttribute("href")!)).Select(l => l[2]).ShouldBe(["AMN", "AMN"]);

        // Other ways of the same: each adds up to the same whole, those that are not carried are not offered.
        Figures(await reader.OpenAsync(address.Replace("Committee", "Supplier", StringComparison.Ordinal))).ShouldBe(["Arbetsintegrerande sociala företag 2025 2", "Arbetsintegrerande sociala företag 2026 3", "Hela måttet 2025 2", "Hela måttet 2026 3"]);
        var years = await reader.OpenAsync(address.Replace("Committee", "Years", StringComparison.Ordinal));
        years.FindAll("#jamforelse tbody tr td.number a").Select(a => a.FirstChild!.TextContent.Trim()).ShouldBe(["2", "3"]);
        years.Has("svg.line-chart").ShouldBeTrue();
        years.Text("#satt").ShouldContain("Planens område: Bara det som nämnderna ska göra");
        (await reader.OpenAsync(card)).Has($"a[href='/matt/utforska?matt={Id(card)}']").ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "S002-14")]
    [Trait("Req", "S002-15")]
    public async Task TendersPurchasesMeetingsAndCases_AreComparedByWhatTheyCarry()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        await app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        var purchases = await StandardAsync(evaluator, "Inköp från arbetsintegrerande sociala företag");
        var (share, tenders, meetings, cases) = (await FindAsync(evaluator, "Andel av inköpen från arbetsintegrerande sociala företag"), await FindAsync(evaluator, "Anbud från arbetsintegrerande sociala företag"), await FindAsync(evaluator, "Hållna möten"), await FindAsync(evaluator, "Avslutade stödärenden"));
        await app.TellAsync(
            Purchases("a", "KS", 100_000, enterprise: true), Purchases("b", "KS", 300_000, enterprise: false), Purchases("c", null, 50_000, enterprise: true),
            Purchases("a", "KS", 120_000, enterprise: true, version: 2), Tenders("t1", "KS", 3, enterprise: true), Tenders("t2", null, 2, enterprise: true), Tenders("t3", "KS", 4, enterprise: false),
            Meeting("Dialogue"), Meeting("Dialogue"), Meeting("Information"), Meeting(null), Case("Started"), Case("NoHelp"));

        Figures(await CompareAsync(evaluator, "Committee", purchases)).ShouldBe(["Kommunstyrelsen 2026 120 000 kr", "Nämnd inte angiven 2026 50 000 kr", "Hela måttet 2026 170 000 kr"]);
        Figures(await CompareAsync(evaluator, "Committee", tenders)).ShouldBe(["Kommunstyrelsen 2026 3", "Nämnd inte angiven 2026 2", "Hela måttet 2026 5"]);
        Figures(await CompareAsync(evaluator, "Category", meetings)).ShouldBe(["Dialog 2026 2", "Information 2026 1", "Slag inte angivet 2026 1", "Hela måttet 2026 4"]);
        Figures(await CompareAsync(evaluator, "Category", cases)).ShouldBe(["Företag startat 2026 1", "Kommunen kunde inte hjälpa 2026 1", "Hela måttet 2026 2"]);

        // Shares are not added; the whole stands beside them, as the card has it.
        var shares = await CompareAsync(evaluator, "Committee", share);
        Figures(shares).ShouldBe(["Kommunstyrelsen 2026 28,6 %", "Nämnd inte angiven 2026 100 %", "Hela måttet 2026 36,2 %"]);
        shares.AllText.ShouldContain("kan inte läggas ihop");
        (await evaluator.OpenAsync(share)).FindAll("#ar tbody tr").Select(r => $"{r.Children[0].TextContent.Trim()} {r.Children[1].TextContent.Trim()}").ShouldContain("2026 36,2 %");

        // What has no committee leads to its own records.
        var unknown = shares.FindAll("#jamforelse td a").Single(a => a.TextContent.Contains("Nämnd inte angiven", StringComparison.Ordinal)).GetAttribute("href")!;
        (await evaluator.OpenAsync(unknown)).FindAll("tbody tr").Count.ShouldBe(1);

        // Several of one unit, by year and by committee.
        var several = await evaluator.OpenAsync($"/matt/utforska?matt={Id(meetings)}&matt={Id(cases)}&fran=2026&till=2026&jamfor=Years");
        Figures(several).ShouldBe(["Hållna möten 2026 4", "Avslutade stödärenden 2026 2"]);
        several.FindAll("svg.bar-chart text.group").Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Duties_ByAreaOfThePlan_AreThoseOfItsActivities()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var activity = await ActivityAsync(coordinator);
        var late = await StandardAsync(coordinator, "Nämndernas försenade svar");
        var answered = await FindAsync(coordinator, "Nämndernas svar");
        await app.TellAsync(Duty(activity, "Met"), Duty(activity, "Open", late: true), Duty(activity, "Met", late: true), Duty("/namnder/KS", "Open", late: true), Duty("/atgarder/inte-ett-id", "Met"));

        var page = await CompareAsync(coordinator, "Area", late);
        Figures(page).Select(f => f[(f.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()).ShouldSatisfyAllConditions(f => f.Count().ShouldBe(3), f => f.First().ShouldStartWith("1. "), f => f.First().ShouldEndWith(" 2026 2"), f => f.Skip(1).ShouldBe(["Utanför planens områden 2026 1", "Hela måttet 2026 3"]));
        (await coordinator.OpenAsync(page.FindAll("#jamforelse td a")[0].GetAttribute("href")!)).FindAll("tbody tr").Count.ShouldBe(2);
        (await coordinator.OpenAsync(page.FindAll("#jamforelse td a")[1].GetAttribute("href")!)).FindAll("tbody tr").Count.ShouldBe(1);

        Figures(await CompareAsync(coordinator, "Area", answered)).Select(f => f.Split(' ')[^2]).ShouldBe(["66,7", "50", "60"]);
    }

    [Fact]
    [Trait("Req", "S003-26")]
    [Trait("Req", "S003-13")]
    public async Task Persons_OfFewParts_AreHiddenOnPageCardAndFiles_AndCorrectionsCountOnce()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        foreach (var (code, name) in new[] { ("AMN", "Arbetsmarknadsnämnden"), ("KS", "Kommunstyrelsen"), ("SN", "Socialnämnden") })
        {
            await app.Data.CreateCommitteeAsync(code, name);
        }

        var card = (await Indicators.IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Personer i arbete", "Persons").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        foreach (var (year, part, value) in new[] { (2025, null, "60"), (2025, "AMN", "25"), (2025, "KS", "30"), (2025, "SN", "20"), (2026, null, "40"), (2026, "AMN", "4"), (2026, "KS", "36"), (2024, (string?)null, "3") })
        {
            await RecordAsync(evaluator, card, year, part, value);
        }

        (await (await evaluator.OpenAsync($"{card}/varde?period=2025&del=AMN")).Form("form.form").Set("Input.Value", "3").Set("Input.Because", "Fel nämnd.").SubmitAsync("Spara")).Accepted();

        var address = $"/matt/utforska?matt={Id(card)}&fran=2024&till=2026&jamfor=Committee";
        string[] shown = ["Arbetsmarknadsnämnden 2024 –", "Arbetsmarknadsnämnden 2025 Visas inte", "Arbetsmarknadsnämnden 2026 Visas inte", "Kommunstyrelsen 2024 –", "Kommunstyrelsen 2025 30", "Kommunstyrelsen 2026 Visas inte",
            "Socialnämnden 2024 –", "Socialnämnden 2025 20", "Socialnämnden 2026 –", "Inte uppdelat 2024 –", "Inte uppdelat 2025 Visas inte", "Inte uppdelat 2026 –", "Hela måttet 2024 Visas inte", "Hela måttet 2025 60", "Hela måttet 2026 40"];
        var page = await evaluator.OpenAsync(address);
        Figures(page).ShouldBe(shown);
        page.AllText.ShouldContain("Tal som rör färre än fem personer visas inte");
        page.FindAll("#jamforelse td a").Count.ShouldBe(4, "what is hidden leads nowhere");
        page.FindAll("svg.bar-chart rect").Count.ShouldBe(2);

        // The files hide the same, and so does a comparison of one year or of years only.
        var csv = Lines(await reader.DownloadAsync(page.Find("a[href*='export.csv']").GetAttribute("href")!));
        csv.Select(l => Number(l[3])).ShouldBe(["", "", "", "", "30", "", "", "20", "", "", "", "", "", "60", "40"]);
        csv.Select(l => l[5]).ShouldAllBe(c => c.Length == 0 || c == "-20");
        Sheet(await reader.DownloadAsync(page.Find("a[href*='export.xlsx']").GetAttribute("href")!)).Select(r => Number(r[3])).ShouldBe(csv.Select(l => Number(l[3])));
        Figures(await reader.OpenAsync(address.Replace("fran=2024", "fran=2026", StringComparison.Ordinal))).ShouldBe(shown.Where(s => s.Contains("2026", StringComparison.Ordinal) && !s.EndsWith('–')));
        (await reader.OpenAsync(address.Replace("Committee", "Years", StringComparison.Ordinal))).FindAll("#jamforelse tbody td.number:nth-child(2)").Select(d => d.TextContent.Trim().Split('\n')[0].Split(" se ")[0]).ShouldBe(["Visas inte", "60", "40"]);

        // The card hides the same parts from those who do not record them.
        (await reader.OpenAsync(card)).Text("#delar").ShouldSatisfyAllConditions(t => t.ShouldContain("2026 Arbetsmarknadsnämnden Visas inte"), t => t.ShouldContain("2026 Kommunstyrelsen Visas inte"), t => t.ShouldContain("2025 Kommunstyrelsen 30"));
        (await reader.OpenAsync(card)).Has("#rattelser").ShouldBeFalse("what a part was is not told either");
        (await evaluator.OpenAsync(card)).Text("#delar").ShouldContain("2026 Arbetsmarknadsnämnden 4");
        (await evaluator.OpenAsync(card)).Text("#rattelser").ShouldContain("Fel nämnd.");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Address_ThatCannotBeCompared_SaysWhyAtTheField()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        (await evaluator.OpenAsync("/matt/utforska")).AllText.ShouldContain("Det finns inga mått att jämföra än.");
        var (contracts, value) = (await StandardAsync(evaluator, "Reserverade kontrakt"), await FindAsync(evaluator, "Beviljade bidrag"));
        var start = await evaluator.OpenAsync("/matt/utforska");
        start.Status.ShouldBe(HttpStatusCode.OK);
        start.AllText.ShouldContain("Börja med ett mått");
        (await evaluator.OpenAsync("/matt")).Has("a[href='/matt/utforska']").ShouldBeTrue();
        (await evaluator.OpenAsync($"/matt/utforska?matt={Id(contracts)}")).AllText.ShouldContain("Det finns inga värden för 2023 till 2027.");

        foreach (var (query, field, says) in new[]
        {
            ("matt=hej", "matt", "Måttet finns inte"), ($"matt={Guid.CreateVersion7()}", "matt", "Måttet finns inte"), ($"matt={Id(contracts)}&matt={Id(value)}", "matt-2", "Beviljade bidrag har en annan enhet än Reserverade kontrakt"),
            ($"matt={Id(contracts)}&fran=i+fjol", "fran", "Skriv ett år"), ($"matt={Id(contracts)}&till=-1", "till", "Skriv ett år"), ($"matt={Id(contracts)}&fran=2027&till=2026", "fran", "inte vara senare"),
            ($"matt={Id(contracts)}&fran=2000&till=2026", "fran", "högst 10 år"), ($"matt={Id(contracts)}&jamfor=Manfas", "jamfor", "Välj ett sätt"), ($"matt={Id(contracts)}&jamfor=Area", "jamfor", "knutet till planens områden"),
            ($"matt={Id(value)}&jamfor=Committee", "jamfor", "inte knutet till en nämnd"), ($"matt=&matt=&matt=&matt={Id(value)}", "matt", "högst 3 mått"),
        })
        {
            var page = await evaluator.OpenAsync($"/matt/utforska?{query}");
            page.Status.ShouldBe(HttpStatusCode.BadRequest, query);
            page.Text($"#{field}-error").ShouldContain(says, customMessage: query);
            page.Find($"#{field}").GetAttribute("aria-invalid").ShouldBe("true", query);
            page.Find($".ds-error-summary a[href='#{field}']").TextContent.ShouldContain(says);
            var file = await evaluator.OpenAsync($"/matt/utforska/export.csv?{query}");
            (file.Status, file.Url.AbsolutePath).ShouldBe((HttpStatusCode.BadRequest, "/matt/utforska"));
            (await evaluator.OpenAsync($"/matt/utforska/diagram.svg?{query}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        // What was wrong stands in its field still.
        (await evaluator.OpenAsync("/matt/utforska?fran=i+fjol")).Find("#fran").GetAttribute("value").ShouldBe("i fjol");
    }

    [Fact]
    public async Task EveryRole_MayCompare_AndNobodyElse()
    {
        await using var app = await CoordinationApp.StartAsync();
        await app.Data.CreatePersonAsync();
        foreach (var role in Roles.All)
        {
            using var person = await app.SignInAsAsync(role, "AMN");
            (await person.OpenAsync("/matt/utforska")).Status.ShouldBe(HttpStatusCode.OK, role);
        }

        using var visitor = app.Visit();
        (await visitor.OpenAsync("/matt/utforska")).Url.AbsolutePath.ShouldBe("/logga-in");
        (await visitor.OpenAsync("/matt/utforska/export.csv")).Url.AbsolutePath.ShouldBe("/logga-in");
    }

    private static ContractAwarded Contract(int year, string committee, bool reserved = true, Guid? id = null, long version = 1, string state = "Awarded")
    {
        var contract = id ?? Guid.CreateVersion7();
        return new(contract, "Städning", null, committee, "Vågen", null, null, true, reserved, "WorkIntegration", 250_000, new(year, 3, 10), new(year, 4, 1), null, null, null, state, $"/upphandlingar/avtal/{contract}", version, At);
    }

    private static PurchasesSummed Purchases(string key, string? committee, decimal amount, bool enterprise, long version = 1) => new(key, new(2026, 5, 1), new(2026, 5, 31), committee, enterprise, amount, 3, "/upphandlingar/inkop", version, At);

    private static TendersTold Tenders(string key, string? committee, int tenders, bool enterprise) => new(key, Guid.CreateVersion7(), "Städning", new(2026, 5, 1), committee, enterprise, tenders, 1, "/upphandlingar/anbud", 1, At);

    private static MeetingHeld Meeting(string? level) => new(Guid.CreateVersion7(), "Nätverksträff", new(2026, 6, 12), null, null, level, 5, 4, [], 0, "/moten/1", 2, At);

    private static CaseClosed Case(string result) => new(Guid.CreateVersion7(), "S2026-0001", null, "Start", result, new(2026, 1, 2), new(2026, 2, 15), [], "/stodarenden/1", 4, At);

    private static ObligationJudged Duty(string link, string state, bool late = false) => new(Guid.CreateVersion7(), "governance", "Activity", "KS", "1.1 Reservera", new(2026, 10, 10), state, null, late, link, 1, At);

    /// <summary>The set to start from is taken, and the named one's address.</summary>
    private static async Task<string> StandardAsync(Visitor evaluator, string name)
    {
        (await (await evaluator.OpenAsync("/matt/standard")).Form("form.confirm").SubmitAsync("Lägg till standardmåtten")).Accepted();
        return await FindAsync(evaluator, name);
    }

    private static async Task<string> FindAsync(Visitor visitor, string name) =>
        (await visitor.OpenAsync($"/matt?antal=100&q={Uri.EscapeDataString(name)}")).FindAll("tbody th a").Single(a => a.TextContent == name).GetAttribute("href")!;

    private static async Task RecordAsync(Visitor evaluator, string card, int year, string? part, string value) =>
        (await (await evaluator.OpenAsync($"{card}/varde?period={year}{(part is null ? null : $"&del={part}")}")).Form("form.form").Set("Input.Value", value).SubmitAsync("Spara")).Accepted();

    private static Task<Page> CompareAsync(Visitor visitor, string by, string card) => visitor.OpenAsync($"/matt/utforska?matt={Id(card)}&fran=2026&till=2026&jamfor={by}");

    /// <returns>The address of an activity in a plan of its own.</returns>
    private static async Task<string> ActivityAsync(Visitor coordinator)
    {
        (await (await coordinator.OpenAsync("/namnder/ny")).Form("form.form").Set("Input.Code", "KS").Set("Input.Name", "Kommunstyrelsen").Set("Input.Kind", "CouncilBoard").SubmitAsync("Spara")).Accepted();
        var plan = (await (await coordinator.OpenAsync("/planer/ny")).Form("form.form").Set("Input.Title", "Handlingsplan").Set("Input.Template", "ThreeAreas").SubmitAsync("Skapa planen")).Accepted().Url.AbsolutePath;
        var page = await coordinator.OpenAsync($"{plan}/ny-atgard");
        (await page.Form("form.form").Set("Input.Title", "Kvartalsvis genomgång").Set("Input.Area", page.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Kind", "Year").Set("Input.FromYear", "2027").Set("Input.DueOn", "2027-12-31").Tick("Input.Responsible", page.BoxOf("Input.Responsible", "Kommunstyrelsen")).SubmitAsync("Spara")).Accepted();
        return (await coordinator.OpenAsync("/atgarder")).Find("tbody th a").GetAttribute("href")!;
    }

    private static string Id(string card) => card.Split('/')[^1];

    /// <summary>«Kommunstyrelsen 2026 3», as the table reads.</summary>
    private static List<string> Figures(Page page) =>
    [
        .. page.FindAll("#jamforelse tbody").SelectMany(body => body.QuerySelectorAll("tr").Skip(1).Select(row =>
            $"{body.QuerySelector("th[scope=rowgroup]")!.TextContent.Trim()} {row.QuerySelector("th")!.FirstChild!.TextContent.Trim()} {Plain(row.QuerySelector("td a, td span")!.FirstChild!.TextContent)}")),
    ];

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Trim();

    private static List<string[]> Lines(byte[] csv) => [.. Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';').Select(c => c.Trim('"')).ToArray())];

    /// <summary>A cell's number as the page shows whole ones.</summary>
    private static string Number(string cell) => decimal.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##", CultureInfo.InvariantCulture) : cell;

    private static List<string[]> Sheet(byte[] workbook)
    {
        using var excel = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var sheet = excel.WorkbookPart!.Workbook.Descendants<Sheet>().First();
        var rows = ((WorksheetPart)excel.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>().ToList();
        var width = rows[0].Elements<Cell>().Count();
        return [.. rows.Skip(1).Select(row => Enumerable.Range(0, width).Select(i => row.Elements<Cell>().FirstOrDefault(c => c.CellReference!.Value!.TrimEnd([.. "0123456789"]) == ((char)('A' + i)).ToString())?.InnerText ?? string.Empty).ToArray())];
    }
}
