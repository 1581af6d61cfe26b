using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Web;

/// <summary>Nothing that outlives an application may keep it: hundreds are started in one run of the tests, and each holds 12 MB.</summary>
public sealed class StoppedApplicationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stopped_AfterARequest_IsLetGoFromMemory()
    {
        // On a thread of its own, so that no frame of this method keeps what it saw.
        var services = await Task.Run(VisitAndStopAsync, TestContext.Current.CancellationToken);
        var clock = TimeProvider.System;
        for (var started = clock.GetTimestamp(); services.IsAlive && clock.GetElapsedTime(started) < Patience;)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        services.IsAlive.ShouldBeFalse("something outside the application keeps its services: a timer, a static event, a listener");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> VisitAndStopAsync()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var visitor = app.Visit();
        await visitor.OpenAsync("/logga-in");
        return new(app.Services.GetRequiredService<IServiceScopeFactory>());
    }
}
