using Coordination.Host.Persistence;
using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Database;

/// <summary>The test fixtures keep what they promise; every other database test rests on it.</summary>
public sealed class FixtureTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Fact]
    public async Task Clone_OfTemplate_HasEveryModulesSchema()
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<ModuleDatabase>())
        {
            (await module.Context(scope.ServiceProvider).Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Write_InOneApp_IsNotSeenInAnother()
    {
        await using var other = await CoordinationApp.StartAsync();
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<HostDbContext>();
            db.ProtectionKeys.Add(new ProtectionKey { Id = Guid.CreateVersion7(), FriendlyName = "alone", Xml = "<k/>" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var seen = await other.InScopeAsync(services => services.GetRequiredService<HostDbContext>().ProtectionKeys.CountAsync(k => k.FriendlyName == "alone"));

        seen.ShouldBe(0);
        other.Database.ConnectionString.ShouldNotBe(app.Database.ConnectionString);
    }

    [Fact]
    public async Task SignedInVisitor_OnAPageForPeople_IsLetIn()
    {
        using var stranger = app.Visit();
        using var visitor = await app.SignInAsAsync(Roles.Administrator);

        using var refused = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/admin/jobb"));
        var page = await visitor.OpenAsync("/admin/jobb");

        refused.Headers.Location!.ToString().ShouldContain("/logga-in");
        page.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        page.Url.AbsolutePath.ShouldBe("/admin/jobb");
    }

    [Fact]
    public void Clock_OfTheApp_IsTheTests()
    {
        app.Clock.Advance(TimeSpan.FromDays(3));

        app.Services.GetRequiredService<TimeProvider>().GetUtcNow().ShouldBe(app.Clock.GetUtcNow());
    }
}
