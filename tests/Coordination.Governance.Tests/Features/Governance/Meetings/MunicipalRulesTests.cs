using System.Net;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Meetings;

/// <summary>The days before meetings: the municipality's for all, a committee's own where it has some.</summary>
[Trait("Req", "S001-06")]
public sealed class MunicipalRulesTests : IAsyncLifetime
{
    private const string Municipal = "/namnder/sammantradesregler";
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.CommitteeAsync("AMN");
        await _app.CommitteeAsync("SKA");
        using var administrator = await _app.SignInAsAsync(Roles.Administrator);
        _app.SetDay(1, 4);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        foreach (var code in new[] { "AMN", "SKA" })
        {
            (await (await _coordinator.OpenAsync($"/namnder/{code}/sammantraden/nytt")).Form().Set("Input.On", "2027-03-10").SubmitAsync("Spara")).Accepted();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Rule_OfTheMunicipality_CountsForThoseWithoutTheirOwn()
    {
        (await (await _coordinator.OpenAsync(Own("SKA"))).Form().Set("Input.Dispatch", "9").SubmitAsync("Spara")).Accepted();

        (await (await _coordinator.OpenAsync(Municipal)).Form().Set("Input.Dispatch", "5").SubmitAsync("Spara")).Accepted();

        (await DispatchAsync()).ShouldBe([("AMN", new DateOnly(2027, 3, 5)), ("SKA", new DateOnly(2027, 3, 1))]);
        (await _coordinator.OpenAsync(Municipal)).AllText.ShouldContain("Nämnden SKA");
        var page = await _coordinator.OpenAsync(Own("AMN"));
        page.Form()["Input.Dispatch"].ShouldBe("5");
        page.AllText.ShouldContain("Nämnden följer kommunens regler.");
    }

    [Fact]
    public async Task Rule_OfACommittee_GivenUp_FollowsTheMunicipalityAgain()
    {
        (await (await _coordinator.OpenAsync(Municipal)).Form().Set("Input.Dispatch", "5").SubmitAsync("Spara")).Accepted();
        (await (await _coordinator.OpenAsync(Own("SKA"))).Form().Set("Input.Dispatch", "9").SubmitAsync("Spara")).Accepted();

        var after = await (await _coordinator.OpenAsync(Own("SKA"))).Form().SubmitAsync("Följ kommunens regler");

        after.AllText.ShouldContain("Nämnden följer kommunens regler.");
        (await DispatchAsync()).ShouldAllBe(m => m.On == new DateOnly(2027, 3, 5));
        (await _coordinator.OpenAsync(Own("SKA"))).AllText.ShouldNotContain("Följ kommunens regler");
    }

    [Fact]
    public async Task Rule_OutOfOrder_OrChangedMeanwhile_IsRefusedInTheOpen()
    {
        var early = await _coordinator.OpenAsync(Municipal);
        var refused = await (await _coordinator.OpenAsync(Municipal)).Form().Set("Input.Dispatch", "20").SubmitAsync("Spara");
        refused.Texts(".ds-error-summary li").ShouldNotBeEmpty();
        (await (await _coordinator.OpenAsync(Municipal)).Form().Set("Input.Chair", "13").SubmitAsync("Spara")).Accepted();

        var late = await early.Form().Set("Input.Chair", "12").SubmitAsync("Spara");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.AllText.ShouldContain("13");
        (await late.Form().SubmitAsync("Spara")).Accepted();
        (await RuleAsync()).Settings.ChairDays.ShouldBe(12);
    }

    [Fact]
    public async Task Rule_IsTheCoordinatorsAndTold()
    {
        (await (await _coordinator.OpenAsync(Municipal)).Form().Set("Input.Draft", "33").SubmitAsync("Spara")).Accepted();
        using var officer = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");

        (await officer.OpenAsync(Municipal)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.OpenAsync(Own("AMN"))).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.OpenAsync(Own("SKA"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var told = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Audit.AsNoTracking().Where(a => a.Subject == nameof(PreparationRule)).ToListAsync());
        told.ShouldHaveSingleItem().Changes.ShouldContain("33");
    }

    private static string Own(string code) => $"/namnder/{code}/sammantraden/regler";

    private Task<PreparationRule> RuleAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().PreparationRules.AsNoTracking().SingleAsync());

    private Task<List<(string Code, DateOnly On)>> DispatchAsync() => _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        return (await (from m in db.Meetings join c in db.Committees on m.CommitteeId equals c.Id orderby c.Code select new { c.Code, m.DispatchOn }).ToListAsync()).ConvertAll(m => (m.Code, m.DispatchOn));
    });
}
