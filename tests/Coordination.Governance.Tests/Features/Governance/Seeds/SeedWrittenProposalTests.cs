using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Seeds;

/// <summary>
/// The whole of S000: a labour market committee's reply of 2021 to a written proposal, entered by its officer in the week before the meeting.
/// What is recorded here as words and gets a place of its own in a later module: the inventory as a repeated measurement (S000-09, Evaluation),
/// what a social enterprise is (S000-10, Networking), the network itself with members and meetings (S000-18, Networking), cooperation through
/// procurement as a procurement (S000-14, Procurement), and the figures of the measurable goals (S000-17, Procurement and Evaluation).
/// </summary>
public sealed class SeedWrittenProposalTests
{
    private const string Assignment =
        "Arbetsmarknadsnämnden ska i samverkan med Stockholm Business Region AB, Samordningsförbundet Stockholms stad och i dialog med Arbetsförmedlingen och berörda företag ta fram en handlingsplan för hur arbetsintegrerande sociala företag kan främjas av Stockholms stad i samverkan med relevanta aktörer.";

    private const string FirstDemand = "Att ta initiativ för att, med berörda styrelser och nämnder, ta fram en handlingsplan för hur arbetsintegrerande sociala företag kan främjas av Stockholms stad i samverkan med relevanta aktörer";

    private const string SecondDemand = "Att i handlingsplanen föreslå mätbara mål och aktiviteter för att utöka stadens kapacitet och samarbete som beställare av tjänster och varor från sociala företag";

    private const string Title = "Svar på skrivelse om att ta tillvara på de sociala företagen";

    [Fact]
    [Trait("Req", "S000-01")]
    [Trait("Req", "S000-02")]
    [Trait("Req", "S000-03")]
    [Trait("Req", "S000-04")]
    [Trait("Req", "S000-05")]
    [Trait("Req", "S000-06")]
    [Trait("Req", "S000-07")]
    [Trait("Req", "S000-08")]
    [Trait("Req", "S000-11")]
    [Trait("Req", "S000-12")]
    [Trait("Req", "S000-13")]
    [Trait("Req", "S000-14")]
    [Trait("Req", "S000-15")]
    [Trait("Req", "S000-16")]
    [Trait("Req", "S000-17")]
    [Trait("Req", "S000-19")]
    [Trait("Req", "S000-20")]
    public async Task Reply_EnteredWhole_HoldsEveryFact()
    {
        await using var desk = await SeedDesk.OpenAsync(new DateOnly(2021, 3, 16));
        var officer = desk.Coordinator;
        await officer.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await officer.AddCommitteeAsync("SBR", "Stockholm Business Region AB", "MunicipalCompany");
        await LibraryAsync(desk);
        var assignment = await AssignAsync(desk);
        var plan = await PlanAsync(desk);
        var earlier = (await officer.RegisterAsync("Other", "Rapport om sociala företag och idéburet offentligt partnerskap", "2015-11-01", f => f.Set("Input.Numbers", "AMN 2015-0340-01.02"))).Url.AbsolutePath;
        var matter = await RegisterAsync(officer);

        await SeedDesk.ShowsAsync(officer, matter,
            "Skrivelse", "Salar Rashid m.fl. (S)", "Arbetsmarknadsnämnden", "23 mars 2021", "Annika Rosbring, 08-508 35 480", "Elin Björkman, 08-508 48 002", "utvecklings- och utredningsstaben vid arbetsmarknadsförvaltningen",
            "Karina Uddén, Arbetsmarknadsdirektör", "Karin Eriksson-Bech, Utvecklingschef", "Bilaga 1:", "Skrivelse om att ta tillvara på de sociala företagen", FirstDemand, SecondDemand, "Tillgodosett genom uppdraget i budget 2021", "AMN 2015-0340-01.02",
            "2021: Handlingsplan för arbetsintegrerande sociala företag", "Riktlinjer för samverkan med civilsamhället", "Rapport från förvaltningens samverkan med civilsamhället, 2019");
        (await (await officer.OpenAsync(matter)).FollowAsync("AMN 2015-0340-01.02")).Url.AbsolutePath.ShouldBe(earlier);
        (await (await officer.OpenAsync(matter)).FollowAsync("2021: Handlingsplan för arbetsintegrerande sociala företag")).Url.AbsolutePath.ShouldBe(assignment);
        await SeedDesk.FindsAsync(officer, "/arenden", matter,
            "Salar Rashid", "Rosbring", "Björkman", "utredningsstaben", "mätbara mål", "Uddén", "Utvecklingschef", "Skrivelse om att ta tillvara", "budget 2021", "civilsamhället 2019");
        await SeedDesk.ExportsAsync(officer, "/arenden/export.csv?ar=2021",
            Title, "Salar Rashid m.fl. (S)", "2021-03-23", "Annika Rosbring, 08-508 35 480", "Elin Björkman, 08-508 48 002", "Karina Uddén, Arbetsmarknadsdirektör", "Karin Eriksson-Bech, Utvecklingschef", "1. " + FirstDemand,
            "2. " + SecondDemand, "1. Skrivelse om att ta tillvara på de sociala företagen", "AMN 2015-0340-01.02", "utvecklings- och utredningsstaben");

        await ReportedAsync(desk, officer, matter);
        await KnownAsync(desk, assignment, plan);
    }

    private static async Task LibraryAsync(SeedDesk desk)
    {
        var budget = await desk.DocumentAsync("Budget", "Kommunfullmäktiges budget 2021–2023", f => f.Set("Input.AdoptedBy", "Kommunfullmäktige").Set("Input.ValidFrom", "2021-01-01").Set("Input.ValidTo", "2023-12-31"));
        await desk.GoalAsync(budget, "Other", "Sociala arbetsintegrerande företag ska växa och utvecklas");
        await desk.GoalAsync(budget, "Other", "Staden ska underlätta för dem som vill starta och driva arbetsintegrerande sociala företag");
        await desk.DocumentAsync("Inquiry", "PM om möjligheter att stärka sociala företag", f => f.Set("Input.Summary", "Hösten 2020. Identifierar möjligheter för staden att stärka sociala företag; en del av underlaget för handlingsplanen."));
        await desk.DocumentAsync("Inquiry", "Uppdaterad inventering av möjligheter till samverkan med sociala företag", f => f.Set("Input.Summary", "Hösten 2020. Ligger till grund för fortsatt arbete."));
        await desk.DocumentAsync("Reference", "Strategi för ett hållbart samhälle genom socialt företagande", f => f.Set("Input.AdoptedBy", "Regeringen").Set("Input.Summary", "2018."));
        await desk.DocumentAsync("Reference", "Handbok för samverkan mellan offentlig sektor och sociala företag", f => f.Set("Input.AdoptedBy", "SKR (Sveriges kommuner och regioner)").Set("Input.Summary", "Hösten 2020. Exempel på struktur för samverkan, tillvägagångssätt och lokala exempel."));
        await desk.DocumentAsync("Guideline", "Riktlinjer för samverkan med civilsamhället", f => f.Set("Input.AdoptedBy", "Arbetsmarknadsförvaltningen").Set("Input.ValidFrom", "2019-01-01").Set("Input.Summary", "Beskriver vilka möjligheter som finns för samverkan genom offentlig upphandling."));
    }

    private static async Task<string> AssignAsync(SeedDesk desk)
    {
        var address = await desk.AssignmentAsync("Handlingsplan för arbetsintegrerande sociala företag", Assignment, 2021, (page, form) => form.Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden"))
            .Set("Input.InCooperation", "Stockholm Business Region AB\nSamordningsförbundet Stockholms stad").Set("Input.InDialogue", "Arbetsförmedlingen\nberörda företag"));
        await desk.ServeAsync(address, "växa och utvecklas", "starta och driva");
        return address;
    }

    /// <summary>The plan that the network begins in spring: companies' boards beside committees, resting on the memo and the inventory.</summary>
    private static async Task<string> PlanAsync(SeedDesk desk)
    {
        var plan = await desk.Coordinator.StartPlanAsync("Handlingsplan för hur arbetsintegrerande sociala företag kan främjas", "Empty", "2021-01-01", "2023-12-31");
        await desk.LinkPlanAsync(plan, ["Kommunfullmäktiges budget 2021–2023"], ["PM om möjligheter", "Uppdaterad inventering"]);
        await desk.ExplainPlanAsync(plan, ("DrawnUpWith", "Ett nätverk med berörda styrelser och nämnder, initierat i början av 2021, börjar arbetet under våren."), ("Purpose", "Mätbara mål och aktiviteter som utökar stadens kapacitet som beställare."));
        var areas = await desk.Coordinator.OpenAsync($"{plan}/omraden");
        (await areas.Form("#nytt form").Set("Input.Number", "1").Set("Input.Title", "Staden som beställare").SubmitAsync("Lägg till ett område")).Accepted();
        await desk.Coordinator.AddActivityAsync(plan, "Föreslå mätbara mål för inköp från sociala företag", "2021-12-31", "Arbetsmarknadsnämnden", "Stockholm Business Region AB");
        return plan;
    }

    private static async Task<string> RegisterAsync(Visitor officer)
    {
        var start = await officer.OpenAsync("/arenden/nytt");
        var matter = (await start.Form().Set("Input.Kind", "WrittenProposal").Set("Input.Subject", Title).Set("Input.Senders", "Salar Rashid m.fl. (S)").Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden")
            .Set("Input.ReceivedOn", "2021-01-15").Set("Input.DatedOn", "2021-03-23").Set("Input.AgendaNumber", "9").Set("Input.Officers", "Annika Rosbring, 08-508 35 480\nElin Björkman, 08-508 48 002")
            .Set("Input.Unit", "utvecklings- och utredningsstaben vid arbetsmarknadsförvaltningen").Set("Input.Demands", $"{FirstDemand}\n{SecondDemand}").Set("Input.Stance", "Arbetsmarknadsnämnden har i budget 2021 fått ett sådant uppdrag.")
            .Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör\nKarin Eriksson-Bech, Utvecklingschef").SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
        await SeedDesk.AppendAsync(officer, matter, "Skrivelse om att ta tillvara på de sociala företagen");
        await SeedDesk.LinkAsync(officer, matter, "EarlierMatter", "AMN 2015-0340-01.02");
        await SeedDesk.LinkAsync(officer, matter, "EarlierMatter", "Rapport från förvaltningens samverkan med civilsamhället, 2019");
        await SeedDesk.LinkAsync(officer, matter, "CoveredByAssignment", "2021: Handlingsplan för arbetsintegrerande", "Assignment");
        await SeedDesk.LinkAsync(officer, matter, "Document", "Riktlinjer för samverkan med civilsamhället", "Document");
        await SeedDesk.AnswerAsync(officer, matter, "Tillgodosett genom uppdraget i budget 2021", "Mål och aktiviteter föreslås i planen");
        return matter;
    }

    private static async Task ReportedAsync(SeedDesk desk, Visitor officer, string matter)
    {
        var report = await desk.ReportAsync(officer, $"?arende={matter.Split('/')[2]}", "stockholm", Title,
            ("Förvaltningens förslag till beslut", "Arbetsmarknadsförvaltningens förslag till beslut", null),
            ("Sammanfattning", null, "I en skrivelse från Salar Rashid m.fl. (S) föreslås arbetsmarknadsnämnden att få i uppdrag att ta fram en handlingsplan.\n\nArbetsmarknadsförvaltningen tog under hösten 2020 fram en PM som kommer att utgöra ett underlag."),
            ("Bakgrund", null, "Sociala företag, inklusive arbetsintegrerande sociala företag, är en form av företag som bedriver verksamhet utifrån ett idémässigt mål snarare än ekonomiskt.\n\nRegeringen tog 2018 fram en strategi för ett hållbart samhälle genom socialt företagande."),
            ("Ärendets beredning", null, null),
            ("Ärendet", null, null),
            ("Förvaltningens synpunkter och förslag", "Arbetsmarknadsförvaltningens svar", "Arbetsmarknadsförvaltningen har i början på året initierat uppstart av ett nätverk med berörda styrelser och nämnder."),
            ("Bilagor", "Bilaga", null));
        (await (await officer.OpenAsync($"{report}/huvud")).Form("form.form").Set("Input.MeetingOn", "2021-03-23").SubmitAsync("Spara")).Accepted();

        await SeedDesk.ShowsAsync(officer, report, Title, "23 mars 2021", "Annika Rosbring, 08-508 35 480", "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på skrivelsen.", FirstDemand, SecondDemand);
        var word = await SeedDesk.WordAsync(officer, report,
            "Arbetsmarknadsförvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendets beredning", "Ärendet", "Arbetsmarknadsförvaltningens svar", "Bilaga");
        foreach (var fact in new[]
        {
            "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på skrivelsen.", "Annika Rosbring", "08-508 48 002", "Ärende9", "inklusive arbetsintegrerande sociala företag", "hösten 2020",
            "Ärendet har beretts inom utvecklings- och utredningsstaben vid arbetsmarknadsförvaltningen.", FirstDemand, SecondDemand, "nätverk med berörda styrelser och nämnder", "Karina UddénArbetsmarknadsdirektör", "Karin Eriksson-BechUtvecklingschef",
            "Skrivelse om att ta tillvara på de sociala företagen", "23 mars 2021",
        })
        {
            word.ShouldContain(fact);
        }

        await SeedDesk.FindsAsync(officer, "/tjansteutlatanden", report, "tillvara på de sociala", "Björkman", "Arbetsmarknadsnämnden");
        await SeedDesk.ExportsAsync(officer, "/tjansteutlatanden/export.csv", Title, "2021-03-23", "Arbetsmarknadsnämnden", "Annika Rosbring");
    }

    private static async Task KnownAsync(SeedDesk desk, string assignment, string plan)
    {
        var officer = desk.Coordinator;
        await SeedDesk.ShowsAsync(officer, assignment, "2021", "Kommunfullmäktige", Assignment, "Stockholm Business Region AB, Samordningsförbundet Stockholms stad", "Arbetsförmedlingen, berörda företag", "växa och utvecklas", "starta och driva");
        await SeedDesk.FindsAsync(officer, "/uppdrag", assignment, "främjas av Stockholms stad", "Samordningsförbundet", "Arbetsförmedlingen", "Kommunfullmäktige");
        await SeedDesk.ExportsAsync(officer, "/uppdrag/export.csv?ar=2021", Assignment, "Samordningsförbundet Stockholms stad", "Stockholm Business Region AB", "berörda företag");
        await SeedDesk.ShowsAsync(officer, plan, "PM om möjligheter att stärka sociala företag", "Underlag", "Kommunfullmäktiges budget 2021–2023", "Ett nätverk med berörda styrelser och nämnder", "Mätbara mål", "Stockholm Business Region AB");
        await SeedDesk.FindsAsync(officer, "/planer", plan, "berörda styrelser", "kapacitet som beställare");
        await SeedDesk.ExportsAsync(officer, "/planer/export.csv", "Ett nätverk med berörda styrelser och nämnder", "PM om möjligheter att stärka sociala företag");
        await SeedDesk.ExportsAsync(officer, "/atgarder/export.csv?plan=alla", "Föreslå mätbara mål för inköp från sociala företag", "Arbetsmarknadsnämnden, Stockholm Business Region AB");
        await SeedDesk.ExportsAsync(officer, "/styrdokument/export.csv",
            "Strategi för ett hållbart samhälle genom socialt företagande", "Regeringen", "Handbok för samverkan mellan offentlig sektor och sociala företag", "struktur för samverkan, tillvägagångssätt och lokala exempel", "samverkan genom offentlig upphandling",
            "2021-01-01", "2023-12-31", "Uppdaterad inventering", "växa och utvecklas");
        (await officer.OpenAsync("/styrdokument?q=SKR+handbok")).Texts("tbody th a").ShouldBe(["Handbok för samverkan mellan offentlig sektor och sociala företag"]);
        (await officer.OpenAsync("/mal")).AllText.ShouldContain("Staden ska underlätta för dem som vill starta och driva arbetsintegrerande sociala företag");
    }
}
