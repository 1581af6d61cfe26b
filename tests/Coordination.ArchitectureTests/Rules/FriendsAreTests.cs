using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>InternalsVisibleTo names only projects that exist: tests, benchmarks, and what the migrations need; never another module.</summary>
internal sealed class FriendsAreTests : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var byName = code.Projects.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var project in code.Projects)
        {
            foreach (var friend in project.Friends)
            {
                if (!byName.TryGetValue(friend, out var target))
                {
                    yield return new Violation(project.Path, $"opens its internals to {friend}, which does not exist.");
                }
                else if (!MaySee(project, target))
                {
                    yield return new Violation(project.Path, $"opens its internals to {friend}; {project.Role} does not open to {target.Role}.");
                }
            }
        }
    }

    private static bool MaySee(ProjectFile project, ProjectFile friend) => (project.Role, friend.Role) switch
    {
        (ProjectRole.Module, ProjectRole.Tests) => OwnTests(project, friend),
        (_, ProjectRole.Tests or ProjectRole.Bench) => true,
        (ProjectRole.Module or ProjectRole.HostPersistence, ProjectRole.Migrations) => true,
        (ProjectRole.HostPersistence or ProjectRole.Migrations, ProjectRole.Host) => true,
        _ => false,
    };

    // A module's insides are open to its own tests and to the shared fixtures, not to another module's tests.
    private static bool OwnTests(ProjectFile project, ProjectFile friend) =>
        friend.Name == $"{project.Name}.Tests" || !friend.Name.EndsWith(".Tests", StringComparison.Ordinal);
}
