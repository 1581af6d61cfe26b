using System.Reflection;
using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>A project together with what the compiler made of it.</summary>
internal sealed class CompiledProject(ProjectFile file, AssemblyDefinition code, Func<Assembly> load)
{
    private IReadOnlyList<Use>? _uses;

    public ProjectFile File { get; } = file;

    public AssemblyDefinition Code { get; } = code;

    /// <summary>For rules that have to run the code, such as building a model.</summary>
    public Assembly Load() => load();

    /// <summary>Every type, nested and compiler-made ones too.</summary>
    public IEnumerable<TypeDefinition> AllTypes => Code.Modules.SelectMany(m => m.Types).SelectMany(WithNested).Where(t => t.Name != "<Module>");

    /// <summary>The types that a person wrote.</summary>
    public IEnumerable<TypeDefinition> WrittenTypes => AllTypes.Where(t => !IsGenerated(t));

    /// <summary>Every mention of a type or member, in declarations and in code.</summary>
    public IReadOnlyList<Use> Uses => _uses ??= [.. CodeWalk.Read(this)];

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    // Closures, state machines, generated views, and the class around top-level statements.
    private static bool IsGenerated(TypeDefinition type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.CustomAttributes.Any(a => a.AttributeType.Name is nameof(CompilerGeneratedAttribute) or "GeneratedCodeAttribute" or "RazorCompiledItemMetadataAttribute")
        || type.Module.EntryPoint is { Name: ['<', ..] } main && main.DeclaringType == type
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
