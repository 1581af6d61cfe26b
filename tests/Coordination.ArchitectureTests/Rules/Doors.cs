using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Which room may reach which.</summary>
internal static class Doors
{
    public static bool MayReach(ProjectFile from, ProjectFile to) => (from.Role, to.Role) switch
    {
        (ProjectRole.Tests or ProjectRole.Bench, _) => true,
        (_, ProjectRole.Tests or ProjectRole.Bench or ProjectRole.Host) => false,
        (ProjectRole.Platform or ProjectRole.StandIn, _) => false,
        (_, ProjectRole.Platform) => true,
        (ProjectRole.Contracts or ProjectRole.HostPersistence, _) => false,
        (ProjectRole.Module, ProjectRole.Contracts) => true,
        (ProjectRole.Module, _) => false,
        (ProjectRole.Migrations, ProjectRole.Module or ProjectRole.HostPersistence or ProjectRole.StandIn) => true,
        (ProjectRole.Migrations, _) => false,
        (ProjectRole.Host, _) => true,
        _ => false,
    };

    public static string Advice(ProjectFile from, ProjectFile to) => to.Role switch
    {
        ProjectRole.Host => "nothing references the Host.",
        ProjectRole.Module when from.Role == ProjectRole.Module => $"reach {to.Module} through its Contracts only.",
        _ when from.Role == ProjectRole.Contracts => "Contracts reference Platform at most.",
        _ when from.Role == ProjectRole.Platform => "Platform knows no other project.",
        _ => $"{from.Role} has no door to {to.Role}.",
    };
}
