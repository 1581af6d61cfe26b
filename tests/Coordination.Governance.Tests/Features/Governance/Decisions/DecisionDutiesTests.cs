using System.Text;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>What is followed up after decisions, what becomes of it when committees merge, and what nobody else may read.</summary>
[Trait("Req", "S004-18")]
public sealed class DecisionDutiesTests : IAsyncLifetime
{
    private const string Secret = "Hemlighet Åkerlund";
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        await _app.CommitteeAsync("AMN", Duties.Secretary);
        await _app.CommitteeAsync("SN", (ContactRole.Secretary, "sn@kommun.example"));
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S004-21")]
    public async Task FollowUp_IsOwedFromTheDecisionMovedClosedAndOpenedAgain()
    {
        var item = await ItemAsync("AMN", "2026-12-16", "Uppföljas");
        await FollowUpAsync(item, "Inrätta beredningsgruppen", "2027-03-31");
        (await _app.LedgerAsync()).ShouldBeEmpty("nothing is owed by a proposal");
        await RecordAsync(item);
        (await _app.LedgerAsync()).ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2027, 3, 31));
        var followUp = $"{item}/uppfoljningar/{(await _app.ItemAsync(item)).FollowUps.Single().Id.Value}";

        (await (await _coordinator.OpenAsync(followUp)).Form().Set("Input.DueOn", "2026-12-15").SubmitAsync("Spara")).Text("#Input_DueOn-error").ShouldContain("före sammanträdet");
        (await (await _coordinator.OpenAsync(followUp)).Form().Set("Input.DueOn", "2026-12-28").SubmitAsync("Spara")).Text("#Input_DueOn-error").ShouldContain("har redan passerat");
        (await (await _coordinator.OpenAsync(followUp)).Form().Set("Input.DueOn", "2027-04-30").SubmitAsync("Spara")).Accepted();
        (await _app.LedgerAsync()).Single().DueOn.ShouldBe(new DateOnly(2027, 4, 30));
        (await (await _coordinator.OpenAsync($"{followUp}/klar")).Form().Set("Input.State", "Done").SubmitAsync("Spara")).Text("#Input_Outcome-error").ShouldContain("Skriv vad det blev av det.");
        (await (await _coordinator.OpenAsync($"{followUp}/klar")).Form().Set("Input.State", "Done").Set("Input.Outcome", "Gruppen finns").SubmitAsync("Spara")).AllText.ShouldContain("Gruppen finns");
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Met);
        (await (await _coordinator.OpenAsync($"{followUp}/klar")).Form().Set("Input.State", "Open").SubmitAsync("Spara")).Accepted();
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Open);
        (await (await _coordinator.OpenAsync($"{followUp}/klar")).Form().Set("Input.State", "Withdrawn").Set("Input.Outcome", "Behövs inte").SubmitAsync("Spara")).Accepted();
        (await _app.LedgerAsync()).Single().State.ShouldBe(ObligationState.Withdrawn);
    }

    [Fact]
    public async Task FollowUp_AnsweredByLink_IsDoneAndTheOfficerSeesTheWords()
    {
        var item = await ItemAsync("AMN", "2026-12-16", "Uppföljas");
        await FollowUpAsync(item, "Inrätta beredningsgruppen", "2027-03-31");
        await RecordAsync(item);
        _app.SetDay(3, 17);
        await _app.SweepAsync();
        var link = await _app.LinkAsync("sekreterare@kommun.example");
        using var visitor = _app.Visit();
        var owed = (await _app.LedgerAsync()).Single();

        var check = await (await visitor.OpenAsync($"{link}/{owed.Id.Value:N}")).Form().Set("Input.Status", nameof(ActivityStatus.Done)).Set("Input.Comment", "Gruppen möts i maj.").SubmitAsync("Fortsätt");
        await check.FormWith("Skicka svar").SubmitAsync("Skicka svar");

        using var later = await _app.SignInAsAsync(Roles.Coordinator);
        var shown = await later.OpenAsync(item);
        shown.AllText.ShouldContain("Nämndens svar: Gruppen möts i maj.");
        shown.AllText.ShouldContain("Genomförd");
    }

    [Fact]
    public async Task Committee_Merged_ItsSuccessorHandlesWhatWaitsAndFollowsUp()
    {
        var decided = await ItemAsync("SN", "2026-12-16", "Beslutat");
        await FollowUpAsync(decided, "Följ upp", "2027-03-31");
        await RecordAsync(decided);
        var open = await ItemAsync("SN", "2027-02-10", "Kvar att besluta");
        var page = await _coordinator.OpenAsync("/namnder/SN/omorganisation");

        (await page.Form().Set("Input.Kind", "Merge").Set("Input.From", "2027-01-04").Choose(page, "Input.Successor", "AMN").SubmitAsync("Spara")).Accepted();

        var agenda = await _coordinator.MeetAsync("AMN", "2027-02-17");
        (await _coordinator.OpenAsync(agenda)).AllText.ShouldContain("Kvar att besluta");
        (await _coordinator.OpenAsync(open)).AllText.ShouldContain("Nämnden AMN");
        (await _coordinator.OpenAsync(decided)).Find(".rows a[href='/namnder/AMN']").TextContent.ShouldBe("Nämnden AMN");
        (await _coordinator.OpenAsync("/beslut?namnd=SN")).Texts("tbody tr").ShouldHaveSingleItem("the decision stays the merged committee's own");
        var form = await _coordinator.OpenAsync($"{decided}/uppfoljningar/ny");
        form.Texts("select[name='Input.Committee'] option").ShouldNotContain("Nämnden SN (SN)");
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.CommitteeOfficer)]
    [InlineData(Roles.Reader)]
    public async Task ProtectedMatter_LeavesNoTraceForOthers(string role)
    {
        var matter = (await _coordinator.RegisterAsync("Other", Secret, "2026-11-10", f => f.Set("Input.Numbers", "AMN 2026-0077").Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 26 kap. 1 §"))).Accepted().Url.AbsolutePath;
        var agenda = await _coordinator.MeetAsync("AMN", "2026-12-16");
        var item = await _coordinator.AddItemAsync(agenda, string.Empty, f => f.Set("Input.Matter", "AMN 2026-0077").Set("Input.Summary", "Om Åkerlund"));
        await FollowUpAsync(item, "Återkom till Åkerlund", "2027-03-31");
        await RecordAsync(item);
        await (await _coordinator.OpenAsync($"{item}/ratta")).Form().Set("Input.Reason", "Fel").Set("Input.Points", "Åkerlund får rätt.").SubmitAsync("Spara rättelsen");
        (await _coordinator.OpenAsync(item)).AllText.ShouldContain("Åkerlund får rätt.");
        (await _coordinator.OpenAsync(matter)).Has($"a[href='{item}']").ShouldBeTrue();
        using var other = await _app.SignInAsAsync(role, "AMN");

        foreach (var page in new[] { item, $"{item}/utdrag", $"{item}/utdrag/docx", $"{item}/ratta", $"{item}/samrad", $"{item}/uttalanden/nytt", $"{item}/uppfoljningar/ny" })
        {
            var answer = await other.OpenAsync(page);
            ((int)answer.Status).ShouldBeOneOf(404, role == Roles.Reader ? 403 : 404);
            answer.Body.ShouldNotContain("kerlund");
        }

        foreach (var page in new[] { "/beslut", "/beslut?q=AMN%202026/77", "/beslut?q=Hemlighet", agenda, "/namnder/AMN", "/namnder/AMN/sammantraden?visa=alla", "/" })
        {
            (await other.OpenAsync(page)).Body.ShouldNotContain("kerlund", Case.Insensitive, page);
        }

        (await other.OpenAsync(agenda)).AllText.ShouldContain("Inga ärenden på dagordningen ännu.");
        Encoding.UTF8.GetString(await other.DownloadAsync("/beslut/export.csv")).ShouldNotContain("kerlund");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().Title.ShouldBe("Uppföljning av beslut i ett skyddat ärende");
        var log = await _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Audit.AsNoTracking().ToListAsync());
        log.ShouldAllBe(r => !r.Changes.Contains("kerlund", StringComparison.Ordinal) && !r.Changes.Contains("AMN 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Matter_ProtectedAfterwards_LosesItsWordsInTheLedger()
    {
        var matter = (await _coordinator.RegisterAsync("Other", "Öppet först", "2026-11-10", f => f.Set("Input.Numbers", "AMN 2026/5"))).Accepted().Url.AbsolutePath;
        var item = await _coordinator.AddItemAsync(await _coordinator.MeetAsync("AMN", "2026-12-16"), string.Empty, f => f.Set("Input.Matter", "AMN 2026/5"));
        await FollowUpAsync(item, "Återkom om Åkerlund", "2027-03-31");
        await RecordAsync(item);

        (await (await _coordinator.OpenAsync($"{matter}/skydd")).Form().Set("Input.IsProtected", "true").Set("Input.SecrecySection", "OSL 18 kap.").SubmitAsync("Spara")).Accepted();

        (await _app.LedgerAsync()).Single().Title.ShouldBe("Uppföljning av beslut i ett skyddat ärende");
    }

    [Fact]
    public async Task Statement_AfterTheDecision_IsChangedWithAReasonAndWithdrawnInTheOpen()
    {
        var item = await ItemAsync("AMN", "2026-12-16", "Uttalas om");
        await RecordAsync(item);
        (await (await _coordinator.OpenAsync($"{item}/uttalanden/nytt")).Form().Set("Input.Kind", "Reservation").Set("Input.Members", "Ledamoten Kim Ek (S)").Set("Input.Text", "Vi reserverar oss.").SubmitAsync("Spara")).Accepted();
        var address = $"{item}/uttalanden/{(await _app.ItemAsync(item)).Statements.Single().Id.Value}";

        (await (await _coordinator.OpenAsync(address)).Form().Set("Input.Text", "Vi reserverar oss starkt.").SubmitAsync("Spara")).Text("#Input_Reason-error").ShouldContain("Skriv varför.");
        var changed = (await (await _coordinator.OpenAsync(address)).Form().Set("Input.Text", "Vi reserverar oss starkt.").Set("Input.Reason", "Fel version").SubmitAsync("Spara")).Accepted();
        changed.Texts("s").ShouldContain("Ledamoten Kim Ek (S) Vi reserverar oss.", "what it said stays in the history");
        changed.AllText.ShouldContain("Vi reserverar oss starkt.");
        (await (await _coordinator.OpenAsync($"{address}/aterkalla")).Form().SubmitAsync("Återkalla uttalandet")).AllText.ShouldContain("Skriv varför.");
        (await (await _coordinator.OpenAsync($"{address}/aterkalla")).Form().Set("Input.Reason", "Lämnades aldrig").SubmitAsync("Återkalla uttalandet")).AllText.ShouldContain("Återkallat: Lämnades aldrig");
        (await _coordinator.OpenAsync($"{item}/utdrag")).AllText.ShouldNotContain("Vi reserverar oss");
        (await _coordinator.OpenAsync(address)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_SortsPagesAndFilters()
    {
        foreach (var (title, day, paragraph) in new[] { ("Alfa", "2026-11-18", "10"), ("Beta", "2026-12-02", "9"), ("Gamma", "2026-12-16", "2") })
        {
            var item = await ItemAsync("AMN", day, title);
            await _coordinator.WriteAsync(item, $"{title} godkänns.");
            (await _coordinator.RecordAsync(item, "Decided", paragraph)).Accepted();
        }

        await ItemAsync("AMN", "2027-02-10", "Inte beslutat");
        foreach (var (sort, first) in new[] { ("date", "Alfa"), ("-date", "Gamma"), ("title", "Alfa"), ("-title", "Gamma"), ("number", "Alfa"), ("-number", "Alfa"), ("body", "Gamma"), ("-body", "Gamma") })
        {
            var rows = (await _coordinator.OpenAsync($"/beslut?sort={sort}")).Texts("tbody th a");
            rows.Count.ShouldBe(3, sort);
            (sort.EndsWith("number", StringComparison.Ordinal) || rows[0].EndsWith(first, StringComparison.Ordinal)).ShouldBeTrue($"{sort}: {rows[0]}");
        }

        (await _coordinator.OpenAsync("/beslut?antal=2")).AllText.ShouldContain("av 3");
        (await _coordinator.OpenAsync("/beslut?verkan=PlanAdopted")).AllText.ShouldContain("Inga beslut matchar.");
        (await _coordinator.OpenAsync("/beslut?verkan=inget&utfall=inget")).AllText.ShouldContain("Inga beslut matchar.");
        (await _coordinator.OpenAsync("/beslut?q=godk%C3%A4nns&namnd=AMN&ar=2026")).Texts("tbody tr").Count.ShouldBe(3);
    }

    private async Task<string> ItemAsync(string committee, string day, string title) => await _coordinator.AddItemAsync(await _coordinator.MeetAsync(committee, day), title);

    private async Task FollowUpAsync(string item, string text, string due) =>
        (await (await _coordinator.OpenAsync($"{item}/uppfoljningar/ny")).Form().Set("Input.Text", text).Set("Input.DueOn", due).SubmitAsync("Spara")).Accepted();

    private async Task RecordAsync(string item)
    {
        (await _coordinator.WriteAsync(item, "Godkänns.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "4")).Accepted();
    }
}
