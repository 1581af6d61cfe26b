using System.Net;
using Coordination.Host.Persistence;
using Coordination.Platform.Operations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Features.Site;

/// <summary>Operations wait: no runner is on.</summary>
public sealed class WaitingOperationsApp() : CoordinationApp(new CoordinationAppSettings { Arguments = ["--Operations:RunOperations=false"] });

public sealed class ShowOperationTests(WaitingOperationsApp app) : IClassFixture<WaitingOperationsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WorkOfSomebodyElse_IsNotThereButAdministratorsSeeIt()
    {
        var id = await QueueAsync("somebody");
        using var reader = await app.SignInAsAsync(Roles.Reader);
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        (await reader.OpenAsync($"/arbeten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.OpenAsync($"/arbeten/{id}")).Heading.ShouldBe("Importera plan");
    }

    [Fact]
    public async Task Get_UnfinishedWork_UpdatesItselfUntilThePersonStopsIt()
    {
        var id = await QueueAsync("somebody");
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var page = await administrator.OpenAsync($"/arbeten/{id}");
        page.Response.Headers.GetValues("Refresh").ShouldBe(["2"]);
        var still = await page.FollowAsync("Sluta uppdatera sidan");

        still.Response.Headers.Contains("Refresh").ShouldBeFalse();
        still.AllText.ShouldContain("Väntar på att börja");
    }

    [Fact]
    public async Task Post_Cancel_EndsTheWorkAndSaysSo()
    {
        var id = await QueueAsync("somebody");
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var page = await (await administrator.OpenAsync($"/arbeten/{id}")).Form().SubmitAsync();

        page.AllText.ShouldContain("Avbrutet");
        page.Response.Headers.Contains("Refresh").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_FinishedWork_ShowsMessageRemarksAndOnlyLinksOfThisSite()
    {
        var id = await QueueAsync("somebody");
        await app.InScopeAsync(services => services.GetRequiredService<HostDbContext>().Operations.Where(o => o.Id == id).ExecuteUpdateAsync(
            o => o.SetProperty(r => r.State, OperationState.Succeeded).SetProperty(r => r.FinishedAt, app.Clock.GetUtcNow())
                .SetProperty(r => r.Result, """{"message":"18 åtgärder lästes in.","link":"https://example.net/"}""").SetProperty(r => r.Errors, """["Rad 4 saknar nämnd."]"""), Ct));
        using var administrator = await app.SignInAsAsync(Roles.Administrator);

        var page = await administrator.OpenAsync($"/arbeten/{id}");

        page.AllText.ShouldContain("18 åtgärder lästes in.");
        page.AllText.ShouldContain("Rad 4 saknar nämnd.");
        page.Body.ShouldNotContain("example.net");
    }

    private Task<Guid> QueueAsync(string by) => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = new Actor(ActorKind.Person, by, by);
        var db = services.GetRequiredService<HostDbContext>();
        var id = services.GetRequiredService<OperationQueue>().Add(db, "test.import", "Importera plan", new { Rows = 3 });
        await db.SaveChangesAsync(Ct);
        return id;
    });
}
