using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 8: no way leads from a module's Contracts back to themselves.</summary>
internal sealed class ContractsHaveNoCycle : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var contracts = code.Projects.Where(p => p.Role == ProjectRole.Contracts).ToDictionary(p => p.Name, StringComparer.Ordinal);
        return contracts.Values
            .Select(p => (Project: p, Way: Way(contracts, p.Name, p, [])))
            .Where(c => c.Way is not null)
            .Select(c => new Violation(c.Project.Path, $"closes a cycle: {string.Join(" → ", c.Way!.Prepend(c.Project.Name))}."));
    }

    private static IReadOnlyList<string>? Way(Dictionary<string, ProjectFile> contracts, string goal, ProjectFile from, HashSet<string> seen)
    {
        foreach (var next in from.References.Where(contracts.ContainsKey))
        {
            if (next == goal)
            {
                return [next];
            }

            if (seen.Add(next) && Way(contracts, goal, contracts[next], seen) is { } rest)
            {
                return [next, .. rest];
            }
        }

        return null;
    }
}
