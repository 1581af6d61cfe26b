using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking;

/// <summary>Nätverk: enterprises, networks and their meetings, one way in.</summary>
public sealed class NetworkingModule : IModule
{
    private const string Heading = "Navigation.Heading";

    public string Name => NetworkingDbContext.SchemaName;

    public IReadOnlyList<PolicyDefinition> Policies => NetworkingPolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(20, "Enterprises.Title", "/foretag", NetworkingPolicies.Read, "/foretag") { HeadingKey = Heading },
    ];

    public void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDatabase<NetworkingDbContext>(NetworkingDbContext.SchemaName);
}
