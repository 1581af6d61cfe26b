using System.Reflection;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Coordination.Testing.Probe;

/// <summary>
/// A module as any other, in the test process alone: it says over HTTP that committees owe something, hears what the product tells
/// of it, and writes each effect down without a key that could hide a second one.
/// </summary>
internal sealed class ProbeModule : IModule
{
    public const string RaisePath = "/probe/raise";

    public string Name => ProbeDbContext.SchemaName;

    public Assembly Assembly => typeof(ProbeModule).Assembly;

    public IReadOnlyList<PolicyDefinition> Policies => [];

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<ProbeDbContext>(ProbeDbContext.SchemaName);
        services.AddSingleton<IHostedService, JobLoop>();
        if (configuration["Probe:Ahead"] is { } ahead)
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(new ShiftedClock(TimeSpan.Parse(ahead)));
        }
    }

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(RaisePath, async (string key, string committee, DateOnly dueOn, ProbeDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var now = clock.GetUtcNow();
            db.Outbox.Add(OutboxRowFactory.Create(new ObligationRaised(Name, key, committee, $"Redovisa {key}", dueOn, null, 1, now), now));
            await db.SaveChangesAsync(ct);
            return Results.NoContent();
        }).AllowAnonymous();
}
