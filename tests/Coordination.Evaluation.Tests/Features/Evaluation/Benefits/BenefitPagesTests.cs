using System.Net;
using System.Text;
using Coordination.Evaluation.Tests.Features.Evaluation.Indicators;
using Coordination.Platform.Security;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Benefits;

/// <summary>From stated assumptions to what a year came to, with every assumption visible and in versions.</summary>
public sealed class BenefitPagesTests
{
    [Fact]
    [Trait("Req", "S003-R2.2")]
    [Trait("Req", "S003-R2.3")]
    [Trait("Req", "S003-26")]
    public async Task Benefit_StatedAdoptedCountedAndChanged_KeepsWhatWasCounted()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/nytta/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await evaluator.OpenAsync("/nytta")).AllText.ShouldContain("Inget beräkningssätt än");
        var employed = await IndicatorAsync(evaluator, "Gått till anställning", "6");
        var wellbeing = await IndicatorAsync(evaluator, "Mår bättre", "8");

        // The usual effects to begin with; nothing is counted until each has a worth and a source.
        var start = (await evaluator.OpenAsync("/nytta/ny")).Form("form.form");
        (await start.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        start.Set("Input.Name", "Bokslut för tvätteriet").Set("Input.Approach", "SocialAccounting").Set("Input.Scope", "De som deltagit under året.");
        var method = (await start.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await start.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(method, "sent twice it is one");
        (await evaluator.OpenAsync($"{method}/berakna")).Url.AbsolutePath.ShouldBe(method, "nothing to count by yet");
        (await (await evaluator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "AMN § 4").SubmitAsync("Fastställ antagandena")).Text(".ds-error-summary").ShouldContain("Lägre försörjningsstöd");
        foreach (var line in (await evaluator.OpenAsync(method)).FindAll("#antaganden th a[href*='/antagande/']").Select(a => a.GetAttribute("href")!).ToList())
        {
            (await (await evaluator.OpenAsync(line)).Form("form.form").SubmitAsync("Ta bort antagandet")).Accepted();
        }

        var effect = (await evaluator.OpenAsync($"{method}/antagande?slag=Effect")).Form("form.form").Set("Input.Name", "Lägre försörjningsstöd").Set("Input.Party", "Municipality");
        (await effect.Set("Input.PerUnit", "mycket").Set("Input.Deadweight", "120").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await effect.Set("Input.PerUnit", "120 000 kr").Set("Input.Least", "90000").Set("Input.Deadweight", "25").Set("Input.Source", "Socialnämndens bokslut 2026").Set("Input.IndicatorId", employed).SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{method}/antagande?slag=Cost")).Form("form.form").Set("Input.Name", "Bidrag").Set("Input.Party", "Municipality").Set("Input.PerUnit", "1").Set("Input.Source", "Bidragsliggaren").SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{method}/ranta")).Form("form.form").Set("Input.DiscountRate", "3,5").Tick("Input.UserIndicators", wellbeing).SubmitAsync("Spara")).Accepted();
        (await (await evaluator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "AMN § 4").SubmitAsync("Fastställ antagandena")).Accepted().Text("#versioner").ShouldContain("AMN § 4");

        // The indicator's value is offered, and leads back to it.
        var form = (await evaluator.OpenAsync($"{method}/berakna?ar=2026")).Form("form[method=post].form");
        form["Input.Lines[0].Count"].ShouldBe("6");
        (await form.SubmitAsync("Räkna")).Texts(".ds-error-summary li").ShouldHaveSingleItem().ShouldContain("Bidrag");
        var result = (await form.Set("Input.Lines[1].Count", "180 000").SubmitAsync("Räkna")).Accepted();
        (await form.SubmitAsync("Räkna")).Accepted().Url.AbsolutePath.ShouldBe(result.Url.AbsolutePath, "sent twice it is one");
        result.Text("#utfall").ShouldSatisfyAllConditions(t => t.ShouldContain("540 000 kr (405 000 kr"), t => t.ShouldContain("360 000 kr"), t => t.ShouldContain("3 kr (2,25"));
        result.Find($"td a[href='/matt/{employed}']").TextContent.ShouldBe("6");
        result.Text("#brukarnytta").ShouldContain("Mår bättre");
        var address = result.Url.AbsolutePath;
        Encoding.UTF8.GetString(await reader.DownloadAsync($"{address}/export.csv")).ShouldContain("Socialnämndens bokslut 2026");

        // Somebody who still has the old form in front of them does not count by assumptions that they have not seen.
        var stale = (await evaluator.OpenAsync($"{method}/berakna?ar=2026")).Form("form[method=post].form").Set("Input.Lines[1].Count", "1");
        var line1 = (await evaluator.OpenAsync(method)).Find("#antaganden th a[href*='/antagande/']").GetAttribute("href")!;
        var mine = (await evaluator.OpenAsync(line1)).Form("form.form").Set("Input.PerUnit", "110 000");
        (await (await evaluator.OpenAsync(line1)).Form("form.form").Set("Input.PerUnit", "100 000").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("120 000 kr → 100 000 kr");
        (await mine.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await evaluator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "AMN § 9").SubmitAsync("Fastställ antagandena")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await (await evaluator.OpenAsync($"{method}/faststall")).Form("form.form").Set("Input.DecidedBy", "AMN § 9").Set("Input.Because", "Nytt bokslut.").SubmitAsync("Fastställ antagandena")).Accepted();
        (await stale.SubmitAsync("Räkna")).AllText.ShouldContain("Sidan visar nu version 2");
        (await reader.OpenAsync($"{method}/version/2")).Text("#andringar").ShouldContain("120 000 kr → 100 000 kr");
        (await reader.OpenAsync($"{method}/version/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.OpenAsync(address)).Text("#utfall").ShouldContain("540 000 kr", customMessage: "what was counted stays");

        (await (await evaluator.OpenAsync($"{address}/ta-tillbaka")).Form("form.confirm").Set("Because", "Fel år.").SubmitAsync("Dra tillbaka")).Accepted().AllText.ShouldContain("Fel år.");
        (await reader.OpenAsync("/nytta")).Text("#berakningar").ShouldContain("Inga beräkningar än");
        (await reader.OpenAsync("/nytta?lage=alla")).Text("#berakningar").ShouldContain("Tillbakadragen");
    }

    /// <returns>The indicator's id, with a value of 2026.</returns>
    private static async Task<string> IndicatorAsync(Visitor evaluator, string name, string value)
    {
        var address = (await IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), name, "Persons").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await evaluator.OpenAsync($"{address}/varde?period=2026")).Form("form.form").Set("Input.Value", value).SubmitAsync("Spara")).Accepted();
        return address.Split('/')[^1];
    }
}
