using Coordination.ArchitectureTests.Reading;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 2: outside Contracts and Platform nothing is public but each module's one module class (and generated migrations).</summary>
internal sealed class InsidesAreInternal : Rule
{
    private const string ModuleInterface = "Coordination.Platform.Modules.IModule";

    public override IEnumerable<Violation> Check(Codebase code)
    {
        foreach (var project in code.Of(ProjectRole.Module, ProjectRole.Host, ProjectRole.HostPersistence, ProjectRole.Migrations))
        {
            var entrances = project.WrittenTypes.Where(t => IsEntrance(project, t)).ToList();
            if (project.File.Role == ProjectRole.Module && entrances.Count != 1)
            {
                yield return new Violation(project.File.Name, $"has {entrances.Count} public classes called {project.File.Module}Module; a module has one way in.");
            }

            foreach (var type in project.WrittenTypes.Where(t => t.IsPublic && !IsEntrance(project, t) && !t.IsGeneratedMigration()))
            {
                yield return new Violation(type.FullName, "is public; make it internal, or move it to the module's Contracts.");
            }
        }
    }

    private static bool IsEntrance(CompiledProject project, TypeDefinition type) =>
        project.File.Role == ProjectRole.Module && type.IsPublic && type.Name == $"{project.File.Module}Module" && type.Implements(ModuleInterface);
}
