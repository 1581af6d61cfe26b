using Coordination.Governance.Features.Governance.ReadActionPlan;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Modules;
using Coordination.Platform.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance;

/// <summary>Styrning: committees, action plans, obligations and reminders.</summary>
public sealed class GovernanceModule : IModule
{
    public string Name => GovernanceDbContext.SchemaName;

    public IReadOnlyList<PolicyDefinition> Policies => GovernancePolicies.All;

    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(10, "Navigation.Plans", "/planer", GovernancePolicies.Read, "/planer", "/atgarder", "/namnder", "/paminnelser"),
    ];

    public IReadOnlyList<IModuleCommand> Commands => [new ReadActionPlanCommand()];

    public void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDatabase<GovernanceDbContext>(GovernanceDbContext.SchemaName);
}
