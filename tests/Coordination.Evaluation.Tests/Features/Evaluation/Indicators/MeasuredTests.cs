using System.Net;
using Coordination.BusinessSupport.Contracts;
using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Features.Evaluation.RebuildFacts;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Indicators;

/// <summary>Indicators that move by themselves, from what the other modules tell.</summary>
public sealed class MeasuredTests
{
    private static readonly DateTimeOffset At = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Req", "S003-R5.5")]
    [Trait("Req", "S002-15")]
    [Trait("Req", "S002-16")]
    public async Task Messages_LateRepeatedOutOfOrderAndWithdrawn_GiveTheSameFigures()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        (await (await evaluator.OpenAsync("/matt/standard")).Form("form.confirm").SubmitAsync("Lägg till standardmåtten")).Accepted();
        (await evaluator.OpenAsync("/matt/standard")).AllText.ShouldContain("Alla standardmått finns redan");
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        // The newest word on the first comes before the older ones; the second is withdrawn, and told of late; the third is told twice.
        await app.TellAsync(
            Contract(first, 3, reserved: true), Contract(first, 1, reserved: false), Contract(first, 3, reserved: true),
            Contract(second, 2, reserved: true, state: "Withdrawn"), Contract(second, 1, reserved: true),
            Contract(third, 1, reserved: false), Contract(third, 1, reserved: false));
        await app.TellAsync(Meeting(Guid.CreateVersion7(), "Dialogue"), Meeting(Guid.CreateVersion7(), null));
        var closed = new CaseClosed(Guid.CreateVersion7(), "S2027-0001", null, "Start", "Started", new(2027, 1, 2), new(2027, 1, 15), [], "/stodarenden/1", 4, At);
        await app.TellAsync(new CaseReopened(closed.CaseId, 6, At), closed, closed with { CaseId = Guid.CreateVersion7(), Number = "S2027-0002" });

        (await ValueAsync(evaluator, "Reserverade kontrakt")).ShouldBe("1");
        (await ValueAsync(evaluator, "Kontrakt med arbetsintegrerande sociala företag")).ShouldBe("2");
        (await ValueAsync(evaluator, "Möten på nivån dialog")).ShouldBe("1");
        (await ValueAsync(evaluator, "Hållna möten")).ShouldBe("2");
        (await ValueAsync(evaluator, "Företag som startat med stöd")).ShouldBe("1");

        // The figure leads to its records, and they to where they are kept.
        var card = await (await evaluator.OpenAsync("/matt?q=reserverade")).FollowAsync("Reserverade kontrakt");
        card.Has("a[href$='/varde']").ShouldBeFalse("nobody enters what is counted");
        var facts = await evaluator.OpenAsync(card.Find("#varden tbody td a").GetAttribute("href")!);
        facts.FindAll("tbody tr").Count.ShouldBe(1);
        facts.Find("tbody th a").GetAttribute("href").ShouldBe($"/upphandlingar/avtal/{first}");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Duties_MetLateAndWithdrawn_GiveAnswerRateAndLateness()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        (await (await evaluator.OpenAsync("/matt/standard")).Form("form.confirm").SubmitAsync("Lägg till standardmåtten")).Accepted();
        var (first, second, third, fourth) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.TellAsync(
            Duty(first, 2, "Met"), Duty(first, 1, "Open", late: true), Duty(second, 1, "Met", late: true), Duty(third, 1, "Open", late: true), Duty(third, 1, "Open", late: true),
            Duty(fourth, 2, "Pending"), Duty(fourth, 1, "Open", late: true), Duty(Guid.CreateVersion7(), 3, "Withdrawn"));

        (await ValueAsync(evaluator, "Nämndernas svar")).ShouldBe("66,7");
        (await ValueAsync(evaluator, "Nämndernas försenade svar")).ShouldBe("2");
    }

    [Fact]
    [Trait("Req", "S002-16")]
    public async Task Rebuild_FromTheRecords_EqualsWhatWasHeard_AndPutsRightWhatDiffers()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        foreach (var name in new[] { "Tvätteriet Vågen", "Bageriet Brödet" })
        {
            (await (await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync()).Accepted();
        }

        await app.DeliverAsync();
        var heard = await FactsAsync(app);
        heard.Count.ShouldBe(2);
        (await RebuildAsync(app)).Differences.ShouldBe(0, "what was heard is what there is");
        (await FactsAsync(app)).ShouldBe(heard);

        // A history nobody listened to: all of it comes from the records. What nobody tells of is taken away.
        await app.InScopeAsync(async services => await services.GetRequiredService<EvaluationDbContext>().Facts.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await app.TellAsync(Contract(Guid.CreateVersion7(), 1, reserved: true));
        var outcome = await RebuildAsync(app);
        outcome.Lines.Single(l => l.Kind == "Enterprise").Missing.ShouldBe(2);
        outcome.Lines.Single(l => l.Kind == "Contract").Surplus.ShouldBe(1);
        (await FactsAsync(app)).ShouldBe(heard);

        var page = await (await coordinator.OpenAsync("/matt/rakna-om")).Form("form.confirm").SubmitAsync("Räkna om");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.AllText.ShouldContain("0 skillnader");
    }

    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Target_AtRisk_IsToldOnce_AndItsOwnerGetsALetter()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        await (await evaluator.OpenAsync("/matt/standard")).Form("form.confirm").SubmitAsync("Lägg till standardmåtten");
        var address = (await (await evaluator.OpenAsync("/matt?q=reserverade")).FollowAsync("Reserverade kontrakt")).Url.AbsolutePath;
        var edit = await evaluator.OpenAsync($"{address}/andra");
        var owner = edit.FindAll("select[name='Input.Owner'] option").First(o => o.TextContent.Contains("Test evaluator", StringComparison.Ordinal)).GetAttribute("value")!;
        (await edit.Form("form.form").Set("Input.Owner", owner).SubmitAsync("Spara")).Accepted();
        var targets = (await evaluator.OpenAsync($"{address}/mal")).Form("form.form");
        (await targets.Set("Input.Targets", "tjugo").SubmitAsync("Spara")).Text(".ds-error-summary").ShouldContain("Raden kan inte läsas: tjugo");
        (await targets.Set("Input.Targets", "2027: 40").SubmitAsync("Spara")).Accepted().Text("#ar").ShouldContain("minst 40");

        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var activity = await ActivityAsync(coordinator);
        var tie = await evaluator.OpenAsync($"{address}/atgarder?ord=genomgång");
        (await tie.Form("form[action$='handler=Tie']").SubmitAsync("Välj " + tie.Find("form[action$='handler=Tie'] button .ds-sr-only").TextContent.Trim())).Accepted();

        await app.TellAsync(Contract(Guid.CreateVersion7(), 1, reserved: true));
        app.Clock.Advance(TimeSpan.FromDays(60));
        (await app.RunJobAsync("evaluation.watch-targets")).Failed.ShouldBe(0);
        (await app.RunJobAsync("evaluation.watch-targets")).Handled.ShouldBe(0, "told once");
        var told = (await app.ToldAsync<TargetAtRisk>()).Single();
        (told.Name, told.Year, told.State, told.Value, told.Target).ShouldBe(("Reserverade kontrakt", 2027, "AtRisk", 1m, 40m));
        var letter = (await app.LettersAsync()).Single();
        letter.Subject.ShouldBe("Målet är i fara: Reserverade kontrakt");
        letter.TextBody.ShouldContain("Målet för 2027 är minst 40.");
        letter.TextBody.ShouldContain(address);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/matt?lage=AtRisk")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync(address)).AllText.ShouldContain("Målet för 2027 är i fara");
        (await reader.OpenAsync(activity)).Text("#matt").ShouldSatisfyAllConditions(t => t.ShouldContain("Reserverade kontrakt"), t => t.ShouldContain("2027: 1 hittills"), t => t.ShouldContain("I fara"));

        // It recovers, which is told once too.
        for (var i = 0; i < 12; i++)
        {
            await app.TellAsync(Contract(Guid.CreateVersion7(), 1, reserved: true));
        }

        await app.RunJobAsync("evaluation.watch-targets");
        await app.RunJobAsync("evaluation.watch-targets");
        (await app.ToldAsync<TargetRecovered>()).Single().State.ShouldBe("OnTrack");
        (await app.ToldAsync<TargetAtRisk>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Series_WithANewDefinition_IsBrokenInChartTableAndFiles()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        var address = (await IndicatorPagesTests.Fill((await evaluator.OpenAsync("/matt/ny")).Form("form.form"), "Anställda", "Persons").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        foreach (var (year, value) in new[] { (2023, "10"), (2024, "12"), (2026, "30") })
        {
            (await (await evaluator.OpenAsync($"{address}/varde?period={year}")).Form("form.form").Set("Input.Value", value).SubmitAsync("Spara")).Accepted();
        }

        (await (await evaluator.OpenAsync($"{address}/definition")).Form("form.form").Set("Input.Text", "Alla med anställning, även deltid.").Set("Input.ValidFrom", "2026-01-01").Set("Input.Because", "Nytt register").SubmitAsync("Spara")).Accepted();
        var card = await evaluator.OpenAsync(address);
        card.FindAll("#varden tbody tr").Count.ShouldBe(4, "the year without a value stands there too");
        card.Text("#varden tbody").ShouldContain("Ny definition från 1 jan 2026. Nytt register");
        card.Find("svg.line-chart").GetAttribute("aria-label")!.ShouldContain("från 10 till 30");
        (await evaluator.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, $"{address}/serie.csv")))).Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var svg = await evaluator.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, $"{address}/diagram.svg")));
        svg.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("xmlns");
        (await evaluator.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "/matt/export.xlsx")))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await (await evaluator.OpenAsync($"{address}/avsluta")).Form("form.confirm").SubmitAsync("Avsluta måttet")).Accepted().AllText.ShouldContain("Avslutat");
        (await evaluator.OpenAsync("/matt")).AllText.ShouldContain("Inga mått att visa");
        (await (await evaluator.OpenAsync($"{address}/ateruppta")).Form("form.confirm").SubmitAsync("Mät igen")).Accepted();
    }

    private static ContractAwarded Contract(Guid id, long version, bool reserved, string state = "Awarded") =>
        new(id, "Städning", "2027/1", "KS", "Vågen", null, null, true, reserved, "WorkIntegration", 250_000, new(2027, 1, 10), new(2027, 2, 1), null, null, null, state, $"/upphandlingar/avtal/{id}", version, At);

    private static ObligationJudged Duty(Guid id, long version, string state, bool late = false) =>
        new(id, "governance", "Activity", "KS", "5.3 Reservera", new(2027, 1, 10), state, null, late, $"/atgarder/{id}", version, At);

    private static MeetingHeld Meeting(Guid id, string? level) => new(id, "Nätverksträff", new(2027, 1, 12), null, null, level, 5, 4, [], 0, $"/moten/{id}", 2, At);

    /// <summary>The latest value as the list shows it.</summary>
    private static async Task<string> ValueAsync(Visitor visitor, string name)
    {
        var list = await visitor.OpenAsync($"/matt?antal=100&q={Uri.EscapeDataString(name)}");
        return list.FindAll("tbody tr").Single(r => r.QuerySelector("th a")!.TextContent == name).QuerySelector("td.number")!.TextContent.Trim().Split(['\n', ' '])[0];
    }

    /// <returns>The address of an activity in a plan of its own.</returns>
    private static async Task<string> ActivityAsync(Visitor coordinator)
    {
        (await (await coordinator.OpenAsync("/namnder/ny")).Form("form.form").Set("Input.Code", "KS").Set("Input.Name", "Kommunstyrelsen").Set("Input.Kind", "CouncilBoard").SubmitAsync("Spara")).Accepted();
        var plan = (await (await coordinator.OpenAsync("/planer/ny")).Form("form.form").Set("Input.Title", "Handlingsplan").Set("Input.Template", "ThreeAreas").SubmitAsync("Skapa planen")).Accepted().Url.AbsolutePath;
        var page = await coordinator.OpenAsync($"{plan}/ny-atgard");
        (await page.Form("form.form").Set("Input.Title", "Kvartalsvis genomgång").Set("Input.Area", page.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Kind", "Year").Set("Input.FromYear", "2027").Set("Input.DueOn", "2027-12-31").Tick("Input.Responsible", page.BoxOf("Input.Responsible", "Kommunstyrelsen")).SubmitAsync("Spara")).Accepted();
        return (await coordinator.OpenAsync("/atgarder")).Find("tbody th a").GetAttribute("href")!;
    }

    private static Task<RebuildOutcome> RebuildAsync(CoordinationApp app) => app.InScopeAsync(services => services.GetRequiredService<RebuildFactsHandler>().HandleAsync(TestContext.Current.CancellationToken));

    private static Task<List<string>> FactsAsync(CoordinationApp app) => app.InScopeAsync(async services =>
        (await services.GetRequiredService<EvaluationDbContext>().Facts.AsNoTracking().Where(f => f.Counts).OrderBy(f => f.Kind).ThenBy(f => f.SourceKey).ToListAsync(TestContext.Current.CancellationToken))
        .ConvertAll(f => $"{f.Kind} {f.SourceKey} {f.On:O} {f.Number} {f.Amount} {f.Category} {f.Committee} {f.IsReserved} {f.IsFromEnterprise} {f.IsLate}"));
}
