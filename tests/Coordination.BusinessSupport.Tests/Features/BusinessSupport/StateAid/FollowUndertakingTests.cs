using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;

/// <summary>What happens to an enterprise in the register happens to its unit in the ledger, and the register's card shows what the ledger has.</summary>
public sealed class FollowUndertakingTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-28")]
    public async Task Enterprise_RenamedAndMergedWithItsTwin_KeepsOneCeiling()
    {
        await _coordinator.PrepareLedgerAsync(_app);
        var (solen, twin) = (await RegisterAsync("Café Solen"), await RegisterAsync("Café Solen i Uppsala"));
        (await _coordinator.OpenAsync(solen)).Text("#statsstod").ShouldContain("finns inte i liggaren");
        var (unit, other) = (await UnitOfAsync(solen, "Café Solen"), await UnitOfAsync(twin, "Café Solen i Uppsala"));
        await _coordinator.DeclareAsync(unit, _app.Clock.TodayInSweden());
        (await _coordinator.GrantAsync(unit, "1000")).Accepted();

        // The card shows the sum to those who may read the ledger, and to nobody else.
        (await _coordinator.OpenAsync(solen)).Text("#statsstod").ShouldSatisfyAllConditions(t => t.ShouldContain("1 000 EUR"), t => t.ShouldContain("299 000 EUR"));
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(solen)).Has("#statsstod").ShouldBeFalse();

        // Another name in the register is another name in the ledger.
        (await (await _coordinator.OpenAsync($"{solen}/andra")).Form("form.form").Set("Input.Name", "Solens kafé").SubmitAsync("Spara")).Accepted();
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync(unit)).Text("h1").ShouldContain("Solens kafé");

        // The register had it twice: from now on one ceiling, with what each was given; told twice, tied once.
        (await (await _coordinator.OpenAsync($"/foretag/dubbletter/{Id(twin)}/{Id(solen)}")).Form("form.form").SubmitAsync("Slå ihop")).Accepted();
        await _app.DeliverAsync();
        await _app.TellAsync(new EnterpriseChanged(Guid.Parse(Id(twin)), "Café Solen i Uppsala", null, "EconomicAssociation", "WorkIntegrating", "Duplicate", Guid.Parse(Id(solen)), 0, null, [], 99, _app.Clock.GetUtcNow()));
        var ties = await _app.InScopeAsync(s => s.GetRequiredService<BusinessSupportDbContext>().ControlLinks.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        ties.ShouldHaveSingleItem().Basis.ShouldBe(ControlBasis.SameUnit);
        foreach (var address in new[] { unit, other })
        {
            var id = new UndertakingId(Guid.Parse(Id(address)));
            var room = await _app.InScopeAsync(async s => (await s.GetRequiredService<LedgerQuery>().OfAsync(id, AidRegulation.General, _app.Clock.TodayInSweden(), TestContext.Current.CancellationToken))!.Count());
            room.Sum.ShouldBe(1000m);
        }
    }

    private static string Id(string address) => address[(address.LastIndexOf('/') + 1)..];

    private async Task<string> RegisterAsync(string name) =>
        (await (await _coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;

    /// <summary>The unit of an enterprise of the register; its address.</summary>
    private async Task<string> UnitOfAsync(string enterprise, string name) => await _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<BusinessSupportDbContext>();
        var unit = new Undertaking(UndertakingId.New(), Guid.Parse(Id(enterprise)), name, null, "56.30", _app.Clock.GetUtcNow());
        db.Undertakings.Add(unit);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return unit.Address;
    });
}
