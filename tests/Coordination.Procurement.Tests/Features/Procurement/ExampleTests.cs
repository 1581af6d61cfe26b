using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>The example municipality shows the module: something planned, something open and reserved, and something with a result.</summary>
public sealed class ExampleTests
{
    [Fact]
    [Trait("Req", "S003-R5.3")]
    public async Task Example_LoadedTwice_AndTakenAwayAgain()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("NLN", "Näringslivsnämnden");
        await officer.EnterAsync("Min egen upphandling");

        await TellAsync(app, new ExampleLoaded("NLN", "Eva", app.Clock.GetUtcNow()));
        await TellAsync(app, new ExampleLoaded("NLN", "Eva", app.Clock.GetUtcNow()));
        (await officer.OpenAsync("/upphandlingar?lage=&enhet=NLN")).FindAll("tbody tr").Count.ShouldBe(3);
        var reserved = await (await officer.OpenAsync("/upphandlingar?markt=reserverad")).FollowAsync("Exempel: Fruktkorgar till kontoren");
        reserved.Text("#grund").ShouldContain("4 kap. 18 § 1 LOU");
        (await officer.OpenAsync("/upphandlingar?lage=Awarded")).Text("tbody").ShouldContain("Fika till nämndens möten");
        (await officer.OpenAsync("/upphandlingar/kategorier")).Text("tbody").ShouldContain("Exempelfika");

        await TellAsync(app, new ExampleRemoved(app.Clock.GetUtcNow()));
        (await officer.OpenAsync("/upphandlingar?lage=")).FindAll("tbody tr").Count.ShouldBe(1);
        (await officer.OpenAsync("/upphandlingar/kategorier")).AllText.ShouldNotContain("Exempelfika");
    }

    private static async Task TellAsync(CoordinationApp app, IIntegrationEvent fact)
    {
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(fact, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await app.DeliverAsync();
    }
}
