using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Coordination.Evaluation.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Rounds;

/// <summary>A round from its questions to its results, in the roles of evaluator, enterprise and committee.</summary>
public sealed partial class RoundPagesTests
{
    [Fact]
    [Trait("Req", "S003-R2.1")]
    [Trait("Req", "S003-R2.2")]
    [Trait("Req", "S003-26")]
    public async Task Enterprises_AreAsked_Reminded_AnswerByLink_AndAreLockedIntoIndicators()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        using var visitor = app.Visit();
        foreach (var (name, email) in new[] { ("Kaféet", "kafe@exempel.se"), ("Snickeriet", "snickeri@exempel.se"), ("Tvätten", "tvatt@exempel.se"), ("Ateljén", string.Empty) })
        {
            await EnterpriseAsync(coordinator, name, email);
        }

        var indicator = (await (await evaluator.OpenAsync("/matt/ny")).Form("form.form").Set("Input.Name", "Anställda i sociala företag").Set("Input.Definition", "Anställda sista dagen.").Set("Input.Unit", "Persons").Set("Input.Direction", "More")
            .Set("Input.Period", "Year").Set("Input.Source", "Round").Set("Input.YearRule", "Latest").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

        var monthly = (await (await evaluator.OpenAsync("/matt/ny")).Form("form.form").Set("Input.Name", "I målgruppen varje månad").Set("Input.Definition", "Sista dagen.").Set("Input.Unit", "Persons").Set("Input.Direction", "More")
            .Set("Input.Period", "Month").Set("Input.Source", "Round").Set("Input.YearRule", "Latest").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

        // Made once, however often it is sent; nothing said, every field says what it wants.
        (await (await evaluator.OpenAsync("/insamlingar/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(4);
        var round = await RoundAsync(app, evaluator, "Enterprises", "Uppföljning av företagen");
        (await reader.OpenAsync("/insamlingar")).FindAll("tbody tr").Count.ShouldBe(1);
        (await evaluator.OpenAsync($"{round}/oppna")).Form("form.confirm").Values.ShouldNotBeEmpty();
        (await (await evaluator.OpenAsync($"{round}/oppna")).Form("form.confirm").SubmitAsync("Öppna")).AllText.ShouldContain("Välj minst en mottagare först");

        // A question is tied to the indicator, another is added and goes first; one that others build on cannot go.
        var first = (await evaluator.OpenAsync(round)).FindAll("#fragor li a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/fraga/", StringComparison.Ordinal));
        var question = (await evaluator.OpenAsync(first)).Form("form.form");
        (await question.SubmitAsync("Ta bort frågan")).AllText.ShouldContain("Andra frågor hänger ihop");
        (await (await evaluator.OpenAsync(first)).Form("form.form").Set("Input.IndicatorId", indicator.Split('/')[^1]).SubmitAsync("Spara")).Accepted().Text("#fragor").ShouldContain("Knuten till mått");
        var other = (await evaluator.OpenAsync(round)).FindAll("#fragor li a").Select(a => a.GetAttribute("href")!).Where(h => h.Contains("/fraga/", StringComparison.Ordinal)).Distinct().ElementAt(1);
        (await (await evaluator.OpenAsync(other)).Form("form.form").Set("Input.IndicatorId", monthly.Split('/')[^1]).SubmitAsync("Spara")).Accepted();
        var choice = (await evaluator.OpenAsync($"{round}/fraga")).Form("form.form").Set("Input.Text", "Hur nöjda är ni?").Set("Input.Kind", "Choice").Set("Input.Choices", "Bra");
        (await choice.SubmitAsync("Spara")).Has("[name='Input.Choices'][aria-invalid=true]").ShouldBeTrue();
        (await choice.Set("Input.Choices", "Bra\nDåligt").SubmitAsync("Spara")).Accepted();
        (await choice.SubmitAsync("Spara")).Accepted().Texts("#fragor .row-text").Count(t => t.Contains("Hur nöjda", StringComparison.Ordinal)).ShouldBe(1, "sent twice, it is one question");

        // Recipients are chosen; the register's own contacts get the letters, and one has nobody.
        var choose = await evaluator.OpenAsync($"{round}/mottagare");
        (await choose.FormWith("Lägg till markerade").SubmitAsync("Lägg till markerade")).AllText.ShouldContain("Markera minst en");
        var form = (await evaluator.OpenAsync($"{round}/mottagare")).FormWith("Lägg till markerade");
        foreach (var box in (await evaluator.OpenAsync($"{round}/mottagare")).FindAll("[name=Add]"))
        {
            form.Tick("Add", box.GetAttribute("value")!);
        }

        (await form.SubmitAsync("Lägg till markerade")).Accepted().Text("#valda").ShouldContain("Ateljén");
        var open = await evaluator.OpenAsync($"{round}/oppna");
        open.AllText.ShouldContain("Ateljén: Ingen att skriva till");
        open.AllText.ShouldNotContain("kafe@exempel.se", customMessage: "who is written to is the register's to tell");
        (await open.Form("form.confirm").SubmitAsync("Öppna")).Accepted().AllText.ShouldContain("4 mottagare är tillfrågade");
        (await evaluator.OpenAsync(first)).Url.AbsolutePath.ShouldBe(round, "opened, its questions are settled");
        (await app.ToldAsync<RoundOpened>()).Single().Recipients.Count.ShouldBe(4);
        (await LettersAsync(app)).Count.ShouldBe(3);

        // Reading changes nothing; a link that is altered opens nothing; a draft keeps what is half done, wrong or not.
        var cafe = await LinkAsync(app, "kafe@exempel.se");
        (await visitor.OpenAsync(cafe[..^4] + "AAAA")).Status.ShouldBe(HttpStatusCode.Gone);
        await visitor.OpenAsync(cafe);
        var half = await Fill(await visitor.OpenAsync(cafe), ("anställda?", "tolv"), ("målgruppen?", "3")).SubmitAsync("Spara utkast");
        half.Accepted().AllText.ShouldContain("Utkastet är sparat");
        Value(await visitor.OpenAsync(cafe), "anställda?").ShouldBe("tolv");
        (await evaluator.OpenAsync(round)).Text("#mottagare").ShouldContain("Påbörjad");

        // What cannot be is refused at its question, with everything kept.
        var wrong = await Fill(await visitor.OpenAsync(cafe), ("anställda?", "12"), ("målgruppen?", "13"), ("fattade beslut", "101")).SubmitAsync("Skicka svaret");
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Text(".ds-error-summary").ShouldSatisfyAllConditions(t => t.ShouldContain("Kan inte vara fler än 12"), t => t.ShouldContain("mellan 0 och 100"));
        Value(wrong, "målgruppen?").ShouldBe("13");

        // Two have the same link: the second is told.
        var (one, two) = (await visitor.OpenAsync(cafe), await visitor.OpenAsync(cafe));
        await Fill(one, ("anställda?", "12"), ("målgruppen?", "6")).SubmitAsync("Spara utkast");
        var clash = await Fill(two, ("anställda?", "14"), ("målgruppen?", "7")).SubmitAsync("Skicka svaret");
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        Value(clash, "anställda?").ShouldBe("14");
        var receipt = (await Fill(clash, ("anställda?", "14"), ("målgruppen?", "7")).SubmitAsync("Skicka svaret")).Accepted();
        receipt.Url.AbsolutePath.ShouldEndWith("/kvitto");
        receipt.AllText.ShouldContain("14");
        (await visitor.OpenAsync(cafe)).Url.AbsolutePath.ShouldEndWith("/kvitto", customMessage: "sent, it is not sent again");

        // The rest: reminded by the sweep once a rung, one by telephone, one with a respite; who ended is left alone.
        app.Clock.Advance(TimeSpan.FromDays(15));
        (await app.RunJobAsync("evaluation.remind-of-rounds")).Handled.ShouldBe(2);
        (await app.RunJobAsync("evaluation.remind-of-rounds")).Handled.ShouldBe(0, "the same rung is climbed once");
        using var later = await app.SignInAsAsync(Roles.Evaluator);
        var atelje = await ReplyAsync(later, round, "Ateljén");
        var phone = await (await later.OpenAsync($"{atelje}/registrera")).Form("form.form").SubmitAsync("Spara svaret");
        phone.AllText.ShouldContain("måste besvaras");
        (await Fill(await later.OpenAsync($"{atelje}/registrera"), ("anställda?", "2"), ("målgruppen?", "1")).SubmitAsync("Spara svaret")).Accepted().Text("#svar").ShouldContain("Per telefon");
        var laundry = await ReplyAsync(later, round, "Tvätten");
        var respite = (await later.OpenAsync(laundry)).Form("#anstand form");
        (await respite.SubmitAsync("Ge anstånd")).AllText.ShouldContain("Välj en dag efter den som gäller");
        (await (await later.OpenAsync(laundry)).Form("#anstand form").Set("Input.DueOn", DateText.Iso(app.Clock.TodayInSweden().AddDays(30))).SubmitAsync("Ge anstånd")).Accepted();
        var joinery = await LinkAsync(app, "snickeri@exempel.se");
        (await Fill(await visitor.OpenAsync(joinery), ("anställda?", "20"), ("målgruppen?", "10")).SubmitAsync("Skicka svaret")).Accepted();

        // Locked: frozen, recorded, and small numbers hidden on the page and in the file alike.
        var lockPage = await later.OpenAsync($"{round}/las");
        lockPage.AllText.ShouldContain("3 av 4 har svarat");
        var locking = lockPage.Form("form.confirm");
        var result = (await locking.SubmitAsync("Lås")).Accepted();
        result.Url.AbsolutePath.ShouldBe($"{round}/resultat");
        result.AllText.ShouldContain("alla värden kunde inte föras till måtten");
        (await later.OpenAsync(round)).AllText.ShouldContain("Värden som inte kunde föras till mått", customMessage: "a year's round gives no value to a month");
        (await locking.SubmitAsync("Lås")).Url.AbsolutePath.ShouldBe($"{round}/resultat", "locking twice locks once");
        using var readerLater = await app.SignInAsAsync(Roles.Reader);
        var employed = (await readerLater.OpenAsync($"{round}/resultat")).FindAll("section.panel").Single(s => s.TextContent.Contains("Hur många personer var anställda?", StringComparison.Ordinal));
        var rows = employed.QuerySelectorAll("tbody tr").Select(r => Squeeze(r.TextContent)).ToList();
        rows.Single(r => r.StartsWith("Ateljén", StringComparison.Ordinal)).ShouldContain("Visas inte");
        rows.Single(r => r.StartsWith("Kaféet", StringComparison.Ordinal)).ShouldContain("Visas inte", customMessage: "36 minus the others would be the two");
        rows.Single(r => r.StartsWith("Snickeriet", StringComparison.Ordinal)).ShouldContain("20");
        rows.Single(r => r.StartsWith("Summa", StringComparison.Ordinal)).ShouldContain("36");
        var file = System.Text.Encoding.UTF8.GetString(await readerLater.DownloadAsync($"{round}/resultat/export.csv"));
        file.Split('\n').Single(l => l.Contains("var anställda?", StringComparison.Ordinal) && l.Contains("Ateljén", StringComparison.Ordinal)).ShouldContain("Visas inte");
        (await readerLater.DownloadAsync($"{round}/resultat/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await readerLater.OpenAsync($"{round}/svar/{atelje.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var card = await readerLater.OpenAsync(indicator);
        card.Text("#varden").ShouldContain("36");
        card.AllText.ShouldContain("20");

        // An answer after the lock waits; accepted, the results are made anew and the old ones stay.
        var late = await LinkAsync(app, "tvatt@exempel.se");
        (await visitor.OpenAsync(late)).AllText.ShouldContain("Insamlingen är stängd");
        (await Fill(await visitor.OpenAsync(late), ("anställda?", "30"), ("målgruppen?", "15")).SubmitAsync("Skicka svaret")).Accepted();
        (await readerLater.OpenAsync($"{round}/resultat")).AllText.ShouldNotContain("Tvätten");
        (await (await later.OpenAsync(laundry)).FormWith("Godta svaret").SubmitAsync("Godta svaret")).Accepted();
        var second = await readerLater.OpenAsync($"{round}/resultat");
        second.AllText.ShouldContain("Version 2");
        second.AllText.ShouldContain("66");
        (await readerLater.OpenAsync($"{round}/resultat?version=1")).AllText.ShouldContain("36");
        var corrected = await readerLater.OpenAsync(indicator);
        corrected.Text("#varden").ShouldContain("66");
        corrected.AllText.ShouldContain("resultat 2");

        // A year after, the links open nothing.
        app.Clock.Advance(TimeSpan.FromDays(420));
        (await app.RunJobAsync("evaluation.forget-rounds")).Handled.ShouldBeGreaterThan(0);
        (await visitor.OpenAsync(cafe)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    [Trait("Req", "S003-R2.2")]
    public async Task Lock_ByTwoAtOnce_LocksOnce_AndTellsTheSecond()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await ContactOfCommitteeAsync(app, coordinator, "AMN");
        var round = await RoundAsync(app, coordinator, "Committees", "Nämnderna");
        await OpenForAsync(app, coordinator, round, "AMN", "maria@exempel.se");
        var forms = new[] { (await evaluator.OpenAsync($"{round}/las")).Form("form.confirm"), (await coordinator.OpenAsync($"{round}/las")).Form("form.confirm") };
        var pages = await Task.WhenAll(forms.Select(f => f.SubmitAsync("Lås")));

        pages.Count(p => p.AllText.Contains("Insamlingen är låst och resultatet är fryst.", StringComparison.Ordinal)).ShouldBe(1);
        pages.Count(p => p.AllText.Contains("Någon annan hann före. Insamlingen är redan låst.", StringComparison.Ordinal)).ShouldBe(1);
        (await evaluator.OpenAsync($"{round}/resultat")).AllText.ShouldNotContain("Version 2");
    }

    [Fact]
    [Trait("Req", "S003-R2.2")]
    public async Task Lock_SentTwiceByOne_LeadsToTheResult_AndMakesItOnce()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await ContactOfCommitteeAsync(app, coordinator, "AMN");
        var round = await RoundAsync(app, coordinator, "Committees", "Nämnderna");
        await OpenForAsync(app, coordinator, round, "AMN", "maria@exempel.se");
        var form = (await coordinator.OpenAsync($"{round}/las")).Form("form.confirm");
        (await form.SubmitAsync("Lås")).Accepted().AllText.ShouldContain("Insamlingen är låst och resultatet är fryst.");

        var again = await form.SubmitAsync("Lås");
        again.Url.AbsolutePath.ShouldEndWith("/resultat");
        again.AllText.ShouldNotContain("Någon annan hann före");

        // Made by hand with the number that holds: what is locked is not made anew.
        var version = await app.InScopeAsync(s => s.GetRequiredService<EvaluationDbContext>().Rounds.Select(r => r.Version).SingleAsync(TestContext.Current.CancellationToken));
        (await form.Set("Version", version.ToString(CultureInfo.InvariantCulture)).SubmitAsync("Lås")).Url.AbsolutePath.ShouldEndWith("/resultat");
        (await coordinator.OpenAsync($"{round}/resultat")).AllText.ShouldNotContain("Version 2");
    }

    [Fact]
    [Trait("Req", "S003-R2.2")]
    public async Task WhoAnswered_IsForgottenAfterTheDaysThatAreSet_AndTheFormSaysSo()
    {
        await using var app = await CoordinationApp.StartAsync(new() { Arguments = ["--Evaluation:Rounds:ContactDays=30"] });
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var visitor = app.Visit();
        await EnterpriseAsync(coordinator, "Kaféet", "kafe@exempel.se");
        var round = await RoundAsync(app, evaluator, "Enterprises", "Uppföljning av företagen");
        var form = (await evaluator.OpenAsync($"{round}/mottagare")).FormWith("Lägg till markerade");
        (await form.Tick("Add", (await evaluator.OpenAsync($"{round}/mottagare")).Find("[name=Add]").GetAttribute("value")!).SubmitAsync("Lägg till markerade")).Accepted();
        (await (await evaluator.OpenAsync($"{round}/oppna")).Form("form.confirm").SubmitAsync("Öppna")).Accepted();
        var link = await LinkAsync(app, "kafe@exempel.se");
        (await visitor.OpenAsync(link)).AllText.ShouldContain("Tas bort 30 dagar efter sista svarsdag.");
        (await (await evaluator.OpenAsync($"{round}/las")).Form("form.confirm").SubmitAsync("Lås")).Accepted();
        app.Clock.Advance(TimeSpan.FromDays(40));
        (await app.RunJobAsync("evaluation.forget-rounds")).Handled.ShouldBe(0, "its days have not passed");
        app.Clock.Advance(TimeSpan.FromDays(30));
        (await app.RunJobAsync("evaluation.forget-rounds")).Handled.ShouldBe(1);
        (await visitor.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    [Trait("Req", "S003-R2.2")]
    [Trait("Req", "S000-09")]
    public async Task Committee_OwesAnAnswer_ThatTheLedgerKnows_AndLastPeriodStandsBeside()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        using var visitor = app.Visit();
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await ContactOfCommitteeAsync(app, coordinator, "AMN");
        var year = app.Clock.TodayInSweden().Year;
        var first = await RoundAsync(app, coordinator, "Committees", "Nämnderna i fjol", $"{year - 2}");
        var link = await OpenForAsync(app, coordinator, first, "AMN", "maria@exempel.se");
        var raised = (await app.ToldAsync<ObligationRaised>()).Single();
        raised.CommitteeCode.ShouldBe("AMN");
        raised.Link!.ShouldStartWith("/i/");
        (await Fill(await visitor.OpenAsync(link), ("köpte nämnden", "100 000")).SubmitAsync("Skicka svaret")).Accepted();
        (await app.ToldAsync<ObligationMet>()).Single().Key.ShouldBe(raised.Key);
        (await app.ToldAsync<ObligationMet>()).Single().Version.ShouldBeGreaterThan(raised.Version);
        await app.DeliverAsync();

        // Opened again the committee owes it again; what was sent stays.
        var reply = await ReplyAsync(coordinator, first, "Arbetsmarknadsnämnden");
        var reopen = (await coordinator.OpenAsync(reply)).Form("#oppna form");
        (await reopen.SubmitAsync("Öppna igen")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await (await coordinator.OpenAsync(reply)).Form("#oppna form").Set("Input.Because", "Siffran var för hela förvaltningen.").SubmitAsync("Öppna igen")).Accepted().AllText.ShouldContain("Siffran var för hela förvaltningen.");
        (await app.ToldAsync<ObligationRaised>()).Count.ShouldBe(2);
        var again = await visitor.OpenAsync(link);
        Value(again, "köpte nämnden").ShouldBe("100000");
        (await Fill(again, ("köpte nämnden", "90 000")).SubmitAsync("Skicka svaret")).Accepted();
        (await coordinator.OpenAsync(reply)).AllText.ShouldSatisfyAllConditions(t => t.ShouldContain("Tidigare svar"), t => t.ShouldContain("Rättat"));

        // The next period: last answer beside, a leap is asked about, and an explanation is enough. In English for who reads it.
        var second = await RoundAsync(app, coordinator, "Committees", "Nämnderna i år", $"{year - 1}");
        var next = await OpenForAsync(app, coordinator, second, "AMN", "maria@exempel.se");
        var page = await visitor.OpenAsync(next);
        page.AllText.ShouldContain($"{year - 2}: 90 000 kr");
        var leap = await Fill(page, ("köpte nämnden", "900 000")).SubmitAsync("Skicka svaret");
        leap.Text(".ds-error-summary").ShouldContain("Stämmer det nya?");
        var explain = Fill(leap, ("köpte nämnden", "900 000"));
        explain.Set(leap.Find("[name$='.Explanation']").GetAttribute("name")!, "Nytt avtal om catering.");
        (await explain.SubmitAsync("Skicka svaret")).Accepted().AllText.ShouldContain("Nytt avtal om catering.");
        (await coordinator.OpenAsync(second)).Text("#mottagare").ShouldContain("Stor förändring");
        using var english = app.Visit();
        await english.OpenAsync("/sprak/en?retur=%2Fsok-bidrag");
        (await english.OpenAsync(next)).AllText.ShouldContain("How much did the committee buy");

        // Answered in the ledger's own letter: noted, and no figures.
        await app.TellAsync(new ObligationAnswered(Guid.CreateVersion7(), "evaluation", raised.Key, "AMN", "InProgress", "Vi räknar om.", 9, app.Clock.GetUtcNow()));
        (await coordinator.OpenAsync(reply)).AllText.ShouldContain("Vi räknar om.");

        // Called off, nobody owes anything and the link is closed.
        var third = await RoundAsync(app, coordinator, "Committees", "En tredje", $"{year}");
        var closed = await OpenForAsync(app, coordinator, third, "AMN", "maria@exempel.se");
        (await (await coordinator.OpenAsync($"{third}/avbryt")).Form("form.form").SubmitAsync("Avbryt insamlingen")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await (await coordinator.OpenAsync($"{third}/avbryt")).Form("form.form").Set("Input.Because", "Fel period.").SubmitAsync("Avbryt insamlingen")).Accepted().AllText.ShouldContain("Avbruten");
        (await app.ToldAsync<ObligationWithdrawn>()).Single().Reason.ShouldBe("Fel period.");
        (await visitor.OpenAsync(closed)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private static async Task EnterpriseAsync(Visitor coordinator, string name, string email)
    {
        var made = (await (await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "Unjudged").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        if (email.Length > 0)
        {
            (await (await coordinator.OpenAsync($"{made}/kontakter/ny")).Form("form.form").Set("Input.Name", "Kim Larsson").Set("Input.Email", email).Tick("Input.Purposes", "Dialogue").SubmitAsync("Spara")).Accepted();
        }
    }

    private static async Task ContactOfCommitteeAsync(CoordinationApp app, Visitor coordinator, string code)
    {
        var form = (await coordinator.OpenAsync($"/namnder/{code}/kontakter/ny")).Form("form.form").Set("Input.Name", "Maria Lind").Set("Input.Role", "Secretary").Set("Input.Email", "maria@exempel.se");
        (await form.Set("Input.ValidFrom", DateText.Iso(app.Clock.TodayInSweden().AddYears(-1))).SubmitAsync("Spara")).Accepted();
    }

    private static async Task<string> RoundAsync(CoordinationApp app, Visitor evaluator, string audience, string title, string? period = null)
    {
        var form = (await evaluator.OpenAsync("/insamlingar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Audience", audience)
            .Set("Input.Period", period ?? $"{app.Clock.TodayInSweden().Year - 1}").Set("Input.DueOn", DateText.Iso(app.Clock.TodayInSweden().AddDays(20)));
        var made = (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(made, "sent twice, it is one round");
        return made;
    }

    private static async Task<string> OpenForAsync(CoordinationApp app, Visitor coordinator, string round, string party, string email)
    {
        (await (await coordinator.OpenAsync($"{round}/mottagare")).FormWith("Lägg till markerade").Tick("Add", party).SubmitAsync("Lägg till markerade")).Accepted();
        (await (await coordinator.OpenAsync($"{round}/oppna")).Form("form.confirm").SubmitAsync("Öppna")).Accepted();
        return await LinkAsync(app, email);
    }

    private static async Task<string> ReplyAsync(Visitor coordinator, string round, string name) =>
        (await coordinator.OpenAsync(round)).FindAll("#mottagare tbody th a").Single(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;

    private static async Task<IReadOnlyList<(string To, string Text)>> LettersAsync(CoordinationApp app) => await app.InScopeAsync(async s =>
        (await s.GetRequiredService<EvaluationDbContext>().Mail.AsNoTracking().OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(TestContext.Current.CancellationToken)).ConvertAll(m => (m.ToAddress, m.TextBody)));

    private static async Task<string> LinkAsync(CoordinationApp app, string email) => Form().Match((await LettersAsync(app)).Last(l => l.To == email).Text).Value;

    /// <summary>Sets the field of the question that holds the words.</summary>
    private static PageForm Fill(Page page, params IReadOnlyList<(string Words, string Value)> answers)
    {
        var form = page.Form("form.form");
        foreach (var (words, value) in answers)
        {
            form.Set(NameOf(page, words), value);
        }

        return form;
    }

    private static string? Value(Page page, string words) => page.Find($"[name='{NameOf(page, words)}']").GetAttribute("value");

    private static string NameOf(Page page, string words)
    {
        var label = page.FindAll("label").First(l => l.TextContent.Contains(words, StringComparison.Ordinal) && !l.TextContent.StartsWith("Förklara", StringComparison.Ordinal));
        return page.Find($"[id='{label.GetAttribute("for")}']").GetAttribute("name")!;
    }

    private static string Squeeze(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("/i/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Form();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

/// <summary>What the module has told others, and what others tell it.</summary>
internal static class RoundDesk
{
    /// <summary>Every fact of the kind that the module has told, oldest first.</summary>
    public static Task<List<T>> ToldAsync<T>(this CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<EvaluationDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).OrderBy(o => o.Position).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });

    /// <summary>A fact as another module would tell it, delivered.</summary>
    public static async Task TellAsync(this CoordinationApp app, IIntegrationEvent fact)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<EvaluationDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(fact, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.DeliverAsync();
    }
}
