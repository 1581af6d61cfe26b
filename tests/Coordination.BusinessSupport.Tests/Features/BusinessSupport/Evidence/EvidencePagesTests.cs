using System.Net;
using System.Text;
using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.Platform.Security;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Evidence;

/// <summary>What the cases show of demand, outcome and cost, counted and frozen.</summary>
public sealed class EvidencePagesTests
{
    [Fact]
    [Trait("Req", "S003-R4.1")]
    [Trait("Req", "S003-R4.2")]
    public async Task Figures_OfRealCases_AreCounted_Frozen_AndTold()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");
        var empty = await adviser.OpenAsync("/stodunderlag");
        empty.AllText.ShouldContain("Inga underlag är sparade än");
        empty.AllText.ShouldContain("Det finns inga ärenden, hänvisningar eller stöd i perioden");

        // The hour's cost holds for time written from then on.
        var rules = (await adviser.OpenAsync("/stodarenden/regler")).Form("form.form");
        (await rules.Set("Input.HourCost", "mycket").SubmitAsync("Spara")).Has("[name='Input.HourCost'][aria-invalid=true]").ShouldBeTrue();
        var first = await OpenCaseAsync(adviser, "Starta kafé", "Start");
        await LogAsync(adviser, first, "30");
        (await (await adviser.OpenAsync("/stodarenden/regler")).Form("form.form").Set("Input.HourCost", "650,50").SubmitAsync("Spara")).Accepted();
        await LogAsync(adviser, first, "100");
        await LogAsync(adviser, first, string.Empty);
        var second = await OpenCaseAsync(adviser, "Lån till maskiner", "Finance");
        await LogAsync(adviser, second, "45");
        (await (await adviser.OpenAsync($"{first}/hanvisa")).Form("form.form").Set("Input.To", "Mikrofonden").SubmitAsync("Spara")).Accepted();
        (await (await (await adviser.OpenAsync(first)).FollowAsync("Mikrofonden")).Form("form.form").Set("Input.State", "Declined").SubmitAsync("Spara")).Accepted();
        (await (await adviser.OpenAsync($"{first}/avsluta")).Form("form.form").Set("Input.Result", "Started").Set("Input.Committee", "NLN").SubmitAsync("Avsluta ärendet")).Accepted();

        var live = await adviser.OpenAsync("/stodunderlag");
        Line(live, "demand", "Alla").ShouldBe(["2", "2", "0", "2", "0"]);
        Line(live, "outcome", "Starta företag").ShouldBe(["1", "1"]);
        Line(live, "cost", "Starta företag").ShouldBe(["2,17", Kronor("1 084,17"), "2,17", Kronor("1 084,17"), "1"], "130 minutes, of which 100 at 650,50 an hour; a contact without time is told");
        Line(live, "cost", "Alla").ShouldBe(["2,92", Kronor("1 572,05"), "2,92", Kronor("1 572,05"), "1"]);
        Line(live, "referrals", "Mikrofonden").ShouldBe(["1", "0", "1"]);
        (await adviser.OpenAsync("/stodunderlag?fran=2020-01-01&till=2020-12-31")).AllText.ShouldContain("Det finns inga ärenden");
        Encoding.UTF8.GetString(await adviser.DownloadAsync("/stodunderlag/export.csv")).ShouldContain("Hänvisningar;Mikrofonden;");

        // Frozen once, however often the form is sent; what happens afterwards does not change it.
        var form = (await adviser.OpenAsync("/stodunderlag/nytt")).Form("form.form");
        (await form.SubmitAsync("Frys siffrorna")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        form.Set("Input.Title", "Behovet av en resursorganisation").Set("Input.Use", "ResourceOrganisation").Set("Input.Conclusion", "Ingen tar emot dem som startar.");
        (await form.Set("To", "2027-12-31").SubmitAsync("Frys siffrorna")).Has("[name='To'][aria-invalid=true]").ShouldBeTrue("a period that has not ended cannot be frozen");
        form.Set("To", "2027-02-01");
        var frozen = (await form.SubmitAsync("Frys siffrorna")).Accepted();
        var address = frozen.Url.AbsolutePath;
        (await form.SubmitAsync("Frys siffrorna")).Accepted().Url.AbsolutePath.ShouldBe(address);
        await LogAsync(adviser, second, "600");
        Line(await adviser.OpenAsync(address), "cost", "Alla").ShouldBe(["2,92", Kronor("1 572,05"), "2,92", Kronor("1 572,05"), "1"]);
        Line(await adviser.OpenAsync("/stodunderlag"), "cost", "Alla")[0].ShouldBe("12,92");

        // Anybody in the service reads it; two who change it at once are told.
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(address)).AllText.ShouldContain("Ingen tar emot dem som startar.");
        (await reader.OpenAsync($"{address}/andra")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.DownloadAsync($"{address}/underlag.docx")).Length.ShouldBeGreaterThan(5000);
        (await adviser.DownloadAsync($"{address}/underlag.docx")).ShouldBe(await reader.DownloadAsync($"{address}/underlag.docx"), "the same evidence gives the same bytes");
        var mine = (await adviser.OpenAsync($"{address}/andra")).Form("form.form");
        (await (await adviser.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Title", "Behov av resursorganisation").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Behovet av en resursorganisation → Behov av resursorganisation");
        (await mine.Set("Input.Conclusion", "En annan slutsats.").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);

        var withdraw = (await adviser.OpenAsync($"{address}/dra-tillbaka")).Form("form.form");
        (await withdraw.SubmitAsync("Dra tillbaka")).Has("[name='Input.Reason'][aria-invalid=true]").ShouldBeTrue();
        (await withdraw.Set("Input.Reason", "Fel period.").SubmitAsync("Dra tillbaka")).Accepted().AllText.ShouldContain("Fel period.");
        (await adviser.OpenAsync($"{address}/andra")).Url.AbsolutePath.ShouldBe(address, "what is withdrawn is not changed");
        (await app.ToldAsync<SupportEvidenceRecorded>()).Select(e => e.State).ShouldBe(["Recorded", "Recorded", "Withdrawn"]);

        // Opened again, the case is no result, and others are told.
        (await (await adviser.OpenAsync($"{first}/oppna-igen")).Form().SubmitAsync("Öppna igen")).Accepted();
        (await app.ToldAsync<CaseReopened>()).Single().CaseId.ShouldBe(Guid.Parse(first.Split('/')[^1]));
    }

    [Fact]
    public void Cost_OfTime_IsToTheOre_AndUnknownWhereEitherIs()
    {
        new AdviserTime(100, 650.50m).Cost.ShouldBe(1084.17m);
        new AdviserTime(1, 0.30m).Cost.ShouldBe(0.01m, "half an öre is rounded up");
        new AdviserTime(null, 650m).Cost.ShouldBeNull();
        new AdviserTime(60, null).Cost.ShouldBeNull();
    }

    [Fact]
    public void Total_OfKindsOfNeed_AddsWhatCanBeAdded()
    {
        var figures = new EvidenceFigures(new(2027, 1, 1), new(2027, 12, 31))
        {
            Needs =
            [
                new(NeedKind.Start) { Opened = 3, Closed = 2, Results = new Dictionary<CaseResult, int> { [CaseResult.Started] = 1, [CaseResult.NoHelp] = 1 }, Minutes = 90, Cost = 900m },
                new(NeedKind.Finance) { Opened = 1, Closed = 1, Results = new Dictionary<CaseResult, int> { [CaseResult.Started] = 1 }, Minutes = 30, Cost = 300m },
            ],
        };

        figures.Total().ShouldSatisfyAllConditions(
            t => t.Opened.ShouldBe(4),
            t => t.Of(CaseResult.Started).ShouldBe(2),
            t => t.Of(CaseResult.NotPursued).ShouldBe(0),
            t => t.MinutesPerClosed.ShouldBe(40),
            t => t.CostPerClosed.ShouldBe(400m));
        new NeedFigures(NeedKind.Start) { Minutes = 30 }.MinutesPerClosed.ShouldBeNull("nothing is closed yet");
    }

    private static async Task<string> OpenCaseAsync(Visitor adviser, string title, string need) =>
        (await (await adviser.OpenAsync("/stodarenden/nytt")).Form("form.form").Set("Input.Founder", "Leila Ek").Set("Input.Title", title).Set("Input.Need", need).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    private static async Task LogAsync(Visitor adviser, string address, string minutes) =>
        (await (await adviser.OpenAsync($"{address}/kontakt")).Form("form.form").Set("Input.Way", "Meeting").Set("Input.Text", "Gick igenom läget.").Set("Input.Minutes", minutes).SubmitAsync("Spara")).Accepted();

    private static IReadOnlyList<string> Line(Page page, string table, string name) =>
        [.. page.FindAll($"#{table} tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == name).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];

    /// <summary>Thousands are set apart by a space that does not break.</summary>
    private static string Kronor(string text) => text.Replace(' ', '\u00A0');
}
