using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 1 in compiled code: also a reference that came in by another way than the project file has a place and a line.</summary>
internal sealed class CodeStaysInside : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var byName = code.Projects.ToDictionary(p => p.Name, StringComparer.Ordinal);
        return code.Compiled.SelectMany(from => Report(
            from.Uses.Where(u => u.TypeAssembly != from.File.Name && byName.TryGetValue(u.TypeAssembly, out var to) && !Doors.MayReach(from.File, to)),
            u => $"{u.In.FullName} uses {u.What} of {u.TypeAssembly}; {Doors.Advice(from.File, byName[u.TypeAssembly])}"));
    }
}
