using System.Net;
using Coordination.Platform.Security;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Indicators;

/// <summary>Indicators and their values, as people enter and correct them.</summary>
public sealed class IndicatorPagesTests
{
    [Fact]
    [Trait("Req", "S002-16")]
    [Trait("Req", "S003-13")]
    [Trait("Req", "S001-05")]
    public async Task Indicator_Entered_Measured_Corrected_AndWithdrawn()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        var year = app.Clock.GetUtcNow().Year;
        (await reader.OpenAsync("/matt")).AllText.ShouldContain("Inga mått att visa.");

        // Nothing said: every field says what it wants. Sent twice, it is one indicator.
        (await (await evaluator.OpenAsync("/matt/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(7);
        var add = Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Personer i arbete", "Persons").Set("Input.Committee", "AMN");
        var address = (await add.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await add.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address);
        (await reader.OpenAsync("/matt?q=arbete")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/matt?kalla=Round")).AllText.ShouldContain("Inga mått att visa.");

        // The period that is over is offered; what cannot be is refused at the field.
        var form = (await evaluator.OpenAsync($"{address}/varde")).Form("form.form");
        form["Input.Period"].ShouldBe($"{year - 1}");
        (await form.Set("Input.Value", "många").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("Skriv ett tal");
        (await form.Set("Input.Value", "-4").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("mindre än noll");
        (await form.Set("Input.Value", "12,5").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("helt tal");
        (await form.Set("Input.Value", "1 200").Set("Input.Method", "Register").SubmitAsync("Spara")).Accepted().Text("#varden tbody").ShouldContain("200");
        (await form.SubmitAsync("Spara")).Accepted();

        // A final value gives way only to one that says why; the old one is kept.
        var correct = (await evaluator.OpenAsync($"{address}/varde?period={year - 1}")).Form("form.form").Set("Input.Value", "14");
        (await correct.SubmitAsync("Spara")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        var card = (await correct.Set("Input.Because", "En enhet räknades två gånger.").SubmitAsync("Spara")).Accepted();
        card.Texts("#varden tbody tr").Single().ShouldContain("14");
        card.Text("#rattelser").ShouldContain("En enhet räknades två gånger.");
        card.Text("#rattelser").ShouldContain("Test evaluator");

        // Who saw the value before is told.
        var late = await correct.Set("Input.Value", "15").Set("Input.Because", "Jag med").SubmitAsync("Spara");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.AllText.ShouldContain("Någon annan har fört in ett värde");

        // A part stands by itself, and what should not be there holds no more.
        (await (await evaluator.OpenAsync($"{address}/varde?period={year - 1}&del=AMN")).Form("form.form").Set("Input.Value", "5").SubmitAsync("Spara")).Accepted().Text("#delar").ShouldContain("Arbetsmarknadsnämnden");
        var gone = await (await (await evaluator.OpenAsync($"{address}/varde?period={year - 1}&del=AMN")).FollowAsync("Ta bort värdet")).Form("form.confirm").Set("Because", "Fel nämnd").SubmitAsync("Ta bort värdet");
        gone.Accepted().Has("#delar").ShouldBeFalse();
        gone.Text("#rattelser").ShouldContain("Fel nämnd");

        (await reader.OpenAsync($"{address}/varde")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.OpenAsync(address)).Has($"a[href='{address}/varde']").ShouldBeFalse();
    }

    [Fact]
    public async Task Indicator_WithValues_KeepsWhatTheyCount_AndTellsTheSecondWriter()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var address = (await Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Svarsandel", "Percent").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var value = (await evaluator.OpenAsync($"{address}/varde")).Form("form.form");
        (await value.Set("Input.Value", "112").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("mellan 0 och 100");
        (await value.Set("Input.Value", "72,5 %").Set("Input.IsPreliminary", "true").SubmitAsync("Spara")).Accepted().Text("#varden").ShouldContain("Preliminärt");
        (await (await evaluator.OpenAsync(address)).FollowAsync("72,5 % rätta")).Form("form.form")["Input.Value"].ShouldBe("72,5");

        var theirs = (await coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await theirs.Set("Input.Unit", "Count").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("Enheten kan inte ändras");
        (await (await evaluator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Name", "Andel som svarat").SubmitAsync("Spara")).Accepted().Heading.ShouldBe("Andel som svarat");
        var late = await theirs.Set("Input.Unit", "Percent").Set("Input.Name", "Svar i tid").SubmitAsync("Spara");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.AllText.ShouldContain("Andel som svarat");
    }

    internal static PageForm Fill(PageForm form, string name, string unit) => form.Set("Input.Name", name).Set("Input.Definition", "Alla med anställning den sista dagen.").Set("Input.Unit", unit)
        .Set("Input.Direction", "More").Set("Input.Period", "Year").Set("Input.YearRule", "Latest").Set("Input.Source", "Manual");
}
