using System.Net;
using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Tests.Features.Evaluation.Indicators;
using Coordination.Governance.Contracts;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Coordination.Evaluation.Tests.Features.Evaluation.PlanFollowUps;

/// <summary>What is told when the period has ended, and what becomes of a follow-up that is settled.</summary>
public sealed partial class PlanFollowUpTests
{
    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Reports_WhenThePeriodHasEnded_AreAboutIt_AndNotAboutTheNext()
    {
        var address = await OpenedAsync();

        // Asked about January to April, told in May: that is the answer, and how it stood.
        await MoveToAsync(2027, 5, 5);
        await ReportAsync(_reserve, "Done", "Båda är klara.");
        await _app.DeliverAsync();
        (await _app.ToldAsync<ObligationMet>()).Count.ShouldBe(1);
        var page = await _reader.OpenAsync(address);
        page.FindAll("#namnder tbody tr").Single(r => r.TextContent.Contains("Kommunstyrelsen", StringComparison.Ordinal)).TextContent.ShouldContain("Har rapporterat allt");
        page.FindAll("#atgarder tbody tr").Single(r => r.TextContent.Contains("Reservera", StringComparison.Ordinal)).TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Nyligen klar"), t => t.ShouldContain("Båda är klara."));

        // Late, but while it is open: it counts.
        await MoveToAsync(2027, 5, 25);
        await ReportAsync(_network, "InProgress", "Nätverket bildas i höst.");
        await _app.DeliverAsync();
        (await _app.ToldAsync<ObligationMet>()).Count.ShouldBe(2);
        await CloseAsync(address);
        (await _reader.OpenAsync(address)).Text("#atgarder").ShouldContain("Nätverket bildas i höst.");

        // What was told by the last day to answer about the former says nothing of the next: whoever told it owes this one too.
        var again = await ActivityAsync("Bjud in fler", "2027-12-31", "Kulturnämnden");
        await MoveToAsync(2027, 8, 30);
        var next = (await (await NewAsync("2027-T2", "2027-09-20")).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var open = await _evaluator.OpenAsync($"{next}/oppna");
        open.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Kulturnämnden: 1 åtgärder kvar"), t => t.ShouldNotContain("Kommunstyrelsen"), t => t.ShouldNotContain("Arbetsmarknadsnämnden"));
        await ReportAsync(again, "InProgress", "Två har kommit.");
        (await _evaluator.OpenAsync(next)).FindAll("#atgarder tbody tr").Single(r => r.TextContent.Contains("Reservera", StringComparison.Ordinal)).TextContent.ShouldNotContain("Nyligen klar");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Answer_ToWhatIsSettled_ChangesNothing_AndTheWordsAreSwedishWhoeverSettles()
    {
        var address = await OpenedAsync();
        var card = (await IndicatorPagesTests.Fill((await _evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Avtal", "Count").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await _evaluator.OpenAsync($"{card}/mal")).Form("form.form").Set("Input.Targets", "2027: 10").SubmitAsync("Spara")).Accepted();
        var tie = await _evaluator.OpenAsync($"{card}/atgarder?ord=nätverk");
        (await tie.Form("form[action$='handler=Tie']").SubmitAsync("Välj " + tie.Find("form[action$='handler=Tie'] button .ds-sr-only").TextContent.Trim())).Accepted();
        var key = (await _app.ToldAsync<ObligationRaised>()).Single(o => o.CommitteeCode == "AMN").Key;
        await _app.TellAsync(Answered(2, "Nätverket bildas i höst."));
        await _evaluator.OpenAsync("/sprak/en");
        (await (await _evaluator.OpenAsync($"{address}/avsluta")).Form("form.confirm").SubmitAsync("Close the follow-up")).Accepted();
        (await _reader.OpenAsync(address)).Text("#atgarder").ShouldSatisfyAllConditions(t => t.ShouldContain("minst 10"), t => t.ShouldNotContain("at least"));

        await _app.TellAsync(Answered(5, "Vi ångrar oss."));
        (await _reader.OpenAsync(address)).Text("#namnder").ShouldSatisfyAllConditions(t => t.ShouldContain("Nätverket bildas i höst."), t => t.ShouldNotContain("ångrar"));

        ObligationAnswered Answered(long version, string words) => new(Guid.CreateVersion7(), "evaluation", key, "AMN", "InProgress", words, version, _app.Clock.GetUtcNow());
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Reopened_AsksAgainOnlyThoseWhoHadNotAnswered_UntilTheNextPeriodIsSettled()
    {
        var address = await OpenedAsync();
        await ReportAsync(_reserve, "InProgress", "Ett av två är klart.");
        await _app.DeliverAsync();
        await CloseAsync(address);
        var raised = (await _app.ToldAsync<ObligationRaised>()).Count;

        // Why, and until when; a day that has passed is none.
        (await _reader.OpenAsync($"{address}/oppna-igen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var (mine, theirs) = ((await _evaluator.OpenAsync($"{address}/oppna-igen")).Form("form.form"), (await _coordinator.OpenAsync($"{address}/oppna-igen")).Form("form.form"));
        (await _evaluator.OpenAsync($"{address}/oppna-igen")).Text("main").ShouldSatisfyAllConditions(t => t.ShouldContain("Arbetsmarknadsnämnden"), t => t.ShouldNotContain("Kommunstyrelsen"));
        (await mine.SubmitAsync("Öppna igen")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await mine.Set("Input.Because", "Nämnden svarade för sent.").Set("Input.DueOn", "2026-01-01").SubmitAsync("Öppna igen")).Text(".ds-error-summary").ShouldContain("har passerat");
        var open = (await mine.Set("Input.DueOn", "2027-06-20").SubmitAsync("Öppna igen")).Accepted();
        open.AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Uppföljningen är öppen igen."), t => t.ShouldContain("Nämnden svarade för sent."), t => t.ShouldContain("Öppnad igen"), t => t.ShouldContain("Avslutad"), t => t.ShouldContain("2027-06-20"), t => t.ShouldNotContain("Mäts inte längre"));
        (await theirs.Set("Input.Because", "Jag med.").Set("Input.DueOn", "2027-07-01").SubmitOnceAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect, "it is open: whoever comes second is led to it");
        var again = (await _app.ToldAsync<ObligationRaised>()).Skip(raised).ShouldHaveSingleItem();
        (again.CommitteeCode, again.DueOn).ShouldBe(("AMN", new DateOnly(2027, 6, 20)));
        await _app.DeliverAsync();
        (await _app.RunJobAsync("evaluation.keep-plan-follow-ups")).Handled.ShouldBe(0, "who had reported is not asked again");

        // What is told counts anew: the committee reports and owes no more, and the settled picture is the new one.
        await ReportAsync(_network, "Done", "Nätverket är bildat.");
        await _app.DeliverAsync();
        (await _reader.OpenAsync(address)).Text("#jamfort").ShouldContain("2 av 2");
        await CloseAsync(address);
        (await _reader.OpenAsync(address)).Text("#atgarder").ShouldContain("Nätverket är bildat.");

        // The whole year stands by itself; the next tertial is compared with this one.
        await SettledAsync("2027", "2028-01-20");
        await CloseAgainAsync("Ett tal var fel.");
        await SettledAsync("2027-T2", "2027-09-20");
        var refused = await (await _evaluator.OpenAsync($"{address}/oppna-igen")).Form("form.form").Set("Input.Because", "En gång till.").Set("Input.DueOn", "2027-06-25").SubmitAsync("Öppna igen");
        refused.Text(".ds-error-summary").ShouldContain("Nästa period jämförs med den här och är avslutad.");
        (await _reader.OpenAsync(address)).AllText.ShouldNotContain("En gång till.");

        async Task CloseAgainAsync(string because)
        {
            (await (await _evaluator.OpenAsync($"{address}/oppna-igen")).Form("form.form").Set("Input.Because", because).Set("Input.DueOn", "2027-06-25").SubmitAsync("Öppna igen")).Accepted();
            await CloseAsync(address);
        }
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Document_SaysWhatThePageSays_AndIsTheSameFileAsLongAsNothingIsDecided()
    {
        var address = await OpenedAsync();
        await ReportAsync(_reserve, "InProgress", "Ett av två är klart.");
        await _app.DeliverAsync();
        (await _reader.OpenAsync($"{address}/dokument")).Text("article").ShouldSatisfyAllConditions(
            t => t.ShouldContain("Uppföljning av Handlingsplan, tertial 1 2027"), t => t.ShouldContain("Planuppföljningen är inte avslutad."), t => t.ShouldContain("Inga förslag går till revideringen."));
        var own = (await _evaluator.OpenAsync($"{address}/forslag/nytt")).Form("form.form").Set("Input.Text", "Slå ihop två områden.").Set("Input.Because", "De handlar om samma sak.");
        (await own.SubmitAsync("Spara")).Accepted();
        await CloseAsync(address);

        var page = await _reader.OpenAsync($"{address}/dokument");
        page.Texts("article h2").ShouldBe(["Sammanfattning", "Jämfört med förra perioden", "Åtgärder per nämnd", "Åtgärder", "Nämndernas rapportering", "Förslag till revideringen"]);
        page.Text("article").ShouldSatisfyAllConditions(
            t => t.ShouldContain("1 av 2 tillfrågade nämnder har svarat."), t => t.ShouldContain("Ett av två är klart."), t => t.ShouldContain("Slå ihop två områden."), t => t.ShouldContain("Svarade inte"), t => t.ShouldNotContain("inte avslutad"));
        page.FindAll("article a").Select(a => a.GetAttribute("href")).ShouldContain(_reserve);

        // Word says the same, holds to its standard, and is made of nothing that goes on.
        var file = await _reader.DownloadAsync($"{address}/dokument/docx");
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var text = word.MainDocumentPart!.Document.InnerText;
        text.ShouldSatisfyAllConditions(t => t.ShouldContain("Ett av två är klart."), t => t.ShouldContain("Slå ihop två områden."), t => t.ShouldContain("Arbetsmarknadsnämnden"));
        word.MainDocumentPart.ChartParts.Count().ShouldBe(1);
        await ReportAsync(_reserve, "Done", "Båda är klara.");
        _app.Clock.Advance(TimeSpan.FromDays(400));
        using var later = await _app.SignInAsAsync(Roles.Reader);
        (await later.DownloadAsync($"{address}/dokument/docx")).ShouldBe(file);
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Example_BringsAFollowUpThatIsSettledAndADraft_AndAsksNobody()
    {
        await (await _coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen");
        await _app.DeliverAsync();
        (await _app.ToldAsync<ObligationRaised>()).ShouldBeEmpty();
        var plan = Guid.Parse((await _reader.OpenAsync("/planuppfoljning")).Find("select[name='plan'] option:not([value=''])").GetAttribute("value")!);
        var loaded = new ExampleLoaded("EX-KS", "Kim", _app.Clock.GetUtcNow(), plan);
        await _app.TellAsync(loaded);
        var list = await _reader.OpenAsync($"/planuppfoljning?plan={loaded.PlanId}");
        list.FindAll("tbody tr").Count.ShouldBe(2, "told twice, they come once");
        var settled = await _reader.OpenAsync((await _reader.OpenAsync($"/planuppfoljning?plan={loaded.PlanId}&lage=Closed")).Find("tbody th a").GetAttribute("href")!);
        settled.Text("#namnder").ShouldSatisfyAllConditions(t => t.ShouldContain("Exempel: Arbetet går"), t => t.ShouldContain("Svarade inte"));
        settled.Text("#forslag").ShouldContain("Går till revideringen");
        (await _reader.OpenAsync($"{settled.Url.AbsolutePath}/dokument")).AllText.ShouldContain("Förslag till revideringen");
        (await _app.ToldAsync<RevisionProposed>()).ShouldHaveSingleItem().PlanId.ShouldBe(plan);

        await (await _coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ta bort exempelkommunen");
        await _app.DeliverAsync();
        (await _reader.OpenAsync("/planuppfoljning")).AllText.ShouldContain("Inga planuppföljningar att visa.");
        (await _app.ToldAsync<ObligationWithdrawn>()).ShouldBeEmpty();
    }

    /// <summary>Time has passed, and everybody signs in anew.</summary>
    private async Task MoveToAsync(int year, int month, int day)
    {
        _app.Clock.Set(new DateTimeOffset(year, month, day, 8, 0, 0, TimeSpan.Zero));
        foreach (var visitor in new[] { _reader, _coordinator, _evaluator })
        {
            visitor.Dispose();
        }

        _evaluator = await _app.SignInAsAsync(Roles.Evaluator);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        _reader = await _app.SignInAsAsync(Roles.Reader);
    }

    private async Task SettledAsync(string period, string due)
    {
        var address = (await (await NewAsync(period, due)).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await _evaluator.OpenAsync($"{address}/oppna")).Form("form.confirm").SubmitAsync("Öppna och fråga")).Accepted();
        await CloseAsync(address);
    }
}
