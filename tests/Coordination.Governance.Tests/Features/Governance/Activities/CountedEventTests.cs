using System.Text;
using Coordination.BusinessSupport.Contracts;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Activities;

/// <summary>What the other modules tell is counted on the activities that it concerns, and what they find becomes activities.</summary>
public sealed class CountedEventTests : IAsyncLifetime
{
    private static readonly Guid Network = Guid.CreateVersion7();
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _plan = string.Empty;

    private DateTimeOffset Now => _app.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        _plan = await _coordinator.StartPlanAsync("Handlingsplan");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-R1.1")]
    [Trait("Req", "S003-06")]
    public async Task Activity_TiedToANetwork_CountsItsMeetingsByItself()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Kontinuerliga möten med representationsgruppen", "2029-12-31", "Kommunstyrelsen");
        var other = await _coordinator.AddActivityAsync(_plan, "Utbilda beställare", "2029-12-31", "Kommunstyrelsen");
        var moved = Held(4, new(2027, 11, 30), Network);
        await TellAsync(Held(1, new(2027, 2, 2), Network), Held(2, new(2027, 5, 4), Network), Held(3, new(2028, 9, 7), Network), moved, Held(5, new(2028, 3, 3), null));
        (await _coordinator.OpenAsync(activity)).AllText.ShouldContain("Här räknas möten");

        await TellAsync(new NetworkChanged(Network, "Representationsgruppen", [IdOf(activity)], null, $"/natverk/{Network}", 2, Now));
        await TellAsync(
            new NetworkChanged(Network, "Gammalt namn", [], null, $"/natverk/{Network}", 1, Now),
            moved with { On = new(2028, 1, 11), Attended = 9, Version = 3 });

        var shown = await _coordinator.OpenAsync(activity);
        var list = await shown.FollowAsync("Hållna möten");
        list.Texts("tbody th a").ShouldBe(["Möte 3", "Möte 4", "Möte 2", "Möte 1"], "the newest first, and the fifth belongs to no network");
        list.AllText.ShouldContain("Representationsgruppen");
        (await _coordinator.OpenAsync($"{activity}/handelser?ar=2027")).Texts("tbody th a").ShouldBe(["Möte 2", "Möte 1"]);
        (await _coordinator.OpenAsync($"{activity}/handelser?q=mote+4&sort=title")).Texts("tbody th a").ShouldBe(["Möte 4"]);
        (await _coordinator.OpenAsync($"{activity}/handelser?q=finns+inte")).AllText.ShouldContain("Ingen händelse motsvarar filtret");
        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync($"{activity}/handelser/csv"));
        csv.ShouldContain("2028-01-11;Hållna möten;Möte 4;Representationsgruppen;9");
        (await _coordinator.OpenAsync(other)).AllText.ShouldContain("Här räknas möten", customMessage: "nothing is tied to it");
    }

    [Fact]
    [Trait("Req", "S003-08")]
    [Trait("Req", "S003-24")]
    public async Task Kinds_ChosenForAnActivity_AreCountedWhileThePlanIsValid()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Kartlägg företagen", "2029-12-31", "Kommunstyrelsen");
        var (cafe, twice, sole) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var late = new DateTimeOffset(2027, 12, 31, 23, 30, 0, TimeSpan.Zero);
        await TellAsync(Changed(cafe, "Café Ett", "Active", 2));
        await TellAsync(
            new EnterpriseRegistered(cafe, "Cafe Ett", null, "EconomicAssociation", "WorkIntegrating", 1, late),
            new EnterpriseRegistered(twice, "Café Ett igen", null, "EconomicAssociation", "WorkIntegrating", 1, late),
            new EnterpriseRegistered(sole, "Anna Andersson Städ", null, "SoleTrader", "SocialEnterprise", 1, late),
            new EnquiryRouted(Guid.CreateVersion7(), "A2026-0001", "Support", "Support", null, null, "Tvätteriet", late.AddYears(-2), "/anmalningar/1", 2, late.AddYears(-2)),
            new CollaborationAgreed(Guid.CreateVersion7(), "Partnership", "IOP om feriejobb", "Föreningen", null, null, new(2028, 1, 1), null, null, [], "/samverkan/1", 1, late));
        await TellAsync(Changed(twice, "Café Ett igen", "Duplicate", 2));
        (await _coordinator.OpenAsync(activity)).AllText.ShouldContain("Här räknas möten");

        var choose = await (await _coordinator.OpenAsync(activity)).FollowAsync("Välj vad som räknas");
        var stale = choose.Form("form.form").Tick("Kinds", "EnquiryRouted");
        var saved = (await choose.Form("form.form").Tick("Kinds", "EnterpriseRegistered").Tick("Kinds", "EnquiryRouted").SubmitAsync("Spara")).Accepted();
        saved.AllText.ShouldContain("Valet har sparats");
        var refused = await stale.SubmitAsync("Spara");
        refused.AllText.ShouldContain("Någon annan hann spara före dig");
        refused.Text(".ds-alert[data-color='info']").ShouldContain("Anmälningar som slussats vidare, Företag i registret");

        var list = await _coordinator.OpenAsync($"{activity}/handelser?sort=title");
        list.Texts("tbody th a").ShouldBe(["Enskild firma", "Café Ett"], "one of the two was no enterprise of its own, and the enquiry was before the plan");
        list.AllText.ShouldNotContain("Anna Andersson");
        list.AllText.ShouldContain("1 jan 2028", customMessage: "the day in Sweden");
    }

    [Fact]
    [Trait("Req", "S003-R4.1")]
    [Trait("Req", "S003-R4.2")]
    [Trait("Req", "S003-26")]
    public async Task Cases_AndEvidenceOfThem_AreCountedOnTheActivityTheySay()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Verka för en resursorganisation", "2029-12-31", "Kommunstyrelsen");
        var (stays, reopened, evidence) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Guid[] tied = [IdOf(activity)];
        await TellAsync(
            Closed(stays, "S2028-0001", tied),
            Closed(reopened, "S2028-0002", tied),
            new SupportEvidenceRecorded(evidence, "Behovet av en resursorganisation", new(2028, 2, 1), "Recorded", tied, $"/stodunderlag/{evidence}", 1, Now));
        await TellAsync(new CaseReopened(reopened, 5, Now));
        await TellAsync(Closed(reopened, "S2028-0002", tied));

        (await _coordinator.OpenAsync($"{activity}/handelser?sort=title")).Texts("tbody th a").ShouldBe(["Behovet av en resursorganisation", "S2028-0001"], "what is open again is no result, though its end is heard once more");

        await TellAsync(new SupportEvidenceRecorded(evidence, "Behovet av en resursorganisation", new(2028, 2, 1), "Withdrawn", tied, $"/stodunderlag/{evidence}", 2, Now));
        (await _coordinator.OpenAsync($"{activity}/handelser")).Texts("tbody th a").ShouldBe(["S2028-0001"]);
    }

    [Fact]
    [Trait("Req", "S003-R5.5")]
    [Trait("Req", "S002-15")]
    public async Task Contracts_ReservedOrWithEnterprises_MoveTheActivitiesThatCountThem()
    {
        var activity = await _coordinator.AddActivityAsync(_plan, "Öka antalet reserverade kontrakt", "2029-12-31", "Kommunstyrelsen");
        var (reserved, enterprise) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await TellAsync(Awarded(reserved, "Fruktkorgar", true, false, 1), Awarded(enterprise, "Flytthjälp", false, true, 1), Awarded(Guid.CreateVersion7(), "Asfalt", false, false, 1));
        await (await (await _coordinator.OpenAsync(activity)).FollowAsync("Välj vad som räknas")).Form("form.form").Tick("Kinds", "ReservedContract").SubmitAsync("Spara");
        (await _coordinator.OpenAsync($"{activity}/handelser")).Texts("tbody th a").ShouldBe(["Fruktkorgar"]);

        await (await (await _coordinator.OpenAsync(activity)).FollowAsync("Välj vad som räknas")).Form("form.form").Tick("Kinds", "ContractWithEnterprise").SubmitAsync("Spara");
        (await _coordinator.OpenAsync($"{activity}/handelser?sort=title")).Texts("tbody th a").ShouldBe(["Flytthjälp", "Fruktkorgar"]);
        await TellAsync(Awarded(reserved, "Fruktkorgar", true, false, 2, "Withdrawn"));
        (await _coordinator.OpenAsync($"{activity}/handelser")).Texts("tbody th a").ShouldBe(["Flytthjälp"]);

        ContractAwarded Awarded(Guid id, string title, bool isReserved, bool isEnterprise, long version, string state = "Awarded") =>
            new(id, title, null, "KS", null, null, null, isEnterprise, isReserved, "Other", null, new(2028, 2, 1), new(2028, 2, 1), null, null, null, state, $"/upphandlingar/avtal/{id}", version, Now);
    }

    [Fact]
    [Trait("Req", "S002-24")]
    public async Task Proposal_FromAnotherModule_BecomesOneActivityAndIsAnswered()
    {
        var plans = await _app.InScopeAsync(services => services.GetRequiredService<IActivityDirectory>().PlansAsync(TestContext.Current.CancellationToken));
        var plan = plans.Single();
        var proposed = new ActivityProposed(
            Guid.CreateVersion7(), plan.Id, plan.Areas[0].Id, "Samverka aktivt med projektet", "Ett första möte har hållits.", ["KS"], "ASF Lyfter", "/projekt/1", "Kim Samordnare", Now);
        await TellAsync(proposed, proposed);
        await TellAsync(
            proposed with { ActivityId = Guid.CreateVersion7(), CommitteeCodes = ["XYZ"] },
            proposed with { ActivityId = Guid.CreateVersion7(), AreaId = Guid.CreateVersion7() },
            proposed with { ActivityId = Guid.CreateVersion7(), PlanId = Guid.CreateVersion7() });

        var page = await _coordinator.OpenAsync($"/atgarder/{proposed.ActivityId}");
        page.AllText.ShouldContain("Samverka aktivt med projektet");
        page.AllText.ShouldContain("Kommunstyrelsen");
        page.Find("a[href='/projekt/1']").TextContent.ShouldBe("ASF Lyfter");
        page.AllText.ShouldContain("Kim Samordnare");
        var found = await _app.InScopeAsync(services => services.GetRequiredService<IActivityDirectory>().SearchAsync("aktivt projektet", 10, TestContext.Current.CancellationToken));
        found.ShouldHaveSingleItem().ShouldBe(new ActivitySummary(proposed.ActivityId, plan.Id, "Handlingsplan", "1.1", proposed.Title, $"/atgarder/{proposed.ActivityId}"));
        var answers = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Outbox.AsNoTracking()
            .Where(r => r.MessageName == "governance.activity-proposal-answered.v1").OrderBy(r => r.Position).Select(r => r.Body).ToListAsync(TestContext.Current.CancellationToken));
        answers.Count.ShouldBe(4);
        answers[0].ShouldContain("1.1");
        string.Join(' ', answers[1..]).ShouldSatisfyAllConditions(
            text => text.ShouldContain("CommitteeUnknown"), text => text.ShouldContain("AreaGone"), text => text.ShouldContain("PlanGone"));
    }

    private CaseClosed Closed(Guid id, string number, Guid[] activities) =>
        new(id, number, null, "Start", "Started", new(2028, 1, 3), new(2028, 2, 1), [], $"/stodarenden/{id}", 4, Now, activities);

    private static Guid IdOf(string address) => Guid.Parse(address.Split('/')[^1]);

    private static EnterpriseChanged Changed(Guid id, string name, string state, long version) =>
        new(id, name, null, "EconomicAssociation", "WorkIntegrating", state, null, 4, null, [], version, new(2028, 2, 1, 12, 0, 0, TimeSpan.Zero));

    private MeetingHeld Held(int number, DateOnly on, Guid? network) =>
        new(Guid.CreateVersion7(), $"Möte {number}", on, null, network, "Dialogue", 5, 4, [], 0, $"/moten/{number}", 2, Now);

    private async Task TellAsync(params IReadOnlyList<IIntegrationEvent> facts)
    {
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            db.Outbox.AddRange(facts.Select(f => OutboxRowFactory.Create(f, Now)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await _app.DeliverAsync();
    }
}
