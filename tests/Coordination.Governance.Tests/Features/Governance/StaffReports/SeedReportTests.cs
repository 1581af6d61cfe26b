using System.Text;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Governance.Tests.Features.Governance.StaffReports;

/// <summary>The staff reports of the source documents, written as their officers would, and read in Word.</summary>
public sealed class SeedReportTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        _officer = await _app.CoordinatorAsync();
        await _officer.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _officer.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S002-02")]
    [Trait("Req", "S002-03")]
    [Trait("Req", "S002-28")]
    public async Task Write_OpinionOnTheMotion_HasAllItsHeadingsAndWording()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var matter = await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Ta tillvara de sociala företagen i Stockholm").Set("Input.Numbers", "KS 2021/817").Set("Input.Senders", "Salar Rashid (S)")
            .Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden").Set("Input.ReceivedOn", "2021-10-01").Set("Input.AgendaNumber", "5").Set("Input.Unit", "utvecklings- och utredningsstaben på arbetsmarknadsförvaltningen")
            .Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör\nAnders Nordborg, Utvecklingschef")
            .Set("Input.Demands", "Att i samverkan med relevanta aktörer ta fram en handlingsplan för hur arbetsintegrerande sociala företag kan främjas").SubmitAsync("Registrera");
        var report = await (await matter.FollowAsync("Skriv tjänsteutlåtande")).Form().Set("Input.Template", "stockholm").Set("Input.Title", "Yttrande över remiss av Motion om att ta tillvara de sociala företagen i Stockholm").SubmitAsync("Börja skriva");
        var address = report.Url.AbsolutePath;
        report.Heading.ShouldBe("Yttrande över remiss av Motion om att ta tillvara de sociala företagen i Stockholm");

        await _officer.WriteAsync(await _app.SectionAsync(report, "Förvaltningens förslag till beslut"), (await _app.SectionsAsync(address))[0].Text, "Arbetsmarknadsförvaltningens förslag till beslut");
        await _officer.WriteAsync(await _app.SectionAsync(report, "Sammanfattning"), "Arbetsmarknadsnämnden har ombetts att yttra sig över en motion från Salar Rashid (S).\n\nEn sådan plan finns framtagen och antogs i augusti 2021.");
        await _officer.WriteAsync(await _app.SectionAsync(report, "Bakgrund"), "Affärsmodellen arbetsintegrerande sociala företag, ASF, bygger på två ben.");
        await _officer.WriteAsync(await _app.SectionAsync(report, "Förvaltningens synpunkter och förslag"), "Utredningen pekar på tre områden:\n\n- nätverkande\n- företagsstöd\n- upphandling\n\n# Uppföljning\nMål sätts under genomförandet.", "Arbetsmarknadsförvaltningens synpunkter och förslag");
        await _officer.WriteAsync(await _app.SectionAsync(report, "Ekonomiska konsekvenser"), "");

        using var word = (await _officer.DownloadAsync($"{address}/tjansteutlatande.docx")).Valid();
        word.Headings(1).ShouldBe(["Yttrande över remiss av Motion om att ta tillvara de sociala företagen i Stockholm"]);
        word.Headings(2).ShouldBe(["Arbetsmarknadsförvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendets beredning", "Ärendet", "Arbetsmarknadsförvaltningens synpunkter och förslag"]);
        word.Headings(3).ShouldBe(["Uppföljning"]);
        var text = word.MainDocumentPart!.Document.InnerText;
        foreach (var fact in new[]
        {
            "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på motionen.", "Ärendet har beretts inom utvecklings- och utredningsstaben på arbetsmarknadsförvaltningen.",
            "Motionären yrkar", "KS 2021/817", "Ärende5", "Karina UddénArbetsmarknadsdirektör", "Anders NordborgUtvecklingschef", "nätverkande",
        })
        {
            text.ShouldContain(fact);
        }
    }

    [Fact]
    [Trait("Req", "S000-03")]
    [Trait("Req", "S000-04")]
    [Trait("Req", "S000-05")]
    [Trait("Req", "S000-19")]
    [Trait("Req", "S000-20")]
    public async Task Write_ReplyToTheWrittenProposal_IsPrefilledFromTheMatter()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var matter = await start.Form().Set("Input.Kind", "WrittenProposal").Set("Input.Subject", "Ta tillvara på de sociala företagen").Set("Input.Numbers", "AMN 2021-0100").Set("Input.Senders", "Salar Rashid m.fl. (S)")
            .Choose(start, "Input.AddresseeId", "Arbetsmarknadsnämnden").Set("Input.ReceivedOn", "2021-02-01").Set("Input.AgendaNumber", "9").Set("Input.Officers", "Annika Rosbring, 08-508 354 80\nElin Björkman, 08-508 48 002")
            .Set("Input.Unit", "utvecklings- och utredningsstaben").Set("Input.Signatories", "Karina Uddén, Arbetsmarknadsdirektör\nKarin Eriksson-Bech, Utvecklingschef").Set("Input.Demands", "Att ta fram en handlingsplan\nAtt föreslå mätbara mål")
            .SubmitAsync("Registrera");
        await (await matter.FollowAsync("Lägg till handling")).Form().Set("Input.Title", "Skrivelse om att ta tillvara på de sociala företagen").Attach("Input.File", "skrivelse.txt", Encoding.UTF8.GetBytes("Skrivelsen."), "text/plain").SubmitAsync("Spara");
        await (await _officer.OpenAsync(matter.Url.AbsolutePath + "/kopplingar")).Form().Set("Input.Kind", "EarlierMatter").Set("Input.Text", "AMN 2015-0340-01.02").SubmitAsync("Lägg till koppling");

        var report = await _officer.StartReportAsync($"?arende={matter.Url.AbsolutePath.Split('/')[2]}");

        report.Heading.ShouldBe("Svar på skrivelse: Ta tillvara på de sociala företagen");
        report.Texts("main section.panel > .panel-head h2").Take(8).ShouldBe(
            ["Förvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendets beredning", "Ärendet", "Förvaltningens synpunkter och förslag", "Ekonomiska konsekvenser", "Bilagor"]);
        foreach (var fact in new[]
        {
            "Arbetsmarknadsnämnden beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på skrivelsen.", "Salar Rashid m.fl. (S) har lämnat en skrivelse", "AMN 2015-0340-01.02", "Att föreslå mätbara mål",
            "[Yrkandet är inte besvarat än.]", "Bilaga 1: Skrivelse om att ta tillvara på de sociala företagen", "Annika Rosbring, 08-508 354 80", "Elin Björkman, 08-508 48 002", "Karin Eriksson-Bech, Utvecklingschef",
        })
        {
            report.AllText.ShouldContain(fact);
        }

        using var word = (await _officer.DownloadAsync($"{report.Url.AbsolutePath}/tjansteutlatande.docx")).Valid();
        var paragraphs = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => p.InnerText).ToList();
        paragraphs.FindIndex(p => p.StartsWith("Karina Uddén", StringComparison.Ordinal)).ShouldBeLessThan(paragraphs.IndexOf("Bilagor"), "the signatures stand before the attachments");
        (await _officer.StepAsync(report.Url.AbsolutePath, "Finish")).AllText.ShouldContain("Ett yrkande är inte besvarat");
    }

    [Fact]
    [Trait("Req", "S003-01")]
    [Trait("Req", "S003-02")]
    [Trait("Req", "S003-15")]
    public async Task Write_ProposalOnThePlan_HasUppsalasHeadingsAndClauses()
    {
        var plan = await _officer.StartPlanAsync("Handlingsplan för sociala företag", from: "2018-01-01", to: "2020-12-31");
        await _officer.AddActivityAsync(plan, "Bilda ett nätverk", "2018-12-31", "Arbetsmarknadsnämnden");

        var report = await _officer.StartReportAsync($"?plan={plan.Split('/')[2]}", template: "uppsala", committee: "Arbetsmarknadsnämnden");
        var address = report.Url.AbsolutePath;
        await (await _officer.OpenAsync($"{address}/huvud")).Form("form.form").Set("Input.Number", "AMN-2018-0329").Set("Input.DatedOn", "2018-09-05").Set("Input.Officers", "Helmer Linda\nReuterdahl Karin\nÖhman Carl")
            .Set("Input.Signatories", "Lena Winterbom, Direktör").Set("Input.Department", "Arbetsmarknadsförvaltningen").SubmitAsync("Spara");
        await _officer.WriteAsync(await _app.SectionAsync(report, "Beredning"), "Förslaget har utarbetats av en samordnande arbetsgrupp.");

        using var word = (await _officer.DownloadAsync($"{address}/tjansteutlatande.docx")).Valid();
        word.Headings(2).ShouldBe(["Förslag till beslut", "Ärendet", "Beredning", "Föredragning", "Ekonomiska konsekvenser", "Bilagor"]);
        var text = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(p => p.InnerText).ToList();
        text.ShouldContain("Arbetsmarknadsnämnden föreslås besluta");
        text.ShouldContain("att godkänna Handlingsplan för sociala företag i de delar som berör nämnden, och");
        text.ShouldContain("att föreslå kommunstyrelsen att godkänna Handlingsplan för sociala företag.");
        text.ShouldContain(t => t.StartsWith("Åtgärder under 2018 ska rymmas inom budgetram.", StringComparison.Ordinal));
        text.Count(t => t.StartsWith("Handläggare", StringComparison.Ordinal)).ShouldBe(3);
        word.PackageProperties.Title.ShouldBe("Handlingsplan för sociala företag");
        word.PackageProperties.Subject.ShouldBe("AMN-2018-0329");
        word.PackageProperties.Language.ShouldBe("sv-SE");
        word.MainDocumentPart.HeaderParts.Single().Header.InnerText.ShouldContain("Arbetsmarknadsförvaltningen");
        word.MainDocumentPart.FooterParts.Single().Footer.InnerText.ShouldContain("PAGE");
        var table = word.MainDocumentPart.Document.Body!.Elements<Table>().ShouldHaveSingleItem();
        table.Descendants<TableHeader>().ShouldHaveSingleItem();
        table.Descendants<TableDescription>().Single().Val!.Value.ShouldBe("Åtgärder och läge: Nr, Åtgärd, Ansvarig, Läge, Mål.");
        table.InnerText.ShouldContain("Bilda ett nätverkArbetsmarknadsnämndenFörsenad");

        (await _officer.DownloadAsync($"{address}/tjansteutlatande.docx")).ShouldBe(await _officer.DownloadAsync($"{address}/tjansteutlatande.docx"), "the same report gives the same bytes");
        using var answer = await _officer.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{address}/tjansteutlatande.docx"));
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"tjansteutlatande-amn-2018-0329-{address.Split('/')[2].Replace("-", string.Empty, StringComparison.Ordinal)[^8..]}.docx");
        (await _officer.OpenAsync($"{address}/utskrift")).Texts("article h2").ShouldBe(word.Headings(2));
    }

    [Fact]
    [Trait("Req", "S001-02")]
    public async Task Write_ReplyOfACommittee_HandsItOverToWhoAsked()
    {
        var start = await _officer.OpenAsync("/arenden/nytt");
        var matter = await start.Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Ta tillvara de sociala företagen").Set("Input.Numbers", "KS2021/817").Set("Input.Senders", "Salar Rashid (S)")
            .Choose(start, "Input.AddresseeId", "Kommunstyrelsen").Set("Input.ReceivedOn", "2026-12-15").SubmitAsync("Registrera");
        var refer = await _officer.OpenAsync($"{matter.Url.AbsolutePath}/remittera");
        var box = refer.FindAll("input[name='Input.Committees']").First(b => refer.Document.QuerySelector($"label[for='{b.Id}']")!.TextContent.Contains("Arbetsmarknadsnämnden", StringComparison.Ordinal)).GetAttribute("value")!;
        var check = await refer.Form("form.form").Set("Input.DueOn", "2027-03-30").Tick("Input.Committees", box).SubmitAsync("Granska mot sammanträdena");
        await check.Form("form.form").SubmitAsync("Remittera till 1");
        var referral = (await _officer.OpenAsync(matter.Url.AbsolutePath)).FindAll("a[href*='/remisser/']")[0].GetAttribute("href")!;

        var page = await (await _officer.OpenAsync(referral)).FollowAsync("Skriv tjänsteutlåtande");
        var report = await page.Form().Set("Input.Template", "stockholm").SubmitAsync("Börja skriva");

        report.Heading.ShouldBe("Yttrande över remiss: Ta tillvara de sociala företagen");
        report.AllText.ShouldContain("Arbetsmarknadsnämnden godkänner förvaltningens tjänsteutlåtande och överlämnar det till kommunstyrelsen som svar på remissen.");
        report.AllText.ShouldContain("Kommunstyrelsen har remitterat ärendet till Arbetsmarknadsnämnden och önskar svar senast den 30 mars 2027.");
    }
}
