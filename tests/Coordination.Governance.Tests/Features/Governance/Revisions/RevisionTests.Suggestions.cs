using Coordination.Evaluation.Contracts;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Revisions;

/// <summary>What the follow-up of a plan led to.</summary>
public sealed partial class RevisionTests
{
    [Fact]
    [Trait("Req", "S003-13")]
    public async Task Suggestion_ToldAgainLateAndOutOfOrder_StandsOnceAsItWasToldLast()
    {
        var (id, plan, activity) = (Guid.CreateVersion7(), Guid.Parse(_plan.Split('/')[^1]), Guid.Parse(_handbook.Split('/')[^1]));
        var first = new RevisionProposed(id, plan, activity, "Ge handboken en ny tid.", "2 Ta fram en handbok: försenad.", "Plan som revideras, tertial 1 2027", "/planuppfoljning/1", "Eva", true, 2, _app.Clock.GetUtcNow());
        await SuggestAsync(first with { Text = "Dela handboken i två.", Version = 4 });
        await SuggestAsync(first, first with { Version = 3, Holds = false }, first with { Text = "Dela handboken i två.", Version = 4 });

        (await _coordinator.OpenAsync($"{_plan}/revidering/borja")).Texts("#forslag .rows > li").ShouldHaveSingleItem().ShouldContain("Dela handboken i två.");
        await BeginAsync();
        var line = (await _coordinator.OpenAsync($"{_plan}/revidering")).FindAll("#forslag .rows > li").ShouldHaveSingleItem();
        line.QuerySelector("a")!.GetAttribute("href").ShouldBe(Row(_handbook));
        (await _coordinator.OpenAsync(Row(_handbook))).Text("#forslag").ShouldContain("försenad");
        (await _coordinator.OpenAsync(Row(_dialogue))).Has("#forslag").ShouldBeFalse();

        // Of a plan that is not there, nothing is kept.
        await SuggestAsync(first with { ProposalId = Guid.CreateVersion7(), PlanId = Guid.CreateVersion7() });
        (await _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().RevisionSuggestions.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(1);

        // The revision that took it up is decided: it is shown there, and the next one begins without it.
        await CarryOverRestAsync();
        await FinishAsync();
        (await _coordinator.DecideAsync(_plan, "KS", "AdoptRevision", "2027-02-01", "9")).Accepted();
        (await _coordinator.OpenAsync($"{_plan}/revidering")).Text("#forslag").ShouldContain("Dela handboken i två.");
        (await _coordinator.OpenAsync($"{_plan}/revidering/borja")).Has("#forslag").ShouldBeFalse();
        _app.Clock.Advance(TimeSpan.FromHours(1));
        await SuggestAsync(first with { Text = "Dela handboken i två.", Version = 5, Holds = false, OccurredAt = _app.Clock.GetUtcNow() });
        (await _coordinator.OpenAsync($"{_plan}/revidering")).Has("#forslag").ShouldBeFalse("taken back");
    }

    private async Task SuggestAsync(params IReadOnlyList<RevisionProposed> facts)
    {
        foreach (var fact in facts)
        {
            await _app.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<GovernanceDbContext>();
                db.Outbox.Add(OutboxRowFactory.Create(fact, _app.Clock.GetUtcNow()));
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
            await _app.DeliverAsync();
        }
    }
}
