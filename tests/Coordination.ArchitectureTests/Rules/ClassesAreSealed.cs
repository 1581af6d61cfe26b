using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 2: a class is sealed unless it is abstract or something derives from it.</summary>
internal sealed class ClassesAreSealed : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var parents = code.Compiled.SelectMany(c => c.AllTypes)
            .Select(t => t.BaseType?.GetElementType().FullName)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return code.Compiled
            .SelectMany(c => c.WrittenTypes)
            .Where(t => t.IsConcreteClass() && !t.IsSealed && !parents.Contains(t.FullName) && !t.IsGeneratedMigration())
            .Select(t => new Violation(t.FullName, "is neither sealed nor derived from."));
    }
}
