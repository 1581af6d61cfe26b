using Mono.Cecil;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>One mention: who mentions what, and where it is written.</summary>
/// <param name="In">The written type it stands in (state machines and closures count as the type around them).</param>
/// <param name="Type">The type mentioned.</param>
/// <param name="Member">The method or field mentioned, if it is one.</param>
/// <param name="Place">File and line where the compiler recorded them, else the type.</param>
internal sealed record Use(TypeDefinition In, TypeReference Type, MemberReference? Member, Place Place)
{
    public string TypeAssembly => Type.Scope switch
    {
        AssemblyNameReference reference => reference.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => string.Empty,
    };

    public string What => Member is null ? Type.FullName : $"{Member.DeclaringType?.FullName}.{Member.Name}";
}

/// <summary>Where something is written.</summary>
internal sealed record Place(string? File, int Line, string Type)
{
    public override string ToString() => File is null ? Type : $"{File}:{Line}";
}
