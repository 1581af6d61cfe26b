using System.Net;
using System.Text;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Assignments;

/// <summary>The assignments of the councils' budgets, from their words to the decisions that close them.</summary>
public sealed class AssignmentTests : IAsyncLifetime
{
    private const string Wording = "Vidareutveckla och bredda samverkan med aktörer i privat och ideell sektor i syfte att främja integration, utvecklade sociala nätverk, fler vägar till jobb och social innovation.";
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _app.CommitteeAsync("AMN", (ContactRole.Secretary, "amn@kommun.example"));
        await _app.CommitteeAsync("SON", (ContactRole.Secretary, "son@kommun.example"));
        await _app.CommitteeAsync("KUN", (ContactRole.Secretary, "kun@kommun.example"));
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S000-06")]
    [Trait("Req", "S000-12")]
    [Trait("Req", "S001-09")]
    [Trait("Req", "S001-10")]
    [Trait("Req", "S001-12")]
    [Trait("Req", "S002-08")]
    public async Task Register_WithEverythingTheBudgetSays_ShowsItAgain()
    {
        var page = await RegisterAsync("Samordningsfunktion för ASF", "AMN", form => form
            .Set("Input.BudgetYear", "2022").Set("Input.LastYear", "2024").Set("Input.TargetGroup", "Personer med högfungerande autism")
            .Set("Input.RegistrationNumber", "KS 2021/817").Set("Input.InCooperation", "Stockholm Business Region AB\nSamordningsförbundet Stockholms stad")
            .Set("Input.InDialogue", "Arbetsförmedlingen\nde berörda företagen"), assisting: "SON");

        page.Text("blockquote").ShouldBe(Wording);
        foreach (var fact in new[] { "2022–2024", "Kommunfullmäktige", "Nämnden AMN", "Nämnden SON", "Stockholm Business Region AB, Samordningsförbundet Stockholms stad", "Arbetsförmedlingen", "Personer med högfungerande autism", "KS 2021/817", "Mottaget" })
        {
            page.AllText.ShouldContain(fact);
        }

        (await _coordinator.OpenAsync("/uppdrag?q=KS2021/817")).Texts("tbody th a").ShouldBe(["Samordningsfunktion för ASF"], "the number is found in another form");
        (await _coordinator.OpenAsync("/uppdrag?ar=2023")).Texts("tbody th a").ShouldBe(["Samordningsfunktion för ASF"], "a goal over several years is found by each of them");
        (await _coordinator.OpenAsync("/uppdrag?namnd=SON")).FindAll("tbody tr").Count.ShouldBe(1);
        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/uppdrag/export.csv?ar=2025")).ShouldNotContain("Samordningsfunktion");
    }

    [Fact]
    [Trait("Req", "S004-03")]
    [Trait("Req", "S004-04")]
    [Trait("Req", "S004-05")]
    public async Task Report_ThatAnswersTwo_IsClosedForEachByItsOwnDecision()
    {
        var first = (await RegisterAsync("Bredda samverkan", "AMN")).Url.AbsolutePath;
        var second = (await RegisterAsync("Partnerskap i samhällsorienteringen", "AMN")).Url.AbsolutePath;
        var advance = await _coordinator.OpenAsync($"{first}/lage");
        var form = advance.Form("form.form").Set("Input.State", "ProposedFinal").Set("Input.ReportTitle", "Rapport gällande arbetssätt för samverkan").Set("Input.ReportDatedOn", "2026-11-14").Set("Input.ReportNumber", "AMN 2019-0540-1.3");
        form.Tick("Input.Also", advance.BoxOf("Input.Also", "Partnerskap"));

        (await form.SubmitAsync("Spara")).Accepted().AllText.ShouldContain("2 uppdrag");
        (await FinishAsync(first, "2027-01-19", "§ 7")).Accepted();

        var closed = await ReadAsync(first);
        (closed.State, closed.ClosedParagraph, closed.ClosedOn).ShouldBe((AssignmentState.Finished, "7", new DateOnly(2027, 1, 19)));
        (await ReadAsync(second)).State.ShouldBe(AssignmentState.ProposedFinal, "the decision closes the assignment that it names");
        (await _coordinator.OpenAsync(first)).AllText.ShouldContain("Nämnden AMN § 7, 19 januari 2027");
        (await _coordinator.OpenAsync("/uppdrag?lage=oppna")).Texts("tbody th a").ShouldBe(["Partnerskap i samhällsorienteringen"]);
    }

    [Theory]
    [Trait("Req", "S004-03")]
    [InlineData("2027-02-02", "7", "Input.MeetingDate")]
    [InlineData("2027-01-19", "§", "Input.Paragraph")]
    [InlineData("2027-13-19", "7", "Input.MeetingDate")]
    public async Task Finish_WithoutAMeetingThatHasBeenAndItsItem_IsRefusedAtTheField(string meeting, string paragraph, string field)
    {
        var address = (await RegisterAsync("Uppdrag som inte kan avslutas", "AMN")).Url.AbsolutePath;

        var page = await FinishAsync(address, meeting, paragraph);

        page.Has($"[name='{field}'][aria-invalid=true]").ShouldBeTrue(page.AllText);
        (await ReadAsync(address)).State.ShouldBe(AssignmentState.Received);
    }

    [Fact]
    [Trait("Req", "S001-11")]
    public async Task Urged_EachBodyIsFollowedByItself()
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        var form = Filled(page, "Uppmaning till nämnderna").Set("Input.Kind", "UrgedToConsider").Set("Input.ReportBy", "2027-02-19");
        form.Tick("Input.Urged", page.BoxOf("Input.Urged", "Nämnden SON")).Tick("Input.Urged", page.BoxOf("Input.Urged", "Nämnden KUN"));
        var address = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await _app.LedgerAsync()).Count.ShouldBe(2, "each urged body owes an answer");

        var shown = await _coordinator.OpenAsync(address);
        var link = shown.FindAll("tbody tr").Single(r => r.TextContent.Contains("Nämnden SON", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        (await (await _coordinator.OpenAsync(link)).Form("form.form").Set("Input.Consideration", "Planned").Set("Input.Outcome", "Startar en kurs i höst.").SubmitAsync("Spara")).Accepted();

        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Startar en kurs i höst.");
        (await _coordinator.OpenAsync("/uppdrag")).AllText.ShouldContain("1 av 2 har övervägt");
        (await _app.LedgerAsync()).Count(o => o.State == ObligationState.Open).ShouldBe(1);
    }

    [Fact]
    [Trait("Req", "S001-11")]
    [Trait("Req", "S003-13")]
    public async Task Urged_AnswersByItsLink_StandsOnTheAssignment()
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        var form = Filled(page, "Överväg egna insatser").Set("Input.Kind", "UrgedToConsider").Set("Input.ReportBy", "2027-02-19");
        form.Tick("Input.Urged", page.BoxOf("Input.Urged", "Nämnden KUN"));
        var address = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        await _app.SweepAsync();
        using var secretary = _app.Visit();
        var start = await secretary.OpenAsync(await _app.LinkAsync("kun@kommun.example"));
        start.AllText.ShouldContain("Överväg egna insatser");

        var question = start.Has("form [name='Input.Status']") ? start : await secretary.OpenAsync(start.Find("main a[href*='/s/']").GetAttribute("href")!);
        var check = await question.Form().Set("Input.Status", "Done").Set("Input.Comment", "Vi har övervägt och avstår.").SubmitAsync("Fortsätt");
        (await check.FormWith("Skicka svar").SubmitAsync("Skicka svar")).Accepted();
        await _app.DeliverAsync();
        await _app.DeliverAsync();

        var actor = (await ReadAsync(address)).Actors.Single();
        (actor.Consideration, actor.Outcome).ShouldBe((Consideration.Considered, "Vi har övervägt och avstår."));
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Met);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task ReportDay_IsADutyThatFollowsTheAssignment()
    {
        var address = (await RegisterAsync("Uppdrag med rapportdag", "AMN", form => form.Set("Input.ReportBy", "2027-02-19"))).Url.AbsolutePath;
        await _app.SweepAsync();
        (await _app.LettersAsync()).Single().TextBody.ShouldContain("Uppdrag med rapportdag");

        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.ReportBy", "2027-06-30").SubmitAsync("Spara")).Accepted();
        (await _app.LedgerAsync()).Single().DueOn.ShouldBe(new DateOnly(2027, 6, 30));
        (await FinishAsync(address, "2027-01-19", "3")).Accepted();
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Met);

        var reopen = await _coordinator.OpenAsync($"{address}/lage");
        (await reopen.Form("form.form").SubmitAsync("Öppna igen")).Texts(".ds-error-summary li").ShouldBe(["Skriv varför."]);
        (await (await _coordinator.OpenAsync($"{address}/lage")).Form("form.form").Set("Input.Note", "Fel uppdrag.").SubmitAsync("Öppna igen")).Accepted();
        (await ReadAsync(address)).State.ShouldBe(AssignmentState.Received);
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Open);
    }

    [Fact]
    public async Task Activities_ThatCarryItOut_AreShownWithTheirState()
    {
        var address = (await RegisterAsync("Uppdrag med åtgärd", "AMN")).Url.AbsolutePath;
        var plan = await _coordinator.StartPlanAsync("Planen");
        await _coordinator.AddActivityAsync(plan, "Utbilda beställare", "2027-06-01", "Nämnden AMN");

        var page = await _coordinator.OpenAsync($"{address}/atgarder");
        (await page.Form("form.form").Tick("Activities", page.BoxOf("Activities", "Utbilda beställare")).SubmitAsync("Spara")).Accepted();

        (await _coordinator.OpenAsync(address)).Texts("tbody th a").ShouldBe(["Utbilda beställare"]);
    }

    [Fact]
    [Trait("Req", "S000-07")]
    public async Task Matter_ThatAnAssignmentCovers_LeadsToIt()
    {
        var address = (await RegisterAsync("Samordningsfunktion", "AMN")).Url.AbsolutePath;
        var start = (await _coordinator.OpenAsync("/arenden/nytt")).Form("form.form").Set("Input.Kind", "Motion").Set("Input.Subject", "Ta tillvara de sociala företagen").Set("Input.ReceivedOn", "2027-01-20");
        var matter = (await start.SubmitAsync()).Accepted().Url.AbsolutePath;

        var page = await _coordinator.OpenAsync($"{matter}/kopplingar");
        (await page.Form("form.form").Set("Input.Kind", "CoveredByAssignment").Set("Input.Assignment", page.OptionOf("Input.Assignment", "2027: Samordningsfunktion")).SubmitAsync("Lägg till koppling")).Accepted();

        (await _coordinator.OpenAsync(matter)).Find($"a[href='{address}']").TextContent.ShouldContain("Samordningsfunktion");
    }

    [Fact]
    public async Task Register_SentTwice_MakesOneAssignment()
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        var form = Filled(page, "Ett uppdrag").Set("Input.Receiver", page.OptionOf("Input.Receiver", "Nämnden AMN")).Set("Input.ReportBy", "2027-02-19");

        var first = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(first.Url);

        (await _coordinator.OpenAsync("/uppdrag")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _app.LedgerAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_ByTwoPeople_TellsTheSecondWhatChanged()
    {
        var address = (await RegisterAsync("Uppdrag med två handläggare", "AMN")).Url.AbsolutePath;
        var first = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        var second = (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await first.Set("Input.TargetGroup", "Unga").SubmitAsync("Spara")).Accepted();

        var page = await second.Set("Input.TargetGroup", "Nyanlända").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text("section.conflict tbody").ShouldContain("Unga");
        (await page.Form("form.form").SubmitAsync("Spara")).AllText.ShouldContain("Nyanlända");
    }

    [Fact]
    public async Task Register_WithoutWhatItNeeds_NamesEachField()
    {
        var page = await (await _coordinator.OpenAsync("/uppdrag/nytt")).Form("form.form").Set("Input.LastYear", "1999").SubmitAsync("Spara");

        page.Texts(".ds-error-summary li").Order().ShouldBe(["Sista året kan inte vara före budgetåret.", "Skriv av uppdraget ordagrant.", "Skriv en rubrik.", "Välj vem som har fått uppdraget."]);
        (await _coordinator.OpenAsync("/uppdrag")).AllText.ShouldContain("Inga uppdrag");
    }

    [Fact]
    public async Task Reader_SeesAndCannotChange()
    {
        var address = (await RegisterAsync("Läsbart uppdrag", "AMN")).Url.AbsolutePath;
        using var reader = await _app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var page in new[] { "/uppdrag/nytt", $"{address}/andra", $"{address}/lage", $"{address}/slutrapportera", $"{address}/atgarder" })
        {
            (await reader.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    private async Task<Page> RegisterAsync(string title, string receiver, Func<PageForm, PageForm>? fill = null, string? assisting = null)
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        var form = Filled(page, title).Set("Input.Receiver", page.OptionOf("Input.Receiver", $"Nämnden {receiver}"));
        if (assisting is not null)
        {
            form.Tick("Input.Assisting", page.BoxOf("Input.Assisting", $"Nämnden {assisting}"));
        }

        return (await (fill?.Invoke(form) ?? form).SubmitAsync("Spara")).Accepted();
    }

    private static PageForm Filled(Page page, string title) =>
        page.Form("form.form").Set("Input.Title", title).Set("Input.Wording", Wording).Set("Input.Giver", "Kommunfullmäktige").Set("Input.BudgetYear", "2027");

    private async Task<Page> FinishAsync(string address, string meeting, string paragraph) =>
        await (await _coordinator.OpenAsync($"{address}/slutrapportera")).Form("form.form").Set("Input.MeetingDate", meeting).Set("Input.Paragraph", paragraph).SubmitAsync("Spara beslutet");

    private Task<Assignment> ReadAsync(string address) => _app.InScopeAsync(services =>
    {
        var id = new AssignmentId(Guid.Parse(address.Split('/')[2]));
        return services.GetRequiredService<GovernanceDbContext>().Assignments.AsNoTracking().SingleAsync(a => a.Id == id);
    });
}
