using System.Net;
using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Reports;
using Coordination.Governance.Features.Governance.MakeFollowUpReport;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Reports;

[Trait("Req", "S003-13")]
public sealed class FollowUpReportTests(PlanInForce app) : IClassFixture<PlanInForce>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_Checked_ShowsTheFiguresAndStoresNothing()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var before = await app.ReadAsync(db => db.Reports.CountAsync(Token));

        var check = await FormAsync(coordinator, "Höstens uppföljning", form => { });

        check.Heading.ShouldBe("Kontrollera rapporten");
        Fact(check, "Antal åtgärder").ShouldBe("4");
        Fact(check, "Försenade").ShouldBe("1");
        (await app.ReadAsync(db => db.Reports.CountAsync(Token))).ShouldBe(before);
    }

    [Fact]
    public async Task New_Changed_KeepsWhatWasWritten()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var check = await FormAsync(coordinator, "Ändras", form => form.Set("Input.Summary", "En rad med \"citat\" & tecken"));

        var again = await check.Form().SubmitAsync("Ändra");

        again.Form()["Input.Title"].ShouldBe("Ändras");
        again.Form()["Input.Summary"].ShouldBe("En rad med \"citat\" & tecken");
        again.Form()["Input.Template"].ShouldBe("Stockholm");
    }

    [Fact]
    public async Task Create_ThenThePlanMovesOn_TheSameBytesComeOut()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (address, page) = await CreateAsync(coordinator, "Fryst rapport");
        page.Heading.ShouldBe("Fryst rapport");
        var word = await coordinator.DownloadAsync($"{address}/rapport.docx");
        var excel = await coordinator.DownloadAsync($"{address}/rapport.xlsx");

        await app.ChangeAsync(db => db.Activities.Single(a => a.Id == app.LateActivity).Describe("Ny rubrik efteråt", null, app.Clock.GetUtcNow(), "Kim"));

        (await coordinator.DownloadAsync($"{address}/rapport.docx")).ShouldBe(word);
        (await coordinator.DownloadAsync($"{address}/rapport.xlsx")).ShouldBe(excel);
        await app.ChangeAsync(db => db.Activities.Single(a => a.Id == app.LateActivity).Describe("Bilda ett nätverk", null, app.Clock.GetUtcNow(), "Kim"));
    }

    [Fact]
    public async Task Files_OfAReport_AreValidAndSayTheSame()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (address, page) = await CreateAsync(coordinator, "Samma siffror");

        using var word = WordprocessingDocument.Open(new MemoryStream(await coordinator.DownloadAsync($"{address}/rapport.docx")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, Token).Select(e => e.Description).ShouldBeEmpty();
        var text = word.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("hade planen 4 åtgärder. Klara: 1. Pågående: 1. Försenade: 1. Ej påbörjade: 1. Avbrutna eller överförda: 0.");
        page.AllText.ShouldContain("hade planen 4 åtgärder. Klara: 1. Pågående: 1. Försenade: 1. Ej påbörjade: 1. Avbrutna eller överförda: 0.");
        text.ShouldContain("Tre kurser hölls.");
        using var excel = SpreadsheetDocument.Open(new MemoryStream(await coordinator.DownloadAsync($"{address}/rapport.xlsx")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(excel, Token).Select(e => e.Description).ShouldBeEmpty();
        var csv = Encoding.UTF8.GetString(await coordinator.DownloadAsync($"{address}/rapport.csv")).Split("\r\n");
        csv.Length.ShouldBe(6); // heading, four activities, the end of the last line
        csv[1].ShouldBe("1.1;Bilda ett nätverk;1. Samverkan;Arbetsmarknadsnämnden;2026;2026-12-31;Försenad;;;Antal medlemmar 4 → 12 företag");
        csv[4].ShouldContain("Arbetsmarknadsnämnden, Kulturnämnden");
    }

    [Theory]
    [Trait("Req", "S002-03")]
    [InlineData("Stockholm", "Förslag till beslut|Sammanfattning|Ärendet|Förvaltningens synpunkter och förslag|Ekonomiska konsekvenser|Bilagor")]
    [InlineData("Uppsala", "Förslag till beslut|Ärendet|Föredragning|Läget i planen|Förvaltningens bedömning|Ekonomiska konsekvenser|Bilagor")]
    public async Task Show_WithATemplate_HasItsHeadingsInOrder(string template, string headings)
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var check = await FormAsync(coordinator, $"Rubriker {template}", form => form
            .Set("Input.Template", template).Set("Input.Summary", "S").Set("Input.Assessment", "A").Set("Input.Economy", "E").Set("Input.Attachments", "Bilaga 1\nBilaga 2"));

        var page = await check.Form().SubmitAsync("Skapa rapporten");

        page.Texts("article h2, article h3").ShouldBe(headings.Split('|'));
        page.Texts("article ol li").ShouldContain(template == "Uppsala" ? "att nämnden godkänner uppföljningen och lägger den till handlingarna." : "Nämnden godkänner uppföljningen och lägger den till handlingarna.");
    }

    [Fact]
    public async Task Figures_OfAPeriodThatIsOver_ShowTheStateOfItsLastDay()
    {
        var autumn = await FiguresAsync(new ReportScope(app.Plan, new DateOnly(2026, 8, 1), new DateOnly(2026, 12, 20)));
        var today = await FiguresAsync(new ReportScope(app.Plan, new DateOnly(2026, 8, 1), new DateOnly(2027, 12, 31)));

        autumn.Activities.Select(a => a.State).ShouldBe([ReportedState.NotStarted, ReportedState.NotStarted, ReportedState.Ongoing, ReportedState.NotStarted]);
        today.Activities.Select(a => a.State).ShouldBe([ReportedState.Late, ReportedState.Done, ReportedState.Ongoing, ReportedState.NotStarted]);
        today.AsOf.ShouldBe(new DateOnly(2027, 2, 1));
        today.Activities[1].Comment.ShouldBe("Tre kurser hölls.");
        autumn.Activities[1].Comment.ShouldBeNull();
    }

    [Fact]
    public async Task Figures_OfOneCommittee_CountASharedActivityForItAlone()
    {
        var figures = await FiguresAsync(new ReportScope(app.Plan, new DateOnly(2026, 8, 1), new DateOnly(2027, 2, 1), app.LabourId));

        figures.Committee.ShouldBe("Arbetsmarknadsnämnden");
        figures.Activities.Select(a => a.Number).ShouldBe(["1.1", "1.2", "2.2"]);
        figures.ByCommittee.Single().ShouldBe(new FigureLine("Arbetsmarknadsnämnden", Done: 1, Ongoing: 0, Late: 1, NotStarted: 1, Ended: 0));
        figures.ByArea.Select(l => l.All).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Write_ADraft_ChangesTextsAndNoFigures()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (address, _) = await CreateAsync(coordinator, "Utkast att skriva om");
        var form = (await coordinator.OpenAsync($"{address}/texter")).Form();

        var page = await form.Set("Input.Title", "Omskriven").Set("Input.Background", "Ny bakgrund").SubmitAsync("Spara");

        page.Heading.ShouldBe("Omskriven");
        page.AllText.ShouldContain("Ny bakgrund");
        page.AllText.ShouldContain("hade planen 4 åtgärder");
    }

    [Fact]
    public async Task Write_ByTwo_TheSecondIsToldAndKeepsWhatTheyWrote()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (address, _) = await CreateAsync(coordinator, "Två skriver");
        var mine = (await coordinator.OpenAsync($"{address}/texter")).Form();
        var theirs = (await coordinator.OpenAsync($"{address}/texter")).Form();
        await theirs.Set("Input.Summary", "Deras").SubmitAsync("Spara");

        var refused = await mine.Set("Input.Summary", "Mitt").SubmitAsync("Spara");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.AllText.ShouldContain("Någon annan hann spara före dig.");
        var saved = await refused.Form().SubmitAsync("Spara");

        saved.AllText.ShouldContain("Mitt");
    }

    [Fact]
    public async Task Delete_ADraft_AsksFirst()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (address, _) = await CreateAsync(coordinator, "Ska bort");

        var question = await coordinator.OpenAsync($"{address}/ta-bort");
        question.Heading.ShouldBe("Vill du ta bort utkastet?");
        (await coordinator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        var list = await question.Form().SubmitAsync("Ta bort utkastet");

        list.Url.AbsolutePath.ShouldBe("/rapporter");
        list.Texts("tbody th a").ShouldNotContain("Ska bort");
        (await coordinator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Finish_AReport_ClosesItForChangeAndDeletion()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var (address, _) = await CreateAsync(coordinator, "Fastställs");
        var editing = (await coordinator.OpenAsync($"{address}/texter")).Form();
        var deleting = (await coordinator.OpenAsync($"{address}/ta-bort")).Form();

        var page = await (await coordinator.OpenAsync($"{address}/faststall")).Form().SubmitAsync("Fastställ");

        page.AllText.ShouldContain("Fastställd");
        page.Has("a[href$='/ta-bort']").ShouldBeFalse();
        (await coordinator.OpenAsync($"{address}/texter")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deleting.SubmitOnceAsync()).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await editing.SubmitOnceAsync()).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await coordinator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task New_WithAPeriodBackwards_IsRefusedAtTheField()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);

        var page = await FormAsync(coordinator, "Fel period", form => form.Set("Input.From", "2027-02-01").Set("Input.To", "2027-01-01"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.AllText.ShouldContain("Periodens sista dag kan inte vara före den första.");
    }

    [Fact]
    public async Task New_ForAReader_IsForbiddenWhileReadingIsNot()
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync("/rapporter")).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.OpenAsync("/rapporter/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Make_WithoutTitle_IsRefusedAtTheFieldAndKeepsTheRest()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);

        var refused = await FormAsync(coordinator, string.Empty, form => form.Set("Input.Assessment", "Läget är gott."));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text("#Input_Title-error").ShouldNotBeNullOrWhiteSpace();
        refused.Form()["Input.Assessment"].ShouldBe("Läget är gott.");
        refused.Form()["Input.Template"].ShouldBe("Stockholm");
        (await FormAsync(coordinator, "Nu med titel", form => { })).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<ReportFigures> FiguresAsync(ReportScope scope) =>
        app.InScopeAsync(async services => (await services.GetRequiredService<ReportFiguresQuery>().ReadAsync(scope, Token))!);

    private static string Fact(Page page, string name) =>
        page.FindAll("dt").First(t => t.TextContent == name).NextElementSibling!.TextContent.Trim();

    private static async Task<Page> FormAsync(Visitor coordinator, string title, Action<PageForm> fill)
    {
        var form = (await coordinator.OpenAsync("/rapporter/ny")).Form().Set("Input.Title", title).Set("Input.Template", "Stockholm");
        fill(form);
        return await form.SubmitAsync("Kontrollera");
    }

    private static async Task<(string Address, Page Page)> CreateAsync(Visitor coordinator, string title)
    {
        var page = await (await FormAsync(coordinator, title, form => { })).Form().SubmitAsync("Skapa rapporten");
        return (page.Url.AbsolutePath, page);
    }
}
