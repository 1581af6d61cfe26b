using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 1 in the project files: own two projects, Platform, others' Contracts; nothing references the Host.</summary>
internal sealed class ProjectReferencesStayInside : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var byName = code.Projects.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var project in code.Projects.Where(p => p.Role is not (ProjectRole.Tests or ProjectRole.Bench)))
        {
            foreach (var name in project.References)
            {
                if (!byName.TryGetValue(name, out var target))
                {
                    yield return new Violation(project.Path, $"references {name}, which does not exist.");
                }
                else if (!Doors.MayReach(project, target))
                {
                    yield return new Violation(project.Path, $"references {name}; {Doors.Advice(project, target)}");
                }
            }
        }
    }
}
