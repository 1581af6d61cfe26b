using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport;

/// <summary>Företagsstöd: what the municipality offers enterprises, cases and their results, money and the room for it.</summary>
public sealed class BusinessSupportModule : IModule
{
    public string Name => "business-support";

    public IReadOnlyList<PolicyDefinition> Policies => BusinessSupportPolicies.All;

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDatabase<BusinessSupportDbContext>(BusinessSupportDbContext.SchemaName);
    }
}
