using System.Text;
using Coordination.Governance.Tests.Features.Governance.StaffReports;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Seeds;

/// <summary>
/// The whole of S003: Uppsala's action plan of 2018 with the report that proposes it, entered by its officers in the days around the report.
/// What stands here in the plan's own words and gets fields of its own in later modules: working groups, the representation group and its four
/// meetings, the cross-authority group with its members, forums and the single way in (S003-05, S003-06, S003-21 to S003-24), the spreading of
/// knowledge (S003-27) in Networking; target groups (S003-08, S003-09) in Networking and Evaluation; the participant's needs, financing and
/// the support system (S003-25, S003-26, S003-28, S003-29) in BusinessSupport; buying and reserved contracts (S003-30, S003-31) in Procurement.
/// </summary>
public sealed class SeedPlanTests
{
    private const string Number = "AMN-2018-0329";

    private const string Purpose = "Syftet med handlingsplanen är att kommunstyrelsen avser att säkra genomslag av riktlinjen samt att utifrån de strategiska utvecklingsområdena i riktlinjen konkretisera åtgärder, ansvarsfördelning och uppföljning.";

    private const string FollowUp = "Kommunstyrelsen ansvarar för att löpande följa upp nämndernas arbete och resultat utifrån framtagen handlingsplan.";

    private const string Group = "Den myndighetsövergripande arbetsgruppen består av representanter från Uppsala kommun, Region Uppsala, Arbetsförmedlingen, Försäkringskassan och Samordningsförbundet.";

    private const string Money = "Åtgärder under 2018 ska rymmas inom budgetram.";

    private static readonly string[] Names = ["Arbetsmarknadsnämnden", "Kommunstyrelsen", "Kulturnämnden", "Omsorgsnämnden", "Socialnämnden"];

    private static readonly string[] StrategicAreas =
    [
        "Långsiktigt verksamhetsstöd till sociala företag", "Stöd till nysatsningar och verksamhetsutveckling", "Nya finansieringslösningar", "Stöd till resursorganisation", "Samlat resurstöd i kommunen", "Upphandling", "Utvärdering",
    ];

    [Fact]
    [Trait("Req", "S003-01")]
    [Trait("Req", "S003-02")]
    [Trait("Req", "S003-03")]
    [Trait("Req", "S003-04")]
    [Trait("Req", "S003-07")]
    [Trait("Req", "S003-10")]
    [Trait("Req", "S003-11")]
    [Trait("Req", "S003-12")]
    [Trait("Req", "S003-13")]
    [Trait("Req", "S003-14")]
    [Trait("Req", "S003-15")]
    [Trait("Req", "S003-16")]
    [Trait("Req", "S003-17")]
    [Trait("Req", "S003-18")]
    [Trait("Req", "S003-19")]
    [Trait("Req", "S003-20")]
    [Trait("Req", "S003-32")]
    [Trait("Req", "S003-33")]
    [Trait("Req", "S003-34")]
    public async Task Plan_EnteredWhole_HoldsEveryFact()
    {
        await using var desk = await SeedDesk.OpenAsync(new DateOnly(2018, 9, 5));
        var officer = desk.Coordinator;
        foreach (var (code, name) in new[] { ("AMN", "Arbetsmarknadsnämnden"), ("OMN", "Omsorgsnämnden"), ("SCN", "Socialnämnden"), ("KTN", "Kulturnämnden") })
        {
            await officer.AddCommitteeAsync(code, name);
        }

        await officer.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        var plan = await ImportAsync(officer);
        await LibraryAsync(desk, plan);
        await MapAsync(officer, plan);
        var assignment = await desk.AssignmentAsync("Samordna handlingsplanen", "Utifrån riktlinjens strategiska områden samordna arbetet med att ta fram en handlingsplan mellan berörda nämnder och i dialog med sociala företag och myndigheter.", 2016,
            (page, form) => form.Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")).Set("Input.InDialogue", "Sociala företag\nMyndigheter").Set("Input.RegistrationNumber", "KSN-2016-1923"));
        await ReportAsync(desk, plan);
        await SpreadAsync(officer, plan);

        await RowsAsync(officer, plan);
        await AccountAsync(officer, plan);
        await SeedDesk.FindsAsync(officer, "/uppdrag", assignment, "KSN-2016-1923", "berörda nämnder", "Myndigheter");
        await DecidedAsync(officer, plan);
    }

    /// <summary>Imports the file; every doubt of the document is named, and none is decided in silence.</summary>
    private static async Task<string> ImportAsync(Visitor officer)
    {
        var preview = await (await officer.OpenAsync("/planer/importera")).Form().Attach("Input.File", "handlingsplan.md", SeedUppsalaPlan.File).SubmitAsync();
        foreach (var doubt in new[] { "2018-xx-xx", "«Pågå»", "Kommunala förvaltningar när upphandling görs.", "Helmer Linda, Reuterdahl Karin, Öhman Carl", Purpose, FollowUp, Money })
        {
            preview.AllText.ShouldContain(doubt);
        }

        preview.FindAll(".doubt[data-code]").Count.ShouldBeGreaterThanOrEqualTo(3);
        return (await preview.Form().SubmitAsync("Importera planen")).Accepted().Url.AbsolutePath;
    }

    private static async Task LibraryAsync(SeedDesk desk, string plan)
    {
        var budget = await desk.DocumentAsync("Budget", "Mål och budget", f => f.Set("Input.AdoptedBy", "Kommunfullmäktige"));
        await desk.GoalAsync(budget, "DirectionGoal", "Uppsalas invånare ska ha bostad och arbete", "5");
        await desk.ServeAsync(plan, "5 Uppsalas invånare");
        await desk.DocumentAsync("Reference", "Handlingsplan för arbetsintegrerande sociala företag", f => f.Set("Input.RegistrationNumber", "N2010/1894/ENT").Set("Input.AdoptedBy", "Regeringen, Näringsdepartementet")
            .Set("Input.Summary", "2010. Målgrupp är personer som på grund av funktionsnedsättning har nedsatt arbetsförmåga, har en social problematik, är långtidssjukskrivna eller långtidsarbetslösa."));
        var guideline = (await desk.Coordinator.OpenAsync("/styrdokument?q=KSN-2016-1923")).Find("tbody th a").GetAttribute("href")!;
        (await (await desk.Coordinator.OpenAsync($"{guideline}/andra")).Form("form.form").Set("Input.AddressedTo", "Nämnder, bolagsstyrelser, ideella organisationer och andra berörda aktörer")
            .Set("Input.Summary", "Prioriterade målgrupper är unga, utrikesfödda och personer med funktionsnedsättning.").SubmitAsync("Spara")).Accepted();
        foreach (var aim in new[] { "Tydliggöra kommunens viljeinriktning", "Ange utvecklingsområden för fler och växande sociala företag", "Genom utvecklingsinsatser främja socialt företagande", "Möjliggöra för respektive nämnd och bolag att se sin roll" })
        {
            await desk.GoalAsync(guideline, "Aim", aim);
        }
    }

    /// <summary>Each area of the plan carries out areas of the guideline.</summary>
    private static async Task MapAsync(Visitor officer, string plan)
    {
        foreach (var (area, strategic) in new[] { ("Förbättrad samverkan", StrategicAreas[4]), ("Utveckling för ökad brukar- och samhällsnytta", StrategicAreas[6]), ("Stöd till sociala företag", StrategicAreas[0]), ("Underlätta för sociala företag att delta i upphandling", StrategicAreas[5]) })
        {
            var areas = await officer.OpenAsync($"{plan}/omraden");
            var edit = await officer.OpenAsync(areas.FindAll("a[href*='andra=']").Single(a => a.TextContent.EndsWith(area, StringComparison.Ordinal)).GetAttribute("href")!.Split('#')[0]);
            (await edit.FormWith("Spara").Tick("Input.StrategicAreas", edit.BoxOf("Input.StrategicAreas", strategic)).SubmitAsync("Spara")).Accepted();
        }
    }

    private static async Task ReportAsync(SeedDesk desk, string plan)
    {
        var officer = desk.Coordinator;
        var start = await officer.OpenAsync($"/tjansteutlatanden/nytt?plan={plan.Split('/')[2]}");
        var report = (await start.Form().Set("Input.Template", "uppsala").Set("Input.AddresseeId", start.OptionOf("Input.AddresseeId", "Arbetsmarknadsnämnden")).Set("Input.Title", "Handlingsplan sociala företag").SubmitAsync("Börja skriva")).Accepted();
        var address = report.Url.AbsolutePath;
        (await (await officer.OpenAsync($"{address}/huvud")).Form("form.form").Set("Input.Number", Number).Set("Input.DatedOn", "2018-09-05").Set("Input.Officers", "Helmer Linda\nReuterdahl Karin\nÖhman Carl")
            .Set("Input.Signatories", "Lena Winterbom, Direktör").Set("Input.Department", "Arbetsmarknadsförvaltningen").SubmitAsync("Spara")).Accepted();
        foreach (var (heading, text) in new[]
        {
            ("Ärendet", $"Kommunfullmäktige beslutade den 12 december 2016 att anta Riktlinje för stöd till sociala företag (KSN-2016-1923).\n\n{string.Join('\n', StrategicAreas.Select(a => "- " + a))}"),
            ("Beredning", "Förslaget har utarbetats av en samordnande arbetsgrupp. Förvaltningen har även träffat de sociala företagens representationsgrupp vid fyra tillfällen."),
            ("Föredragning", "Prioriterade målgrupper i Uppsala kommun är unga, utrikesfödda och personer med funktionsnedsättning."),
            ("Bilagor", "Handlingsplan för sociala företag, bilaga 1"),
        })
        {
            (await officer.WriteAsync(await desk.App.SectionAsync(report, heading), text)).Accepted();
        }

        var word = await SeedDesk.WordAsync(officer, address, "Förslag till beslut", "Ärendet", "Beredning", "Föredragning", "Ekonomiska konsekvenser", "Bilagor");
        foreach (var fact in new[]
        {
            "Helmer Linda", "Reuterdahl Karin", "Öhman Carl", "5 september 2018", Number, "Arbetsmarknadsnämnden föreslås besluta", "i de delar som berör nämnden, och", "att föreslå kommunstyrelsen att godkänna", "KSN-2016-1923", "Samlat resurstöd i kommunen",
            "vid fyra tillfällen", "unga, utrikesfödda", Money, "Lena Winterbom", "Direktör", "bilaga 1",
        })
        {
            word.ShouldContain(fact);
        }

        await SeedDesk.ShowsAsync(officer, address, "Arbetsmarknadsförvaltningen", "5 september 2018", Number);
        await SeedDesk.FindsAsync(officer, "/tjansteutlatanden", address, Number, "AMN 2018/329", "Reuterdahl");
        await SeedDesk.ExportsAsync(officer, "/tjansteutlatanden/export.csv", Number, "2018-09-05", "Öhman Carl");
    }

    private static async Task SpreadAsync(Visitor officer, string plan) =>
        (await (await officer.OpenAsync($"{plan}/spridning/uppgift")).Form().Set("Input.On", "2018-09-03").Set("Input.Audience", "Chefer på arbetsmarknadsförvaltningen").Set("Input.Way", "Other").SubmitAsync("Spara")).Accepted()
            .AllText.ShouldContain("Chefer på arbetsmarknadsförvaltningen");

    /// <summary>The eighteen rows: on the plan's page, by search, and in the file, each with who and when as printed.</summary>
    private static async Task RowsAsync(Visitor officer, string plan)
    {
        var page = await officer.OpenAsync(plan);
        page.FindAll("main tbody tr").Count.ShouldBe(18);
        var csv = Encoding.UTF8.GetString(await officer.DownloadAsync("/atgarder/export.csv?plan=alla"));
        foreach (var row in SeedUppsalaPlan.Rows)
        {
            var number = $"{row.Area}.{row.Number}";
            var line = page.FindAll("main tbody tr").Single(r => r.QuerySelector("td")!.TextContent.Trim() == number).TextContent;
            line.ShouldContain(row.Words);
            line.ShouldContain(row.Written.Replace("<br>", " ", StringComparison.Ordinal));
            var found = await officer.OpenAsync($"/atgarder?plan=alla&q={Uri.EscapeDataString(row.Words)}");
            found.Texts("tbody tr").ShouldContain(t => t.StartsWith(number, StringComparison.Ordinal) || t.Contains(row.Words, StringComparison.Ordinal), row.Words);
            var exported = csv.Split("\r\n").Single(l => l.StartsWith(number + ";", StringComparison.Ordinal) || l.StartsWith($"\"{number}\";", StringComparison.Ordinal));
            exported.ShouldContain(row.Words);
            foreach (var actor in row.Main.Split(", ").Concat(row.Area == 5 && row.Number == 4 ? [row.Others] : row.Others.Split(", ", StringSplitOptions.RemoveEmptyEntries)))
            {
                exported.ShouldContain(NameOf(actor), customMessage: number);
            }
        }

        await SeedDesk.ShowsAsync(officer, "/namnder", ["AMN", "KS", "KTN", "OMN", "SCN", .. Names]);
    }

    private static async Task AccountAsync(Visitor officer, string plan)
    {
        await SeedDesk.ShowsAsync(officer, plan,
        [
            Number, "2018–2020", Purpose, "fem områden", FollowUp, "Revidering ska ske genom gemensam beredning", Money, "en samordnande arbetsgrupp", "vid fyra tillfällen", "De förvaltningar som medverkat är omsorgs-, kultur- och socialförvaltningen", Group,
            "1. Förbättrad samverkan", "2. Utveckling för ökad brukar- och samhällsnytta", "3. Öka intern kunskap och kompetens", "4. Stöd till sociala företag", "5. Underlätta för sociala företag att delta i upphandling", "en samlad väg in", "flerårigt, selektivt samt villkorat",
            "5 Uppsalas invånare ska ha bostad och arbete", "Riktlinje för stöd till sociala företag", "KSN-2016-1923", "Riktlinjer för upphandling och inköp", "Policy för upphandling och inköp", "KSN-2017-1989", StrategicAreas[4], StrategicAreas[5], StrategicAreas[6],
        ]);
        await SeedDesk.FindsAsync(officer, "/planer", plan, Number, "AMN 2018/329", "gemensam beredning", "Region Uppsala", "budgetram", "säkra genomslag", "samlad väg in");
        await SeedDesk.ExportsAsync(officer, "/planer/export.csv", Number, "2018-01-01", "2020-12-31", Purpose, FollowUp, Money, Group, "Policy för upphandling och inköp (KSN-2017-1989)", "3. Öka intern kunskap och kompetens");
        await SeedDesk.ExportsAsync(officer, "/styrdokument/export.csv",
            ["KSN-2016-1923", "2016-12-12", "KSN-2017-1989", "2018-03-26", "Nämnder, bolagsstyrelser, ideella organisationer", "unga, utrikesfödda", "N2010/1894/ENT", "Möjliggöra för respektive nämnd och bolag", .. StrategicAreas]);
        (await officer.OpenAsync("/styrdokument?q=KSN-2017-1989")).FindAll("tbody tr").Count.ShouldBe(2, "two documents under one number");
        (await officer.OpenAsync("/mal")).AllText.ShouldContain("5 Uppsalas invånare ska ha bostad och arbete");
    }

    /// <summary>The committee approves its part and the board all of it; what binds whom changes with each decision.</summary>
    private static async Task DecidedAsync(Visitor officer, string plan)
    {
        (await officer.OpenAsync(plan)).AllText.ShouldContain("Utkast");
        (await officer.DecideAsync(plan, "Arbetsmarknadsnämnden", "AdoptOwnPart", "2018-09-05", "")).Accepted().AllText.ShouldContain("Antagen av nämnd");
        var own = (await officer.OpenAsync("/atgarder?plan=alla&q=uppsala.se")).Find("tbody th a").GetAttribute("href")!;
        (await officer.OpenAsync(own)).AllText.ShouldContain("bindande genom eget beslut");

        (await officer.DecideAsync(plan, "Kommunstyrelsen", "Adopt", "2018-09-05", "")).Accepted().AllText.ShouldContain("Gällande");

        await SeedDesk.ExportsAsync(officer, "/planer/export.csv", "2018-09-05 Arbetsmarknadsnämnden", "2018-09-05 Kommunstyrelsen");
        Encoding.UTF8.GetString(await officer.DownloadAsync("/namnder/KTN/underlag/csv?ar=2019")).ShouldContain(";1.2;Skapa ett samlat processtöd");
    }

    private static string NameOf(string actor) => actor switch
    {
        "AMN" => "Arbetsmarknadsnämnden",
        "KS" => "Kommunstyrelsen",
        "KTN" => "Kulturnämnden",
        "OMN" => "Omsorgsnämnden",
        "SCN" => "Socialnämnden",
        _ => actor,
    };
}
