using Coordination.BusinessSupport;
using Coordination.Evaluation;
using Coordination.Governance;
using Coordination.Networking;
using Coordination.Platform.Modules;
using Coordination.Procurement;

namespace Coordination.Host;

/// <summary>The list of modules, and all the Host knows of them.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } = [new GovernanceModule(), new NetworkingModule(), new BusinessSupportModule(), new ProcurementModule(), new EvaluationModule()];
}
