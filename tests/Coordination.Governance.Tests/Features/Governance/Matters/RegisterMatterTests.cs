using System.Net;
using System.Text;
using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Matters;

/// <summary>The matters of the source documents, entered as their officers would and found again.</summary>
public sealed class RegisterMatterTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN");
        await _app.CommitteeAsync("SKA");
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _officer = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S000-01")]
    [Trait("Req", "S000-04")]
    [Trait("Req", "S000-13")]
    [Trait("Req", "S000-15")]
    [Trait("Req", "S000-19")]
    [Trait("Req", "S000-20")]
    public async Task Register_WrittenProposal_HoldsEveryFactOfThePaper()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var page = await start.Form().Set("Input.Kind", "WrittenProposal").Set("Input.Subject", "Svar på skrivelse om att ta tillvara på de sociala företagen")
            .Set("Input.Senders", "Salar Rashid m.fl. (S)").Choose(start, "Input.AddresseeId", "AMN").Set("Input.ReceivedOn", "2021-02-01").Set("Input.DatedOn", "2021-03-23")
            .Set("Input.AgendaNumber", "9").Set("Input.Officers", "Annika Rosbring, 08-508 354 80\nElin Björkman, 08-508 48 002").Set("Input.Unit", "utvecklings- och utredningsstaben")
            .Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör\nKarin Eriksson-Bech, Utvecklingschef").SubmitAsync("Registrera");
        var document = (await page.FollowAsync("Lägg till handling")).Form().Set("Input.Title", "Skrivelse om att ta tillvara på de sociala företagen");
        await document.Attach("Input.File", "skrivelse.txt", Encoding.UTF8.GetBytes("Ta tillvara på de sociala företagen."), "text/plain").SubmitAsync("Spara");
        var links = await (await _officer.OpenAsync(page.Url.AbsolutePath + "/kopplingar")).Form().Set("Input.Kind", "EarlierMatter").Set("Input.Text", "AMN 2015-0340-01.02").SubmitAsync("Lägg till koppling");
        await links.Form().Set("Input.Kind", "CoveredByAssignment").Set("Input.Text", "Budgetuppdrag 2021: ta fram en handlingsplan").SubmitAsync("Lägg till koppling");

        var shown = await _officer.OpenAsync(page.Url.AbsolutePath);

        foreach (var fact in new[]
        {
            "Skrivelse", "Salar Rashid m.fl. (S)", "Nämnden AMN", "23 mars 2021", "Annika Rosbring, 08-508 354 80", "Elin Björkman, 08-508 48 002", "utvecklings- och utredningsstaben",
            "Karina Uddén, Arbetsmarknadsdirektör", "Karin Eriksson-Bech, Utvecklingschef", "Bilaga 1:", "AMN 2015-0340-01.02", "Budgetuppdrag 2021",
            "Nämnden AMN beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på skrivelsen.",
        })
        {
            shown.AllText.ShouldContain(fact);
        }

        var stored = await _app.MatterAsync();
        stored.AgendaNumber.ShouldBe("9");
        stored.Documents.ShouldHaveSingleItem().Number.ShouldBe(1);
        var file = await _officer.DownloadAsync(shown.Find("a[href*='/handlingar/']:not([href$='/ny']):not([href$='/aterkalla'])").GetAttribute("href")!);
        Encoding.UTF8.GetString(file).ShouldContain("sociala företagen");
    }

    [Fact]
    [Trait("Req", "S001-01")]
    [Trait("Req", "S001-03")]
    [Trait("Req", "S001-04")]
    [Trait("Req", "S001-05")]
    [Trait("Req", "S001-24")]
    [Trait("Req", "S001-25")]
    [Trait("Req", "S001-26")]
    [Trait("Req", "S001-28")]
    public async Task Register_Referral_AnswersEachDemandOnItsOwn()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var page = await start.Form().Set("Input.Kind", "Referral").Set("Input.Subject", "Ta tillvara de sociala företagen i Stockholm").Set("Input.Numbers", "KS2021/817; kommunstyrelsen")
            .Set("Input.Senders", "Kommunstyrelsen\nSalar Rashid (S)").Choose(start, "Input.AddresseeId", "SKA").Set("Input.ReceivedOn", "2021-11-01").Set("Input.ReplyBy", "2022-01-12")
            .Set("Input.Demands", "Att Stockholms stad tar fram en handlingsplan\nAtt handlingsplanen ska föreslå mätbara mål").Set("Input.Unit", "avdelningen för individ- och familjestöd")
            .Set("Input.Consultations", "Pensionärsrådet 21-12-09\nFörvaltningsgruppen 21-12-09").Set("Input.Stance", "Befintliga styrdokument och uppdragen i budget 2022 är tillräckliga.")
            .Set("Input.Signatories", "Maria M Laxvik, Stadsdelsdirektör").SubmitAsync("Registrera");
        page.AllText.ShouldContain("godkänner förvaltningens tjänsteutlåtande och överlämnar det till Kommunstyrelsen som svar på remissen");

        var demand = await _officer.OpenAsync(page.Find("a[href*='/yrkanden/']").GetAttribute("href")!);
        var answered = await demand.Form().Set("Input.Stance", "Tillgodosett: planen antogs 24 augusti 2021").SubmitAsync("Spara");

        answered.AllText.ShouldContain("Tillgodosett: planen antogs 24 augusti 2021");
        var matter = await _app.MatterAsync();
        matter.Demands.OrderBy(d => d.Number).Select(d => d.IsAnswered).ShouldBe([true, false]);
        matter.Preparation.Consultations.ShouldContain(new MatterConsultation("Pensionärsrådet", new DateOnly(2021, 12, 9)));
        var refused = await (await _officer.OpenAsync(page.Url.AbsolutePath + "/andra")).Form().Set("Input.Demands", "Att något helt annat görs").SubmitAsync("Spara");
        refused.AllText.ShouldContain("Yrkande 1 är besvarat");
    }

    [Fact]
    [Trait("Req", "S002-02")]
    [Trait("Req", "S002-28")]
    [Trait("Req", "S001-27")]
    public async Task Register_Opinion_HasItsOwnNumberBesideTheSenders()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var page = await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Yttrande över remiss av Motion om att ta tillvara de sociala företagen i Stockholm").Set("Input.Numbers", "AMN 2021/900\nKS 2021/817; kommunstyrelsen")
            .Set("Input.Senders", "Salar Rashid (S)").Choose(start, "Input.AddresseeId", "AMN").Set("Input.ReceivedOn", "2021-10-01").Set("Input.AgendaNumber", "5").Set("Input.Unit", "utvecklings- och utredningsstaben")
            .Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör\nAnders Nordborg, Utvecklingschef").Set("Input.Stance", "En sådan plan finns framtagen och antogs av arbetsmarknadsnämnden i augusti 2021.").SubmitAsync("Registrera");
        await (await page.FollowAsync("Lägg till handling")).Form().Set("Input.Title", "Motion om att ta tillvara de sociala företagen i Stockholm").SubmitAsync("Spara");

        var shown = await _officer.OpenAsync(page.Url.AbsolutePath);

        foreach (var fact in new[] { "AMN 2021/900", "KS 2021/817", "kommunstyrelsen", "Anders Nordborg, Utvecklingschef", "En sådan plan finns framtagen", "Bilaga 1:", "som svar på motionen." })
        {
            shown.AllText.ShouldContain(fact);
        }

        (await _officer.OpenAsync("/arenden?q=KS2021/817")).Texts("tbody th a").ShouldHaveSingleItem();
    }

    [Theory]
    [Trait("Req", "S002-01")]
    [InlineData("KS 2021/817")]
    [InlineData("KS2021/817")]
    [InlineData("ks 2021-0817")]
    [InlineData("AMN 2021-0815")]
    [InlineData("AMN 2021/815-1.3")]
    [InlineData("tillvara SOCIALA")]
    [InlineData("laxvik")]
    public async Task Search_NumberInAnyFormOrAnyWord_FindsTheMatter(string words)
    {
        await _officer.RegisterAsync("Referral", "Ta tillvara de sociala företagen", "2021-11-01", f => f.Set("Input.Numbers", "AMN 2021-0815-01.03\nKS2021/817; kommunstyrelsen").Set("Input.Officers", "Maria Laxvik"));
        await _officer.RegisterAsync("Motion", "Något annat", "2021-11-02", f => f.Set("Input.Numbers", "KS 2021/8170"));

        var list = await _officer.OpenAsync($"/arenden?q={Uri.EscapeDataString(words)}");

        list.Texts("tbody th a").ShouldBe(["Ta tillvara de sociala företagen"], list.AllText);
        (await _officer.OpenAsync("/arenden?q=KS%202021/8170")).Texts("tbody th a").ShouldBe(["Något annat"]);
    }

    [Fact]
    [Trait("Req", "S003-32")]
    public async Task Register_SameNumberTwice_ShowsEachBesideTheOther()
    {
        await _officer.RegisterAsync("Other", "Plan", "2021-11-01", f => f.Set("Input.Numbers", "KSN-2017-1989"));

        var second = await _officer.RegisterAsync("Other", "Bilaga till plan", "2021-11-02", f => f.Set("Input.Numbers", "KSN 2017/1989"));

        second.AllText.ShouldContain("Samma diarienummer");
        second.AllText.ShouldContain("KSN-2017-1989 Plan");
    }

    [Fact]
    [Trait("Req", "S000-01")]
    public async Task List_FiltersSortsAndExports()
    {
        await _officer.RegisterAsync("Motion", "Tionde", "2021-11-10", f => f.Set("Input.Numbers", "KS 2021/10"));
        await _officer.RegisterAsync("Referral", "Nionde", "2021-11-09", f => f.Set("Input.Numbers", "KS 2021/9").Set("Input.ReplyBy", "2022-01-12"));

        (await _officer.OpenAsync("/arenden?sort=number")).Texts("tbody th a").ShouldBe(["Nionde", "Tionde"]);
        (await _officer.OpenAsync("/arenden")).Texts("tbody th a").ShouldBe(["Tionde", "Nionde"]);
        (await _officer.OpenAsync("/arenden?slag=Motion")).Texts("tbody th a").ShouldBe(["Tionde"]);
        (await _officer.OpenAsync("/arenden?lage=forsenade")).Texts("tbody th a").ShouldBe(["Nionde"]);
        foreach (var sort in new[] { "-number", "subject", "-subject", "reply", "-reply", "received" })
        {
            (await _officer.OpenAsync($"/arenden?sort={sort}&ar=2021&lage=oppna")).Texts("tbody th a").Count.ShouldBe(2, sort);
        }

        foreach (var state in new[] { "obesvarade", "skyddade", "Closed", "hittat-pa" })
        {
            (await _officer.OpenAsync($"/arenden?lage={state}")).AllText.ShouldContain("Inga ärenden matchar.");
        }

        var csv = Encoding.UTF8.GetString(await _officer.DownloadAsync("/arenden/export.csv?slag=Motion"));
        csv.ShouldContain("KS 2021/10");
        csv.ShouldNotContain("Nionde");
        (await _officer.DownloadAsync("/arenden/export.xlsx")).Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [Trait("Req", "S000-01")]
    [InlineData("number", "Åttonde,Nionde,Tionde,Utan,Också utan")]
    [InlineData("-number", "Tionde,Nionde,Åttonde,Också utan,Utan")]
    [InlineData("reply", "Nionde,Utan,Åttonde,Tionde,Också utan")]
    [InlineData("-reply", "Utan,Nionde,Också utan,Tionde,Åttonde")]
    public async Task List_SortedByWhatSomeLack_HasThoseLastOnWhicheverPage(string sort, string order)
    {
        await _officer.RegisterAsync("Motion", "Åttonde", "2021-11-10", f => f.Set("Input.Numbers", "KS 2021/8"));
        await _officer.RegisterAsync("Motion", "Tionde", "2021-11-10", f => f.Set("Input.Numbers", "KS 2021/10"));
        await _officer.RegisterAsync("Motion", "Nionde", "2021-11-09", f => f.Set("Input.Numbers", "KS 2021/9").Set("Input.ReplyBy", "2022-01-12"));
        await _officer.RegisterAsync("Motion", "Utan", "2021-11-08", f => f.Set("Input.ReplyBy", "2022-01-13"));
        await _officer.RegisterAsync("Motion", "Också utan", "2021-11-07");
        var expected = order.Split(',');

        foreach (var size in new[] { 1, 2, 3, 4, 20 })
        {
            var pages = new List<string>();
            for (var page = 1; page <= (5 + size - 1) / size; page++)
            {
                var shown = await _officer.OpenAsync($"/arenden?lage=oppna&sort={sort}&antal={size}&sida={page}");
                pages.AddRange(shown.Texts("tbody th a"));
                shown.AllText.ShouldContain("5 träffar", Case.Insensitive, $"page {page} of {size}");
            }

            pages.ShouldBe(expected, Case.Sensitive, $"pages of {size}");
        }

        var csv = Encoding.UTF8.GetString(await _officer.DownloadAsync($"/arenden/export.csv?lage=oppna&sort={sort}"));
        var places = expected.Select(e => csv.IndexOf(e, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(at => at > 0);
        places.ShouldBe(places.Order());
        (await _officer.OpenAsync($"/arenden?sort={sort}&antal=2&sida=9")).Texts("tbody th a").ShouldBeEmpty("a page beyond the last is empty");
    }

    [Fact]
    [Trait("Req", "S000-01")]
    public async Task Register_ImpossibleDates_AreRefusedAtTheirFields()
    {
        var refused = await _officer.RegisterAsync("Referral", "Framtid", "2027-03-01", f => f.Set("Input.ReplyBy", "2026-01-01").Set("Input.RaisedOn", "2028-01-01"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.AllText.ShouldContain("Ärendet kan inte ha kommit in efter idag.");
        refused.AllText.ShouldContain("En motion kan inte vara väckt efter idag.");
        refused.AllText.ShouldContain("Svaret kan inte vara begärt");
        refused.Form()["Input.Subject"].ShouldBe("Framtid");
        (await _app.MattersAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "S000-01")]
    public async Task Edit_ChangedMeanwhile_ShowsEachFieldAndStoresNothing()
    {
        var page = await _officer.RegisterAsync("Motion", "Ämnet", "2021-11-10");
        var mine = await _officer.OpenAsync(page.Url.AbsolutePath + "/andra");
        await (await _officer.OpenAsync(page.Url.AbsolutePath + "/andra")).Form().Set("Input.Subject", "Deras ämne").SubmitAsync("Spara");

        var refused = await mine.Form().Set("Input.Subject", "Mitt ämne").SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.AllText.ShouldContain("Deras ämne");
        (await _app.MatterAsync()).Subject.ShouldBe("Deras ämne");
        var saved = await refused.Form().SubmitAsync("Spara");
        (await _app.MatterAsync()).Subject.ShouldBe("Mitt ämne");
        saved.AllText.ShouldContain("Ändrat: ämne");
    }

    [Fact]
    [Trait("Req", "S000-01")]
    public async Task Withdraw_NeedsAReasonAndKeepsTheMatter()
    {
        var page = await _officer.RegisterAsync("Motion", "Dubbelregistrerat", "2021-11-10", f => f.Set("Input.Numbers", "KS 2021/12"));
        var course = await _officer.OpenAsync(page.Url.AbsolutePath + "/lage");
        var refused = await course.Form().Set("Input.Step", "Withdraw").SubmitAsync("Spara");
        refused.AllText.ShouldContain("Skriv varför.");

        var withdrawn = await refused.Form().Set("Input.Words", "Finns redan som KS 2021/11").SubmitAsync("Spara");

        withdrawn.AllText.ShouldContain("Finns redan som KS 2021/11");
        (await _officer.OpenAsync("/arenden?lage=Withdrawn")).Texts("tbody th a").ShouldBe(["Dubbelregistrerat"]);
        var reopened = await (await _officer.OpenAsync(page.Url.AbsolutePath + "/lage")).Form().Set("Input.Step", "Reopen").Set("Input.Words", "Fel ärende").SubmitAsync("Spara");
        reopened.AllText.ShouldContain("Återupptaget");
    }

    [Fact]
    [Trait("Req", "S002-02")]
    public async Task Decide_Begin_Close_EachIsRecorded()
    {
        var page = await _officer.RegisterAsync("Motion", "Motionen", "2021-11-10");
        await (await _officer.OpenAsync(page.Url.AbsolutePath + "/lage")).Form().Set("Input.Step", "Begin").SubmitAsync("Spara");
        var missing = await (await _officer.OpenAsync(page.Url.AbsolutePath + "/lage")).Form().Set("Input.Step", "Decide").SubmitAsync("Spara");
        missing.AllText.ShouldContain("Ange beslutsdagen.");

        var decided = await missing.Form().Set("Input.DecidedOn", "2021-12-14").Set("Input.Paragraph", "§ 7").Set("Input.Words", "Motionen besvarad").SubmitAsync("Spara");

        decided.AllText.ShouldContain("§ 7");
        (await (await _officer.OpenAsync(page.Url.AbsolutePath + "/lage")).Form().Set("Input.Step", "Close").SubmitAsync("Spara")).AllText.ShouldContain("Avslutat");
        var matter = await _app.MatterAsync();
        (matter.State, matter.Paragraph, matter.DecidedOn).ShouldBe((MatterState.Closed, "7", new DateOnly(2021, 12, 14)));
    }

    [Fact]
    [Trait("Req", "S000-19")]
    public async Task Document_Withdrawn_KeepsItsNumberAndClosesTheFile()
    {
        var page = await _officer.RegisterAsync("Motion", "Motionen", "2021-11-10");
        var add = page.Url.AbsolutePath + "/handlingar/ny";
        var first = await (await _officer.OpenAsync(add)).Form().Set("Input.Title", "Fel fil").Attach("Input.File", "fel.txt", Encoding.UTF8.GetBytes("Fel fil."), "text/plain").SubmitAsync("Spara");
        var file = first.Find("a[href*='/handlingar/']:not([href$='/ny']):not([href$='/aterkalla'])").GetAttribute("href")!;
        var asked = await _officer.OpenAsync(first.Find("a[href$='/aterkalla']").GetAttribute("href")!);
        (await asked.Form().SubmitAsync("Återkalla")).AllText.ShouldContain("Skriv varför.");

        await asked.Form().Set("Input.Reason", "Fel fil uppladdad").SubmitAsync("Återkalla");
        var after = await (await _officer.OpenAsync(add)).Form().Set("Input.Title", "Rätt fil").SubmitAsync("Spara");

        after.AllText.ShouldContain("Fel fil uppladdad");
        after.AllText.ShouldContain("Bilaga 2: Rätt fil");
        (await _officer.OpenAsync(file)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S000-13")]
    public async Task Link_ToAMatterOfOurs_IsShownFromBothSides()
    {
        await _officer.RegisterAsync("Other", "Rapport om sociala företag och IOP", "2015-11-10", f => f.Set("Input.Numbers", "AMN 2015-0340-01.02"));
        var page = await _officer.RegisterAsync("WrittenProposal", "Skrivelsen", "2021-02-01");

        await (await _officer.OpenAsync(page.Url.AbsolutePath + "/kopplingar")).Form().Set("Input.Kind", "EarlierMatter").Set("Input.Text", "AMN 2015/340").SubmitAsync("Lägg till koppling");

        var earlier = await (await _officer.OpenAsync(page.Url.AbsolutePath)).FollowAsync("AMN 2015-0340-01.02");
        earlier.Heading.ShouldBe("Rapport om sociala företag och IOP");
        earlier.AllText.ShouldContain("Hänvisar hit");
        var links = await _officer.OpenAsync(page.Url.AbsolutePath + "/kopplingar");
        await links.Form().SubmitAsync("Ta bort AMN 2015-0340-01.02");
        (await _officer.OpenAsync(page.Url.AbsolutePath)).AllText.ShouldContain("Inga kopplingar.");
    }

    [Fact]
    [Trait("Req", "S000-01")]
    public async Task Officer_RegistersForTheOwnCommitteeAndNoOther()
    {
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "SKA");
        var start = await secretary.OpenAsync("/arenden/nytt");
        var form = start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Eget").Set("Input.ReceivedOn", "2021-11-10");
        (await form.Choose(start, "Input.AddresseeId", "AMN").SubmitAsync("Registrera")).AllText.ShouldContain("Välj en nämnd som du är handläggare för.");
        (await form.Choose(start, "Input.AddresseeId", "SKA").SubmitAsync("Registrera")).AllText.ShouldContain("Ärendet är registrerat.");

        var others = await _officer.RegisterAsync("Motion", "Annans", "2021-11-10");

        (await secretary.OpenAsync(others.Url.AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var page in new[] { "andra", "lage", "skydd", "kopplingar", "handlingar/ny" })
        {
            (await secretary.OpenAsync($"{others.Url.AbsolutePath}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }
}
