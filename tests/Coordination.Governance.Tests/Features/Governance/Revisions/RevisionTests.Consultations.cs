using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Revisions;

/// <summary>What committees say of the coming version, by link and at a meeting.</summary>
public sealed partial class RevisionTests
{
    [Fact]
    public async Task Consult_ACommittee_IsRemindedAnswersByItsLinkAndIsShownBeside()
    {
        await BeginAsync();
        await ChangeAsync(_dialogue, f => f.Set("Input.Wording.Activity.Title", "I samråd med företagen utreda formerna"));
        await AskAsync("2027-02-15", "Vad säger ni om samråd?");
        _app.SetDay(2, 8);
        await _app.SweepAsync();
        var link = await _app.LinkAsync(Secretary);
        using var visitor = _app.Visit();
        var start = await visitor.OpenAsync(link);
        var asked = await visitor.OpenAsync(start.FindAll("main a.ds-button").Single(a => a.TextContent.Contains("Synpunkter på revideringen", StringComparison.Ordinal)).GetAttribute("href")!);
        asked.AllText.ShouldContain("Vad säger ni om samråd?");
        asked.AllText.ShouldContain("I samråd med företagen utreda formerna");
        asked.AllText.ShouldNotContain("Ta fram en handbok", Case.Sensitive, "another committee's own activity");

        var check = await asked.Form("form.form").Set("Input.Status", "Done").Set("Input.Comment", "Vi ställer oss bakom.").SubmitAsync("Fortsätt");
        (await check.Form("main form[method=post]").SubmitAsync("Skicka svar")).Accepted();

        var view = (await ConsultationsAsync()).Single();
        (view.State, view.Answer).ShouldBe((ConsultationState.Answered, "Vi ställer oss bakom."));
        (await _app.LedgerAsync()).Single(o => o.Kind == ObligationKind.Consultation).State.ShouldBe(ObligationState.Met);

        // The first session has expired since.
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await coordinator.OpenAsync(Row(_dialogue))).AllText.ShouldContain("Vi ställer oss bakom.");
        (await coordinator.OpenAsync(Row(_handbook))).AllText.ShouldNotContain("Vi ställer oss bakom.");
    }

    [Fact]
    public async Task Consult_AnsweredAtAMeeting_IsRecordedByTheCoordinator()
    {
        await BeginAsync();
        await AskAsync("2027-02-15", null);
        var page = await _coordinator.OpenAsync($"{_plan}/revidering");
        var record = await _coordinator.OpenAsync(page.FindAll("main a").Single(a => a.TextContent.Trim() == "Omsorgsnämnden" && a.GetAttribute("href")!.Contains("/samrad/", StringComparison.Ordinal)).GetAttribute("href")!);

        (await record.Form("form.form").Set("Input.State", "Answered").Set("Input.Answer", "Sagt på mötet.").Set("Input.On", "2027-01-25").SubmitAsync("Spara")).Accepted();

        (await _coordinator.OpenAsync($"{_plan}/revidering")).AllText.ShouldContain("Sagt på mötet.");
        (await _app.LedgerAsync()).Single(o => o.Kind == ObligationKind.Consultation).State.ShouldBe(ObligationState.Met);
    }

    [Fact]
    public async Task Ask_TwoAtOnce_AskACommitteeOnce()
    {
        await BeginAsync();

        // The other one asks between this one's reading and storing.
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var plan = await db.Plans.AsNoTracking().SingleAsync();
            var revision = await db.Revisions.AsNoTracking().SingleAsync();
            var committee = await db.Committees.Where(c => c.Code == "OMN").Select(c => c.Id).SingleAsync();
            (await services.GetRequiredService<ConsultationLedger>().AskAsync(plan, revision, [committee], _app.Today().AddDays(30), null, CancellationToken.None)).Succeeded.ShouldBeTrue();
            await AskAsync("2027-12-01", "Vad säger ni?");

            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return true;
        });

        (await ConsultationsAsync()).Count(c => c.State == ConsultationState.Asked).ShouldBe((await ConsultationsAsync()).Select(c => c.CommitteeId).Distinct().Count());
    }

    private async Task AskAsync(string dueOn, string? question)
    {
        var page = await _coordinator.OpenAsync($"{_plan}/revidering/samrad");
        var form = page.Form("form.form").Clear("Input.Committees").Tick("Input.Committees", page.BoxOf("Input.Committees", "Omsorgsnämnden")).Set("Input.DueOn", dueOn);
        (await form.Set("Input.Question", question ?? string.Empty).SubmitAsync("Fråga nämnderna")).Accepted();
    }
}
