using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Cases;

/// <summary>Cases through the pages: opened, worked with, closed and asked about afterwards.</summary>
public sealed partial class CasePagesTests
{
    [Fact]
    [Trait("Req", "S003-25")]
    [Trait("Req", "S003-26")]
    public async Task Case_FromNeedToResult()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");
        (await adviser.OpenAsync("/stodarenden")).AllText.ShouldContain("Inga ärenden matchar");
        var rules = (await adviser.OpenAsync("/stodarenden/regler")).Form("form.form").Set("Input.ServiceDays", "3").Set("Input.CommitteeCode", "NLN");
        var stale = (await adviser.OpenAsync("/stodarenden/regler")).Form("form.form").Set("Input.ServiceDays", "9");
        (await rules.SubmitAsync("Spara")).Accepted();
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);

        // An enterprise of the register, or a founder, never both and never neither; of several the adviser chooses.
        var first = await RegisterAsync(coordinator, "Tvätteriet Vågen");
        await RegisterAsync(coordinator, "Tvätteriet Viken");
        (await (await adviser.OpenAsync("/stodarenden/nytt")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        var form = (await adviser.OpenAsync("/stodarenden/nytt")).Form("form.form").Set("Input.Title", "Växa till fler kunder").Set("Input.Need", "Finance").Set("Input.NeedText", "Behöver maskiner.")
            .Set("Input.ContactName", "Anna Svensson").Set("Input.Email", "anna@exempel.se");
        (await form.Set("Input.Enterprise", "Finns inte").SubmitAsync("Spara")).Has("[name='Input.Enterprise'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.Enterprise", "Tvätteriet Vågen").Set("Input.Founder", "Anna").SubmitAsync("Spara")).Has("[name='Input.Enterprise'][aria-invalid=true]").ShouldBeTrue();
        var several = await form.Set("Input.Founder", string.Empty).Set("Input.Enterprise", "tvätteriet").SubmitAsync("Spara");
        var choice = several.Form("form.form").Set("Input.Picked", several.BoxOf("Input.Picked", "Vågen"));
        var address = (await choice.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await choice.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(address, "sent twice, it is one case");
        var founder = (await adviser.OpenAsync("/stodarenden/nytt")).Form("form.form").Set("Input.Founder", "Leila Ek").Set("Input.Title", "Starta kafé").Set("Input.Need", "Start");
        (await founder.Set("Input.Email", "fel").SubmitAsync("Spara")).Has("[name='Input.Email'][aria-invalid=true]").ShouldBeTrue();
        (await founder.Set("Input.Email", string.Empty).SubmitAsync("Spara")).Accepted().Text("h1").ShouldBe("Starta kafé");
        var opened = await adviser.OpenAsync(address);
        opened.AllText.ShouldContain("S2027-0001");
        opened.AllText.ShouldContain("Tvätteriet Vågen");

        // The service level counts in working days; the first contact meets it.
        app.Clock.Advance(TimeSpan.FromDays(7));
        using var later = await app.SignInAsAsync(Roles.BusinessAdviser);
        (await later.OpenAsync("/stodarenden?lage=forsenade")).FindAll("tbody tr").Count.ShouldBe(2);
        var board = await later.OpenAsync("/stodarenden/tavla");
        board.Text("#Ongoing").ShouldContain("5 arbetsdagar");
        board.Text("#Ongoing").ShouldContain("Ingen kontakt i tid");
        board.Text("#handlaggare tbody").ShouldContain("Test business-adviser");
        (await later.OpenAsync("/stodarenden/tavla?handlaggare=-")).Text("#Ongoing").ShouldContain("Inga ärenden här");
        var contact = (await later.OpenAsync($"{address}/kontakt")).Form("form.form").Set("Input.Way", "Meeting").Set("Input.Text", "Gick igenom kalkylen.");
        (await contact.Set("Input.On", "2030-01-01").SubmitAsync("Spara")).Has("[name='Input.On'][aria-invalid=true]").ShouldBeTrue();
        contact.Set("Input.On", "2027-02-08");
        (await contact.SubmitAsync("Spara")).Accepted();
        (await contact.SubmitAsync("Spara")).Accepted().FindAll("#kontakter li .row-text").Count.ShouldBe(1);
        (await later.OpenAsync("/stodarenden?lage=forsenade")).FindAll("tbody tr").Count.ShouldBe(1);

        // Shown on to an offer or an organisation; one accepts.
        (await (await later.OpenAsync($"{address}/hanvisa")).Form("form.form").SubmitAsync("Spara")).Has("[name='Input.Offer'][aria-invalid=true]").ShouldBeTrue();
        (await (await later.OpenAsync($"{address}/hanvisa")).Form("form.form").Set("Input.To", "Mikrofonden").SubmitAsync("Spara")).Accepted();
        foreach (var name in new[] { "Coompanion Uppsala", "Coompanion Stockholm" })
        {
            (await (await later.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", name).Set("Input.Kind", "Interest").SubmitAsync("Spara")).Accepted();
        }

        var fitting = await (await later.OpenAsync($"{address}/hanvisa")).Form("form.form").Set("Input.To", "coompanion").SubmitAsync("Spara");
        fitting.FindAll("input[name='Input.Organisation']").Count.ShouldBe(3, "two that fit, and none of them");
        (await fitting.Form("form.form").Set("Input.Organisation", fitting.FindAll("input[name='Input.Organisation']")[0].GetAttribute("value")!).SubmitAsync("Spara")).Accepted().Text("#hanvisningar").ShouldSatisfyAllConditions(t => t.ShouldContain("Coompanion Stockholm"), t => t.ShouldContain("I registret"));
        (await (await later.OpenAsync($"{address}/hanvisa")).Form("form.form").Set("Input.To", "coompanion uppsala").SubmitAsync("Spara")).Accepted().FindAll("#hanvisningar a[href^='/organisationer/']").Count.ShouldBe(2);
        var answer = await (await later.OpenAsync(address)).FollowAsync("Mikrofonden");
        (await answer.Form("form.form").SubmitAsync("Spara")).Has("[name='Input.State'][aria-invalid=true]").ShouldBeTrue();
        (await answer.Form("form.form").Set("Input.State", "Accepted").Set("Input.Answer", "Möte i mars.").SubmitAsync("Spara")).Accepted().Text("#hanvisningar").ShouldContain("Tar emot");

        // Waits, goes on, is handed over and taken.
        (await (await later.OpenAsync($"{address}/vanta")).Form("form.form").Set("Input.Reason", "Mikrofondens besked").Set("Input.Until", "2027-03-15").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Mikrofondens besked");
        (await (await later.OpenAsync(address)).FormWith("Fortsätt ärendet").SubmitAsync("Fortsätt ärendet")).Accepted().AllText.ShouldContain("Ärendet pågår igen");
        var bo = await app.Data.CreatePersonAsync(p => p.WithName("Bo Berg").WithRoles(Roles.BusinessAdviser));
        await app.Data.CreatePersonAsync(p => p.WithName("Rut Läsare"));
        await app.Data.CreatePersonAsync(p => p.WithName("Slut Här").WithRoles(Roles.BusinessAdviser).WithDisabledAccount());
        (await later.OpenAsync($"{address}/lamna-over")).Text("select").ShouldSatisfyAllConditions(t => t.ShouldContain("Bo Berg"), t => t.ShouldNotContain("Rut Läsare"), t => t.ShouldNotContain("Slut Här"));
        (await (await later.OpenAsync($"{address}/lamna-over")).Form("form.form").Set("Input.To", "Bo Berg").SubmitAsync("Lämna över")).Has("[name='Input.To'][aria-invalid=true]").ShouldBeTrue("a name alone is nobody's account");
        (await (await later.OpenAsync($"{address}/lamna-over")).Form("form.form").Set("Input.To", bo.Id.ToString()).Set("Input.Note", "Anna vill ha telefon.").SubmitAsync("Lämna över")).Accepted().AllText.ShouldContain("Bo Berg");
        (await later.OpenAsync("/stodarenden?handlaggare=Bo+Berg")).FindAll("tbody tr").Count.ShouldBe(1);
        (await (await later.OpenAsync(address)).FormWith("Ta ärendet").SubmitAsync("Ta ärendet")).Accepted().AllText.ShouldContain("Du handlägger ärendet");

        // Two change it at once. What is personal is not told in the history.
        var mine = (await later.OpenAsync($"{address}/andra")).Form("form.form");
        (await (await later.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Title", "Växa med maskiner").Set("Input.Phone", "070-555 00 11").SubmitAsync("Spara")).Accepted();
        (await mine.Set("Input.Plan", "Egen plan").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        var changed = await later.OpenAsync(address);
        changed.AllText.ShouldContain("Växa till fler kunder → Växa med maskiner");
        changed.AllText.ShouldNotContain("→ 070");

        foreach (var sort in new[] { "due", "-due", "number", "-number", "party", "-party", "adviser", "-adviser", "opened", "-opened", "follow-up", "-follow-up" })
        {
            (await later.OpenAsync($"/stodarenden?sort={sort}&q=maskiner&behov=Finance")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        var csv = Encoding.UTF8.GetString(await later.DownloadAsync("/stodarenden/export.csv"));
        csv.ShouldContain("Tvätteriet Vågen");
        csv.ShouldNotContain("Leila", Case.Sensitive, "a founder is not named in a file");

        // Closed, told to others, and on the enterprise's card for those who may.
        (await (await later.OpenAsync($"{address}/avsluta")).Form("form.form").Clear("Input.Committee").SubmitAsync("Avsluta ärendet")).Texts(".ds-error-summary li").ShouldContain("Välj resultat.");
        var closed = (await (await later.OpenAsync($"{address}/avsluta")).Form("form.form").Set("Input.Result", "Financed").Set("Input.Text", "Lån från Mikrofonden.").SubmitAsync("Avsluta ärendet")).Accepted();
        closed.FindAll("#uppfoljning li .row-text").Count.ShouldBe(3);
        (await app.ToldAsync<CaseClosed>()).Single().ShouldSatisfyAllConditions(c => c.Number.ShouldBe("S2027-0001"), c => c.EnterpriseId.ShouldBe(Guid.Parse(first.Split('/')[^1])), c => c.Result.ShouldBe("Financed"));
        (await app.ToldAsync<ObligationRaised>()).Count(o => o.CommitteeCode == "NLN").ShouldBe(3);
        (await later.OpenAsync($"{address}/avsluta")).Url.AbsolutePath.ShouldBe(address);
        var card = await later.OpenAsync(first);
        card.Text("#stodarenden").ShouldContain("S2027-0001");
        card.Text("#stodarenden").ShouldContain("Har fått finansiering");
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(first)).Has("#stodarenden").ShouldBeFalse();
        (await reader.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await later.OpenAsync("/stodarenden/tavla")).Text("#uppfoljning").ShouldContain("S2027-0001");
        (await later.OpenAsync("/stodarenden?lage=uppfoljning&resultat=Financed")).FindAll("tbody tr").Count.ShouldBe(1);

        // Opened again, nothing is owed.
        (await (await later.OpenAsync($"{address}/oppna-igen")).Form().SubmitAsync("Öppna igen")).Accepted();
        (await app.ToldAsync<ObligationWithdrawn>()).Count.ShouldBe(3);
    }

    [Fact]
    [Trait("Req", "S003-24")]
    public async Task Enquiry_HandedToSupport_BecomesOneCase_ThatFollowsItsEnterprise()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var enterprise = await RegisterAsync(coordinator, "Café Vågen");
        var id = Guid.Parse(enterprise.Split('/')[^1]);
        var enquiry = Guid.CreateVersion7();

        await app.TellAsync(Routed(enquiry, "A2027-0007", "Start", "Support", id, "Caféet", 3));
        await app.TellAsync(Routed(enquiry, "A2027-0007", "Start", "Support", id, "Caféet", 7));
        await app.TellAsync(Routed(Guid.CreateVersion7(), "A2027-0008", "Sell", "Procurement", null, "Bageriet", 3));
        await app.TellAsync(Routed(Guid.CreateVersion7(), "A2027-0009", "Other", "Support", null, null, 3));

        var list = await coordinator.OpenAsync("/stodarenden?handlaggare=-&sort=number");
        list.FindAll("tbody tr").Count.ShouldBe(2, "handed on twice, it is one case; to the buyers, it is none");
        list.Text("tbody").ShouldContain("Café Vågen");
        var page = await list.FollowAsync("S2027-0001 A2027-0007 Caféet");
        page.Has("a[href='/anmalningar/1']").ShouldBeTrue();
        page.AllText.ShouldContain("Starta företag");
        (await page.FormWith("Ta ärendet").SubmitAsync("Ta ärendet")).Accepted().AllText.ShouldContain("Test coordinator");

        await (await coordinator.OpenAsync($"{enterprise}/andra")).Form("form.form").Set("Input.Name", "Café Våglängden").SubmitAsync("Spara");
        await app.DeliverAsync();
        (await coordinator.OpenAsync("/stodarenden?q=våglängden")).FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Req", "S003-26")]
    public async Task FollowUp_AskedByLetter_AnsweredOnce_ByTheAdviser_OrByTheCommittee_AndForgottenAtLast()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var founder = app.Visit();
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");
        (await (await adviser.OpenAsync("/stodarenden/regler")).Form("form.form").Set("Input.CommitteeCode", "NLN").Set("Input.KeepMonths", "24").SubmitAsync("Spara")).Accepted();
        var address = (await (await adviser.OpenAsync("/stodarenden/nytt")).Form("form.form").Set("Input.Founder", "Leila Ek").Set("Input.Email", "leila@exempel.se").Set("Input.Title", "Starta kafé").Set("Input.Need", "Start").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await adviser.OpenAsync($"{address}/avsluta")).Form("form.form").Set("Input.Result", "Started").SubmitAsync("Avsluta ärendet")).Accepted();

        // Three months on, one letter, however often the sweep runs. Opening the link changes nothing.
        await app.RunJobAsync("business-support.ask-afterwards");
        (await app.LettersAsync()).ShouldNotContain(l => l.ToAddress == "leila@exempel.se");
        app.Clock.Set(new DateTimeOffset(2027, 4, 20, 8, 0, 0, TimeSpan.Zero));
        await app.RunJobAsync("business-support.ask-afterwards");
        await app.RunJobAsync("business-support.ask-afterwards");
        var letter = (await app.LettersAsync()).Single(l => l.ToAddress == "leila@exempel.se");
        letter.TextBody.ShouldNotContain("kafé", Case.Insensitive, "the letter tells nothing of the case");
        var link = Link().Match(letter.TextBody).Value;
        var survey = await founder.OpenAsync(link);
        survey.Status.ShouldBe(HttpStatusCode.OK);
        survey.AllText.ShouldNotContain("Leila");
        (await founder.OpenAsync(link)).Has("input[type=radio][checked]").ShouldBeFalse("nothing is chosen beforehand");
        (await survey.Form("form.form").SubmitAsync("Skicka svar")).Has("[name='Input.State'][aria-invalid=true]").ShouldBeTrue();
        var sent = survey.Form("form.form").Set("Input.State", "Well").Set("Input.Employed", "4").Set("Input.Finding", "Vi har fyra anställda.");
        (await sent.SubmitAsync("Skicka svar")).Url.AbsolutePath.ShouldBe("/u/tack");
        (await sent.SubmitAsync("Skicka svar")).Status.ShouldBe(HttpStatusCode.Gone, "it is answered once");
        (await founder.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
        (await founder.OpenAsync("/u/ingenting")).Status.ShouldBe(HttpStatusCode.Gone);
        (await app.ToldAsync<ObligationMet>()).Count.ShouldBe(1);

        // The adviser registers the next; the committee answers on the last.
        using var later = await app.SignInAsAsync(Roles.BusinessAdviser);
        var page = await later.OpenAsync(address);
        page.Text("#uppfoljning").ShouldContain("Vi har fyra anställda.");
        page.Text("#uppfoljning").ShouldContain("Eget svar");
        var next = await page.FollowAsync("6 månader efteråt");
        (await next.Form("form.form").SubmitAsync("Spara")).Has("[name='Input.State'][aria-invalid=true]").ShouldBeTrue();
        (await next.Form("form.form").Set("Input.State", "Difficult").Set("Input.Finding", "Hyran höjs.").SubmitAsync("Spara")).Accepted().Text("#uppfoljning").ShouldContain("Hyran höjs.");
        var last = (await app.ToldAsync<ObligationRaised>())[^1];
        await app.TellAsync(new ObligationAnswered(Guid.CreateVersion7(), last.Source, last.Key, "NLN", "Done", "Kaféet går runt.", 3, app.Clock.GetUtcNow()));
        (await later.OpenAsync(address)).Text("#uppfoljning").ShouldContain("Kaféet går runt.");

        // What is personal goes when its time is over, and not before.
        await app.RunJobAsync("business-support.forget-cases");
        (await later.OpenAsync(address)).AllText.ShouldContain("Leila Ek");
        app.Clock.Set(new DateTimeOffset(2030, 3, 1, 8, 0, 0, TimeSpan.Zero));
        await app.RunJobAsync("business-support.forget-cases");
        using var latest = await app.SignInAsAsync(Roles.BusinessAdviser);
        var forgotten = await latest.OpenAsync(address);
        forgotten.AllText.ShouldNotContain("Leila");
        forgotten.AllText.ShouldContain("Personuppgifter borttagna");
        (await latest.OpenAsync($"{address}/andra")).Url.AbsolutePath.ShouldBe(address);
    }

    [Fact]
    public async Task Example_Loaded_AndTakenAwayAgain()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");

        await app.TellAsync(new ExampleLoaded("NLN", "Eva", app.Clock.GetUtcNow()));
        await app.TellAsync(new ExampleLoaded("NLN", "Eva", app.Clock.GetUtcNow()));
        (await coordinator.OpenAsync("/insatser")).FindAll("tbody tr").Count.ShouldBe(3);
        (await coordinator.OpenAsync("/insatser/oppna")).FindAll("tbody tr").Count.ShouldBe(2);
        (await coordinator.OpenAsync("/stodarenden")).Text("tbody").ShouldContain("Starta ett kafé");
        (await coordinator.OpenAsync("/bidrag")).Text("tbody").ShouldContain("Exempelbidraget");
        (await coordinator.OpenAsync("/bidrag/bevakning")).Text("tbody").ShouldContain("Exempelfonden");

        await app.TellAsync(new ExampleRemoved(app.Clock.GetUtcNow()));
        (await coordinator.OpenAsync("/insatser")).AllText.ShouldContain("Inga insatser matchar");
        (await coordinator.OpenAsync("/stodarenden")).AllText.ShouldContain("Inga ärenden matchar");
        (await coordinator.OpenAsync("/bidrag")).AllText.ShouldContain("Inga bidrag matchar");
        (await coordinator.OpenAsync("/bidrag/bevakning")).AllText.ShouldContain("Inga bevakade medel matchar");
        (await app.ToldAsync<ObligationWithdrawn>()).Count.ShouldBe(2);
    }

    private static async Task<string> RegisterAsync(Visitor coordinator, string name) =>
        (await (await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    private static EnquiryRouted Routed(Guid enquiry, string number, string topic, string route, Guid? enterprise, string? organisation, long version) =>
        new(enquiry, number, topic, route, null, enterprise, organisation, new DateTimeOffset(2027, 1, 29, 9, 0, 0, TimeSpan.Zero), "/anmalningar/1", version, new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));

    [GeneratedRegex("/u/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Link();
}
