using Coordination.Governance.Tests.Features.Governance.Decisions;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Seeds;

/// <summary>
/// The whole of S001: a district committee's reply of 2021 to what the executive board referred, entered by the board's officer and the
/// district's. What stands here in the report's own words and gets fields of its own in later modules: which way of the procurement act is
/// used (S001-13), the two checklists (S001-16, S001-17), employment requirements (S001-19), buyers that are companies (S001-20), choice
/// systems and their analyses (S001-21, S001-22) and pools of demand (S001-23) in Procurement; what drives an enterprise (S001-14) in
/// Networking; contributions to an inclusive labour market as figures (S001-18) in Evaluation.
/// </summary>
public sealed class SeedDistrictReplyTests
{
    private const string Subject = "Ta tillvara de sociala företagen i Stockholm";

    private const string FirstDemand = "Att Stockholms stad, i samverkan med relevanta aktörer, tar fram en handlingsplan för hur arbetsintegrerade sociala företag kan främjas i Stockholm";

    private const string SecondDemand = "Att handlingsplanen ska föreslå mätbara mål och aktiviteter för att utöka stadens kapacitet och samarbete som beställare av tjänster och varor från sociala företag";

    private const string Stance = "Befintliga styrdokument tillsammans med de uppdrag som finns i budget 2022 är tillräckliga för att ta tillvara de sociala företagen i Stockholm.";

    private const string Plan = "Handlingsplan för hur arbetsintegrerande sociala företag kan främjas av Stockholms stad i samverkan med relevanta aktörer";

    private const string Urging = "Andra nämnder uppmanas att överväga hur de inom ramen för det egna uppdraget kan genomföra aktiviteter som främjar arbetsintegrerande sociala företag.";

    private const string Autism = "Socialnämnden ges i uppdrag att bistå arbetsmarknadsnämnden i arbetet med att utveckla insatser, såsom nya utbildningar och sociala företag, för att underlätta för personer med högfungerande autism att delta i arbetslivet.";

    [Fact]
    [Trait("Req", "S001-01")]
    [Trait("Req", "S001-02")]
    [Trait("Req", "S001-03")]
    [Trait("Req", "S001-04")]
    [Trait("Req", "S001-05")]
    [Trait("Req", "S001-06")]
    [Trait("Req", "S001-07")]
    [Trait("Req", "S001-08")]
    [Trait("Req", "S001-09")]
    [Trait("Req", "S001-10")]
    [Trait("Req", "S001-11")]
    [Trait("Req", "S001-12")]
    [Trait("Req", "S001-15")]
    [Trait("Req", "S001-24")]
    [Trait("Req", "S001-25")]
    [Trait("Req", "S001-26")]
    [Trait("Req", "S001-27")]
    [Trait("Req", "S001-28")]
    public async Task Reply_EnteredWhole_HoldsEveryFact()
    {
        await using var desk = await SeedDesk.OpenAsync(new DateOnly(2021, 11, 15));
        await RegisterBodiesAsync(desk);
        var plan = await PlanAsync(desk);
        var assignments = await BudgetAsync(desk);
        var referral = await ReferAsync(desk);
        desk.App.Clock.Set(new DateTimeOffset(2021, 12, 10, 8, 0, 0, TimeSpan.Zero));
        var officer = await desk.SignInAsync(Roles.CommitteeOfficer, "SKA");
        var coordinator = await desk.SignInAsync(Roles.Coordinator);

        var matter = await RegisterAsync(officer);
        await ReportAsync(desk, officer, matter);
        await RepliedAsync(desk, officer, coordinator, referral);

        await SeedDesk.ShowsAsync(officer, matter,
            "Remiss", "KS2021/817", "kommunstyrelsen", "Kommunstyrelsen", "Salar Rashid (S)", "Skarpnäcks stadsdelsnämnd", "12 januari 2022", FirstDemand, SecondDemand, "Tillgodosett: planen antogs den 24 augusti 2021", Stance,
            "avdelningen för individ- och familjestöd", "Pensionärsrådet", "förvaltningsgruppen", "Maria M Laxvik, Stadsdelsdirektör", "Bilaga 1:", "Motion om att ta tillvara de sociala företagen i Stockholm", Plan, "Program för inköp",
            "2022: Samordningsfunktion för arbetsintegrerande sociala företag");
        (await officer.OpenAsync(matter)).FindAll("time[datetime='2021-12-09']").Count.ShouldBe(2);
        (await (await officer.OpenAsync(matter)).FollowAsync(Plan + ", 2021–2023")).Url.AbsolutePath.ShouldBe(plan);
        await SeedDesk.FindsAsync(officer, "/arenden", matter, "KS2021/817", "KS 2021-0817", "Rashid", "Laxvik", "Stadsdelsdirektör", "individ- och familjestöd", "Pensionärsrådet", "förvaltningsgruppen", "mätbara mål", "befintliga styrdokument", "Motion om att", "samordningsfunktion");
        await SeedDesk.ExportsAsync(officer, "/arenden/export.csv?slag=Referral",
            "KS2021/817 kommunstyrelsen", "Salar Rashid (S)", "2022-01-12", "1. " + FirstDemand, "2. " + SecondDemand, Stance, "Pensionärsrådet, 2021-12-09", "förvaltningsgruppen, 2021-12-09", "Maria M Laxvik, Stadsdelsdirektör",
            "avdelningen för individ- och familjestöd", "1. Motion om att ta tillvara de sociala företagen i Stockholm", "Program för inköp");
        await PlanKnownAsync(coordinator, plan);
        await BudgetKnownAsync(coordinator, assignments);
    }

    private static async Task RegisterBodiesAsync(SeedDesk desk)
    {
        foreach (var (code, name, kind) in new[]
        {
            ("KS", "Kommunstyrelsen", "CouncilBoard"), ("AMN", "Arbetsmarknadsnämnden", "Committee"), ("SON", "Socialnämnden", "Committee"), ("SKA", "Skarpnäcks stadsdelsnämnd", "DistrictCommittee"), ("SBR", "Stockholm Business Region AB", "MunicipalCompany"),
        })
        {
            await desk.Coordinator.AddCommitteeAsync(code, name, kind);
        }

        await desk.Coordinator.MeetAsync("SKA", "2021-12-16");
        await desk.Coordinator.MeetAsync("AMN", "2021-12-14");
    }

    private static async Task<string> PlanAsync(SeedDesk desk)
    {
        var programme = await desk.DocumentAsync("Programme", "Program för inköp", f => f.Set("Input.AdoptedBy", "Kommunfullmäktige").Set("Input.Summary", "Fastslår mål för stadens inköp, kopplade till kommunfullmäktiges inriktningsmål."));
        await desk.GoalAsync(programme, "DirectionGoal", "Stadens inköp ska främja social hållbarhet");
        await desk.GoalAsync(programme, "Other", "Underlätta för den idéburna sektorn", wording: "Möjligheten att underlätta för den idéburna sektorn att delta i upphandlingar och valfrihetssystem ska tas tillvara när så är lämpligt.");
        await desk.GoalAsync(programme, "Other", "Hänsyn till små leverantörer", wording: "Hänsyn ska tas till små leverantörers och idéburna sektorns specifika förutsättningar för att skapa en mångfald av aktörer.");
        await desk.GoalAsync(programme, "Other", "En inkluderande arbetsmarknad", wording: "Bidra till en inkluderande arbetsmarknad samtidigt som företagens kompetensförsörjning ska underlättas.");
        await desk.GoalAsync(programme, "Other", "Sysselsättningskrav i upphandlingar", wording: "Med fokus på målgrupper som står långt ifrån arbetsmarknaden.");

        var plan = await desk.Coordinator.StartPlanAsync(Plan, from: "2021-01-01", to: "2023-12-31");
        await desk.ExplainPlanAsync(plan, ("DrawnUpWith", "Stockholm Business Region (SBR)"), ("Scope", "Aktiviteterna omfattar endast arbetsmarknadsnämnden."));
        await desk.Coordinator.AddActivityAsync(plan, "Samordna nätverk för arbetsintegrerande sociala företag", "2022-12-31", "Arbetsmarknadsnämnden");
        (await desk.Coordinator.DecideAsync(plan, "Arbetsmarknadsnämnden", "AdoptOwnPart", "2021-08-24", "")).Accepted();
        await desk.ServeAsync(plan, "social hållbarhet");
        return plan;
    }

    private static async Task<(string Function, string Urged, string Assisted)> BudgetAsync(SeedDesk desk)
    {
        var budget = await desk.DocumentAsync("Budget", "Budget 2022", f => f.Set("Input.AdoptedBy", "Kommunfullmäktige").Set("Input.ValidFrom", "2022-01-01").Set("Input.ValidTo", "2022-12-31"));
        await desk.GoalAsync(budget, "Other", "Sociala arbetsintegrerande företag ska växa och utvecklas", wording: "Staden ska erbjuda information och stöd och underlätta för dessa.");
        var function = await desk.AssignmentAsync("Samordningsfunktion för arbetsintegrerande sociala företag", "Arbetsmarknadsnämnden ges i uppdrag att inrätta en samordningsfunktion för arbetsintegrerande sociala företag.", 2022,
            (page, form) => form.Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")));
        await desk.ServeAsync(function, "växa och utvecklas");
        var urged = await desk.AssignmentAsync("Uppmaning till andra nämnder", Urging, 2022, (page, form) => form.Set("Input.Kind", "UrgedToConsider")
            .Tick("Input.Urged", page.BoxOf("Input.Urged", "Skarpnäcks stadsdelsnämnd")).Tick("Input.Urged", page.BoxOf("Input.Urged", "Socialnämnden")));
        var link = (await desk.Coordinator.OpenAsync(urged)).FindAll("tbody tr").Single(r => r.TextContent.Contains("Skarpnäck", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        (await (await desk.Coordinator.OpenAsync(link)).Form("form.form").Set("Input.Consideration", "Considered").Set("Input.Outcome", "Volymerna är för små för egna upphandlingar.").SubmitAsync("Spara")).Accepted();
        var assisted = await desk.AssignmentAsync("Insatser för personer med högfungerande autism", Autism, 2022, (page, form) => form.Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden"))
            .Tick("Input.Assisting", page.BoxOf("Input.Assisting", "Socialnämnden")).Set("Input.TargetGroup", "Personer med högfungerande autism"));
        return (function, urged, assisted);
    }

    /// <summary>The executive board refers the motion to the district and the labour market committee, each with its own day.</summary>
    private static async Task<string> ReferAsync(SeedDesk desk)
    {
        var start = await desk.Coordinator.OpenAsync("/arenden/nytt");
        var motion = (await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", $"Motion om att ta tillvara de sociala företagen i Stockholm").Set("Input.Numbers", "KS2021/817").Set("Input.Senders", "Salar Rashid (S)")
            .Choose(start, "Input.AddresseeId", "Kommunstyrelsen").Set("Input.ReceivedOn", "2021-06-01").Set("Input.Demands", $"{FirstDemand}\n{SecondDemand}").SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
        var refer = await desk.Coordinator.OpenAsync($"{motion}/remittera");
        var check = await refer.Form("form.form").Set("Input.DueOn", "2022-01-12").Tick("Input.Committees", refer.BoxOf("Input.Committees", "Skarpnäcks")).Tick("Input.Committees", refer.BoxOf("Input.Committees", "Arbetsmarknadsnämnden")).SubmitAsync("Granska mot sammanträdena");
        (await check.Form("form.form").SubmitAsync("Remittera till 2")).Accepted();
        return (await desk.Coordinator.OpenAsync(motion)).FindAll("a[href*='/remisser/']").Single(a => a.TextContent.Contains("Skarpnäck", StringComparison.Ordinal)).GetAttribute("href")!;
    }

    private static async Task<string> RegisterAsync(Visitor officer)
    {
        var start = await officer.OpenAsync("/arenden/nytt");
        var matter = (await start.Form().Set("Input.Kind", "Referral").Set("Input.Subject", Subject).Set("Input.Numbers", "KS2021/817; kommunstyrelsen").Set("Input.Senders", "Kommunstyrelsen\nSalar Rashid (S)")
            .Choose(start, "Input.AddresseeId", "Skarpnäcks").Set("Input.ReceivedOn", "2021-11-15").Set("Input.ReplyBy", "2022-01-12").Set("Input.Demands", $"{FirstDemand}\n{SecondDemand}")
            .Set("Input.Unit", "avdelningen för individ- och familjestöd").Set("Input.Consultations", "Pensionärsrådet 21-12-09\nförvaltningsgruppen 21-12-09").Set("Input.Stance", Stance).Set("Input.Signatories", "Maria M Laxvik, Stadsdelsdirektör")
            .SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
        await SeedDesk.AppendAsync(officer, matter, "Motion om att ta tillvara de sociala företagen i Stockholm");
        await SeedDesk.LinkAsync(officer, matter, "CoveredByPlan", Plan, "Plan");
        await SeedDesk.LinkAsync(officer, matter, "CoveredByAssignment", "2022: Samordningsfunktion", "Assignment");
        await SeedDesk.LinkAsync(officer, matter, "Document", "Program för inköp", "Document");
        await SeedDesk.AnswerAsync(officer, matter, "Tillgodosett: planen antogs den 24 augusti 2021", "Tillgodosett genom programmet för inköp");
        return matter;
    }

    private static async Task ReportAsync(SeedDesk desk, Visitor officer, string matter)
    {
        var report = await desk.ReportAsync(officer, $"?arende={matter.Split('/')[2]}", "stockholm", Subject,
            ("Förvaltningens förslag till beslut", "Förvaltningens förslag till beslut", null),
            ("Sammanfattning", null, "Salar Rashid (S) har lämnat en motion i kommunfullmäktige angående att ta tillvara de sociala företagen i Stockholm."),
            ("Bakgrund", null, "På sitt möte den 24 augusti 2021 beslutade arbetsmarknadsnämnden om en handlingsplan. Handlingsplanen har tagits fram tillsammans med SBR och dess aktiviteter omfattar endast arbetsmarknadsnämnden."),
            ("Ärendet", null, "Av motionen framgår att drivkraften för många sociala företag är att skapa innovativa lösningar på samhällsutmaningar. Det finns fler paragrafer i LOU som möjliggör för staden att upphandla varor och tjänster från sociala företag."),
            ("Ärendets beredning", null, null),
            ("Förvaltningens synpunkter och förslag", null, "Det finns anledning att analysera ersättningsmodeller och kravutformning i stadens valfrihetssystem. Volymerna blir inte tillräckligt stora och konstanta över tid."),
            ("Bilagor", "Bilaga", null));
        var word = await SeedDesk.WordAsync(officer, report, "Förvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendets beredning", "Ärendet", "Förvaltningens synpunkter och förslag", "Bilaga");
        foreach (var fact in new[]
        {
            "godkänner förvaltningens tjänsteutlåtande och överlämnar det till kommunstyrelsen som svar på remissen", "KS2021/817", "den 24 augusti 2021", "tillsammans med SBR", "innovativa lösningar", "avdelningen för individ- och familjestöd",
            "Pensionärsrådet har behandlat ärendet den 9 december 2021", "ersättningsmodeller och kravutformning", "tillräckligt stora och konstanta", "Maria M LaxvikStadsdelsdirektör", "Motion om att ta tillvara de sociala företagen i Stockholm",
        })
        {
            word.ShouldContain(fact, Case.Insensitive);
        }
    }

    /// <summary>The district replies with its decision; the board sees each body's day, state and reply in one list.</summary>
    private static async Task RepliedAsync(SeedDesk desk, Visitor officer, Visitor coordinator, string referral)
    {
        (await (await officer.OpenAsync($"{referral}/svar")).Form().Set("Input.RepliedOn", "2021-12-10").Set("Input.Reply", Stance).SubmitAsync("Spara")).Accepted();

        await SeedDesk.ShowsAsync(coordinator, referral, "Svar lämnat", Stance, "12 januari 2022");
        var overview = await coordinator.OpenAsync("/remisser?q=KS2021/817");
        overview.Has($"tbody a[href='{referral}']").ShouldBeTrue();
        overview.AllText.ShouldContain("Skarpnäcks stadsdelsnämnd");
        overview.AllText.ShouldContain("Arbetsmarknadsnämnden");
        await SeedDesk.ExportsAsync(coordinator, "/remisser/export.csv", "KS2021/817", "Skarpnäcks stadsdelsnämnd", "2022-01-12", "2021-12-10");
    }

    private static async Task PlanKnownAsync(Visitor coordinator, string plan)
    {
        await SeedDesk.ShowsAsync(coordinator, plan, "Stockholm Business Region (SBR)", "Aktiviteterna omfattar endast arbetsmarknadsnämnden.", "Antagen av nämnd", "24 aug 2021", "social hållbarhet");
        await SeedDesk.FindsAsync(coordinator, "/planer", plan, "SBR", "omfattar endast arbetsmarknadsnämnden");
        await SeedDesk.ExportsAsync(coordinator, "/planer/export.csv", "2021-08-24 Arbetsmarknadsnämnden", "Stockholm Business Region (SBR)", "Aktiviteterna omfattar endast arbetsmarknadsnämnden.");
        await SeedDesk.ExportsAsync(coordinator, "/styrdokument/export.csv", "Program för inköp", "Stadens inköp ska främja social hållbarhet", "kopplade till kommunfullmäktiges inriktningsmål", "Sysselsättningskrav i upphandlingar", "En inkluderande arbetsmarknad");
        (await coordinator.OpenAsync("/mal")).AllText.ShouldContain("Underlätta för den idéburna sektorn");
    }

    private static async Task BudgetKnownAsync(Visitor coordinator, (string Function, string Urged, string Assisted) assignments)
    {
        await SeedDesk.ShowsAsync(coordinator, assignments.Function, "inrätta en samordningsfunktion", "Mottaget", "växa och utvecklas");
        await SeedDesk.ShowsAsync(coordinator, assignments.Urged, Urging, "Skarpnäcks stadsdelsnämnd", "Socialnämnden", "Volymerna är för små för egna upphandlingar.");
        await SeedDesk.ShowsAsync(coordinator, assignments.Assisted, Autism, "Socialnämnden", "Personer med högfungerande autism");
        await SeedDesk.FindsAsync(coordinator, "/uppdrag", assignments.Assisted, "högfungerande autism", "nya utbildningar");
        await SeedDesk.FindsAsync(coordinator, "/uppdrag", assignments.Urged, "uppmanas att överväga");
        await SeedDesk.ExportsAsync(coordinator, "/uppdrag/export.csv?ar=2022", Autism, Urging, "Personer med högfungerande autism", "Socialnämnden", "inrätta en samordningsfunktion");
    }
}
