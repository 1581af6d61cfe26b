using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Knowledge;

/// <summary>The example municipality is loaded and removed within seconds, and the messages of it come in any order.</summary>
public sealed class ExampleOrderTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Trait("Req", "S002-07")]
    public async Task Example_RemovedBeforeItsLoadingIsHeard_IsNeverBrought()
    {
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await TellAsync(Removed(first));
        await TellAsync(Loaded(first));
        (await EnterprisesAsync()).ShouldBe(0, "it was over before it was heard of");

        await TellAsync(Loaded(second));
        (await EnterprisesAsync()).ShouldBeGreaterThan(0);
        await TellAsync(Loaded(third));
        await TellAsync(Removed(second));
        (await EnterprisesAsync()).ShouldBeGreaterThan(0, "the third loading was heard before the second's removal");

        await TellAsync(Removed(third));
        (await EnterprisesAsync()).ShouldBe(0);
        await TellAsync(Loaded(third));
        (await EnterprisesAsync()).ShouldBe(0);

        // Messages from before the plan was named.
        await TellAsync(new ExampleLoaded("KS", "Kim", _app.Clock.GetUtcNow()));
        (await EnterprisesAsync()).ShouldBeGreaterThan(0);
        await TellAsync(new ExampleRemoved(_app.Clock.GetUtcNow()));
        (await EnterprisesAsync()).ShouldBe(0);
    }

    private ExampleLoaded Loaded(Guid plan) => new("KS", "Kim", _app.Clock.GetUtcNow(), plan);

    private ExampleRemoved Removed(Guid plan) => new(_app.Clock.GetUtcNow(), [plan]);

    private Task<int> EnterprisesAsync() => _app.InScopeAsync(services => services.GetRequiredService<NetworkingDbContext>().Enterprises.CountAsync(TestContext.Current.CancellationToken));

    private async Task TellAsync(IIntegrationEvent fact)
    {
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkingDbContext>();
            db.Outbox.Add(OutboxRowFactory.Create(fact, _app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await _app.DeliverAsync();
    }
}
