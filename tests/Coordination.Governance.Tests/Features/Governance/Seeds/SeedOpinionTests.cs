using System.Text;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Seeds;

/// <summary>
/// The whole of S002: the labour market committee's opinion of December 2021 on the motion that S001 answers too, entered by its officer.
/// What stands here in words and gets fields of its own in later modules: the business model on two legs, participation, sector and legal form
/// (S002-05 to S002-07), the interest organisations (S002-21), the project ASF Lyfter with funder and period and the log of meetings with it
/// (S002-22, S002-23) in Networking; competition-neutral support and the catalogue of offers (S002-10, S002-13) in BusinessSupport; kinds
/// bought, bids, spend, the procurements of 2020 with outcome and lessons (S002-12, S002-14, S002-15, S002-17, S002-19, S002-20) in
/// Procurement; follow-up of quality and the evaluation of those procurements (S002-16, S002-18) in Evaluation.
/// </summary>
public sealed class SeedOpinionTests
{
    private const string Title = "Yttrande över remiss av Motion om att ta tillvara de sociala företagen i Stockholm";

    private const string FirstDemand = "Att Stockholms stad i samverkan med relevanta aktörer tar fram en handlingsplan för hur arbetsintegrerande sociala företag kan främjas";

    private const string SecondDemand = "Att det i handlingsplanen ska föreslås mätbara mål och aktiviteter för att utöka stadens kapacitet som beställare av tjänster och varor från sociala företag";

    private const string Stance = "En sådan plan finns framtagen och antogs av arbetsmarknadsnämnden i augusti 2021.";

    private const string Plan = "Handlingsplan för arbetsintegrerande sociala företag";

    private const string Scope = "Avgränsas till att omfatta Arbetsmarknadsnämnden och SBR.";

    private const string Evaluate = "Utvärdera 2020 års upphandlingar av arbetsintegrerande tjänster noggrant";

    private const string Cooperate = "Aktivt samverka med projektet ASF Lyfter";

    private const string Bids = "Fler ASF svarar på anbudsförfrågningar";

    [Fact]
    [Trait("Req", "S002-01")]
    [Trait("Req", "S002-02")]
    [Trait("Req", "S002-03")]
    [Trait("Req", "S002-04")]
    [Trait("Req", "S002-08")]
    [Trait("Req", "S002-09")]
    [Trait("Req", "S002-11")]
    [Trait("Req", "S002-24")]
    [Trait("Req", "S002-25")]
    [Trait("Req", "S002-26")]
    [Trait("Req", "S002-27")]
    [Trait("Req", "S002-28")]
    public async Task Opinion_EnteredWhole_HoldsEveryFact()
    {
        await using var desk = await SeedDesk.OpenAsync(new DateOnly(2021, 12, 1));
        var officer = desk.Coordinator;
        await officer.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await officer.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await officer.AddCommitteeAsync("SBR", "Stockholm Business Region", "MunicipalCompany");
        var plan = await PlanAsync(desk);
        var (earlier, function) = await AssignAsync(desk);
        var matter = await RegisterAsync(officer);

        await SeedDesk.ShowsAsync(officer, matter,
            Title, "KS 2021/817", "kommunstyrelsen", "Salar Rashid (S)", "Arbetsmarknadsnämnden", FirstDemand, SecondDemand, Stance, "utvecklings- och utredningsstaben på arbetsmarknadsförvaltningen", "Karina Uddén, Arbetsmarknadsdirektör",
            "Anders Nordborg, Utvecklingschef", Plan, "Mål sätts under genomförandet", "2021: Handlingsplan för ASF", "2022: Samordningsfunktion för ASF");
        await SeedDesk.FindsAsync(officer, "/arenden", matter, "KS 2021/817", "KS2021/817", "Nordborg", "Arbetsmarknadsdirektör", "augusti 2021", "utredningsstaben", "Samordningsfunktion", "mätbara mål", "Rashid");
        await SeedDesk.ExportsAsync(officer, "/arenden/export.csv", Title, "KS 2021/817 kommunstyrelsen", ";5;", Stance, "Karina Uddén, Arbetsmarknadsdirektör", "Anders Nordborg, Utvecklingschef", "1. " + FirstDemand, "2. " + SecondDemand);
        await ReportedAsync(desk, matter);
        await SeedDesk.ShowsAsync(officer, earlier, "Stockholm Business Region, Samordningsförbundet", "Arbetsförmedlingen, de berörda företagen", "2021");
        await SeedDesk.ShowsAsync(officer, function, "inrätta en samordningsfunktion", "2022", "Mottaget");
        await SeedDesk.FindsAsync(officer, "/uppdrag", function, "inrätta samordningsfunktion");
        await SpreadAsync(desk, plan);
        await PlanKnownAsync(officer, plan);
    }

    private static async Task<string> PlanAsync(SeedDesk desk)
    {
        var officer = desk.Coordinator;
        await desk.DocumentAsync("Inquiry", "Utredning om hur staden kan främja arbetsintegrerande sociala företag", f => f.Set("Input.AdoptedBy", "Arbetsmarknadsförvaltningen tillsammans med parterna")
            .Set("Input.Summary", "Staden har främst möjligheter inom tre områden: nätverkande, företagsstöd och upphandling. Stöd ska ges på ett konkurrensneutralt sätt."));
        await desk.DocumentAsync("Programme", "Program för inköp 2020-2023", f => f.Set("Input.ValidFrom", "2020-01-01").Set("Input.ValidTo", "2023-12-31"));
        await desk.DocumentAsync("Policy", "Näringslivspolicy 2020-2024", f => f.Set("Input.ValidFrom", "2020-01-01").Set("Input.ValidTo", "2024-12-31"));
        var plan = await officer.StartPlanAsync(Plan, from: "2021-01-01", to: "2023-12-31");
        await desk.LinkPlanAsync(plan, ["Program för inköp", "Näringslivspolicy"], ["Utredning om hur staden"]);
        await desk.ExplainPlanAsync(plan, ("Scope", Scope), ("DrawnUpWith", "Stockholm Business Region, Samordningsförbundet, i dialog med Arbetsförmedlingen och de berörda företagen."), ("FollowUp", "I arbetet med att implementera planen sätts mål för aktiviteterna."));
        await AddAsync(officer, plan, Cooperate, "1. ", "Arbetsmarknadsnämnden");
        await AddAsync(officer, plan, "Öka tillgången till Integrationspakten, SBR, Visit Stockholm och Starta Eget", "2. ", "Stockholm Business Region");
        await AddAsync(officer, plan, Bids, "3. ", "Arbetsmarknadsnämnden");
        await AddAsync(officer, plan, Evaluate, "3. ", "Arbetsmarknadsnämnden");
        (await officer.DecideAsync(plan, "Arbetsmarknadsnämnden", "AdoptOwnPart", "2021-08-24", "")).Accepted();
        return plan;
    }

    private static async Task AddAsync(Visitor officer, string plan, string title, string area, string responsible)
    {
        var page = await officer.OpenAsync($"{plan}/ny-atgard");
        (await page.Form("form.form").Set("Input.Title", title).Set("Input.Area", page.OptionOf("Input.Area", area)).Set("Input.Kind", "Year").Set("Input.FromYear", "2022").Set("Input.DueOn", "2022-12-31")
            .Tick("Input.Responsible", page.BoxOf("Input.Responsible", responsible)).SubmitAsync("Spara")).Accepted();
    }

    private static async Task<(string Earlier, string Function)> AssignAsync(SeedDesk desk)
    {
        var earlier = await desk.AssignmentAsync("Handlingsplan för ASF", "Tillsammans med Stockholm Business Region, SBR, och Samordningsförbundet, i dialog med Arbetsförmedlingen och de berörda företagen, ta fram en handlingsplan för hur arbetsintegrerande sociala företag kan främjas.", 2021,
            (page, form) => form.Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")).Set("Input.InCooperation", "Stockholm Business Region\nSamordningsförbundet").Set("Input.InDialogue", "Arbetsförmedlingen\nde berörda företagen"));
        var function = await desk.AssignmentAsync("Samordningsfunktion för ASF", "Att inrätta en samordningsfunktion för arbetsintegrerande sociala företag. Samordningsfunktionen kommer att arbeta med att implementera och sprida handlingsplanen.", 2022,
            (page, form) => form.Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")));
        return (earlier, function);
    }

    private static async Task<string> RegisterAsync(Visitor officer)
    {
        var start = await officer.OpenAsync("/arenden/nytt");
        var matter = (await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", Title).Set("Input.Numbers", "KS 2021/817; kommunstyrelsen").Set("Input.Senders", "Salar Rashid (S)").Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden")
            .Set("Input.ReceivedOn", "2021-11-15").Set("Input.AgendaNumber", "5").Set("Input.Unit", "utvecklings- och utredningsstaben på arbetsmarknadsförvaltningen").Set("Input.Demands", $"{FirstDemand}\n{SecondDemand}").Set("Input.Stance", Stance)
            .Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör\nAnders Nordborg, Utvecklingschef").SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
        await SeedDesk.LinkAsync(officer, matter, "CoveredByPlan", Plan, "Plan");
        await SeedDesk.LinkAsync(officer, matter, "CoveredByAssignment", "2021: Handlingsplan för ASF", "Assignment");
        await SeedDesk.LinkAsync(officer, matter, "CoveredByAssignment", "2022: Samordningsfunktion för ASF", "Assignment");
        await SeedDesk.AnswerAsync(officer, matter, "Planen antogs i augusti 2021", "Mål sätts under genomförandet");
        return matter;
    }

    private static async Task ReportedAsync(SeedDesk desk, string matter)
    {
        var report = await desk.ReportAsync(desk.Coordinator, $"?arende={matter.Split('/')[2]}", "stockholm", Title,
            ("Förvaltningens förslag till beslut", "Arbetsmarknadsförvaltningens förslag till beslut", null),
            ("Sammanfattning", null, null),
            ("Bakgrund", null, "Ett arbetsintegrerande socialt företag har en affärsmodell som bygger på två ben. I många ASF är en bärande del en hög grad av delaktighet, till exempel genom ett kooperativt ägande. De finns både inom civilsamhället och näringslivet."),
            ("Ärendets beredning", null, null),
            ("Ärendet", null, null),
            ("Förvaltningens synpunkter och förslag", "Arbetsmarknadsförvaltningens synpunkter och förslag",
                "Utredningen visar på vikten av att stöd ges på ett konkurrensneutralt sätt.\n\nFörvaltningen genomförde under 2020 upphandling av arbetsintegrerande tjänster där ASF:s anbud antogs. Erfarenheter och lärdomar inför och från dessa används i kommande processer.\n\n"
                + "Skoopi driver med stöd av extern finansiering projektet ”ASF Lyfter”, som pågår 2021-2022. Förvaltningen har haft ett första möte."));
        var word = await SeedDesk.WordAsync(desk.Coordinator, report,
            "Arbetsmarknadsförvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendets beredning", "Ärendet", "Arbetsmarknadsförvaltningens synpunkter och förslag");
        foreach (var fact in new[]
        {
            "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på motionen.", "KS 2021/817", "Ärende5", Stance, "två ben", "kooperativt ägande", "civilsamhället och näringslivet",
            "Ärendet har beretts inom utvecklings- och utredningsstaben på arbetsmarknadsförvaltningen.", FirstDemand, SecondDemand, "konkurrensneutralt", "ASF:s anbud antogs", "ASF Lyfter", "Karina UddénArbetsmarknadsdirektör", "Anders NordborgUtvecklingschef",
        })
        {
            word.ShouldContain(fact);
        }
    }

    /// <summary>The function spreads the plan: to whom, when and how.</summary>
    private static async Task SpreadAsync(SeedDesk desk, string plan)
    {
        (await (await desk.Coordinator.OpenAsync($"{plan}/spridning/uppgift")).Form().Set("Input.On", "2021-11-24").Set("Input.Audience", "Projektet ASF Lyfter").Set("Input.Way", "Meeting").Set("Input.Note", "Ett första möte.").SubmitAsync("Spara")).Accepted();
        await SeedDesk.ShowsAsync(desk.Coordinator, $"{plan}/spridning", "Projektet ASF Lyfter", "Ett första möte.");
        Encoding.UTF8.GetString(await desk.Coordinator.DownloadAsync($"{plan}/spridning/csv")).ShouldContain("2021-11-24;Projektet ASF Lyfter;Möte");
    }

    private static async Task PlanKnownAsync(Visitor officer, string plan)
    {
        await SeedDesk.ShowsAsync(officer, plan, "1. Nätverk", "2. Tillgång till företagsstöd", "3. Upphandling av varor och tjänster", Scope, "Samordningsförbundet", "24 aug 2021", "Utredning om hur staden kan främja", "Program för inköp 2020-2023", "Näringslivspolicy 2020-2024", "2020–2023", "2020–2024", Cooperate, Evaluate);
        await SeedDesk.FindsAsync(officer, "/planer", plan, "Arbetsmarknadsnämnden och SBR", "Samordningsförbundet", "sätts mål för aktiviteterna");
        await SeedDesk.ExportsAsync(officer, "/planer/export.csv", Scope, "2021-08-24 Arbetsmarknadsnämnden", "Program för inköp 2020-2023", "Utredning om hur staden");
        await SeedDesk.ExportsAsync(officer, "/styrdokument/export.csv", "Näringslivspolicy 2020-2024", "2024-12-31", "konkurrensneutralt");

        var activity = (await officer.OpenAsync($"/atgarder?q={Uri.EscapeDataString(Bids)}")).Find("tbody th a").GetAttribute("href")!;
        (await officer.OpenAsync("/atgarder?mal=utan")).FindAll("tbody tr").Count.ShouldBe(4, "an activity may be without a goal");
        (await (await officer.OpenAsync($"{activity}/mal")).Form("form.form").Set("Input.Measure", "Anbud från ASF").Set("Input.Direction", "Increase").SubmitAsync("Spara")).Accepted();
        (await officer.OpenAsync("/atgarder?mal=utan")).FindAll("tbody tr").Count.ShouldBe(3, "and get one later");
        await SeedDesk.ExportsAsync(officer, "/atgarder/export.csv", Cooperate, Evaluate, "Anbud från ASF", "Stockholm Business Region");
    }
}
