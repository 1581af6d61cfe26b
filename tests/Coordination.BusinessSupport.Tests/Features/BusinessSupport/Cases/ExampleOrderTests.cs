using Coordination.Governance.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Cases;

/// <summary>The example municipality is loaded and removed within seconds, and the messages of it come in any order.</summary>
public sealed class ExampleOrderTests
{
    [Fact]
    public async Task Example_RemovedBeforeItsLoadingIsHeard_IsNeverBrought()
    {
        await using var app = await CoordinationApp.StartAsync();
        await app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.TellAsync(Removed(app, first));
        await app.TellAsync(Loaded(app, first));
        (await OffersAsync(app)).ShouldBe(0, "it was over before it was heard of");

        await app.TellAsync(Loaded(app, second));
        (await OffersAsync(app)).ShouldBe(3);
        await app.TellAsync(Loaded(app, third));
        await app.TellAsync(Removed(app, second));
        (await OffersAsync(app)).ShouldBe(3, "the third loading was heard before the second's removal");
        await app.TellAsync(Removed(app, third));
        (await OffersAsync(app)).ShouldBe(0);
    }

    private static ExampleLoaded Loaded(CoordinationApp app, Guid plan) => new("KS", "Kim", app.Clock.GetUtcNow(), plan);

    private static ExampleRemoved Removed(CoordinationApp app, Guid plan) => new(app.Clock.GetUtcNow(), [plan]);

    private static Task<int> OffersAsync(CoordinationApp app) => app.InScopeAsync(services => services.GetRequiredService<BusinessSupportDbContext>().Offers.CountAsync(TestContext.Current.CancellationToken));
}
