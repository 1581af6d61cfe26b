using Mono.Cecil;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>Questions to a type that compiled metadata answers only in several steps.</summary>
internal static class TypeFacts
{
    /// <summary>The type's ancestors, nearest first, as far as they can be read.</summary>
    public static IEnumerable<TypeReference> Ancestors(this TypeDefinition type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.Resolve()?.BaseType)
        {
            yield return parent;
        }
    }

    public static bool InheritsFrom(this TypeDefinition type, string fullName) => type.Ancestors().Any(a => a.GetElementType().FullName == fullName);

    /// <summary>The interfaces of the type and of its ancestors.</summary>
    public static IEnumerable<TypeReference> AllInterfaces(this TypeDefinition type) =>
        type.Ancestors().Select(a => a.Resolve()).OfType<TypeDefinition>().Prepend(type)
            .SelectMany(t => t.Interfaces)
            .Select(i => i.InterfaceType)
            .SelectMany(i => i.Resolve() is { } definition ? definition.AllInterfaces().Prepend(i) : [i]);

    public static bool Implements(this TypeDefinition type, string fullName) => type.AllInterfaces().Any(i => i.GetElementType().FullName == fullName);

    public static bool IsConcreteClass(this TypeDefinition type) => type is { IsClass: true, IsAbstract: false, IsValueType: false } && !type.InheritsFrom("System.Delegate");

    public static CustomAttribute? Attribute(this ICustomAttributeProvider owner, string fullName) =>
        owner.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == fullName);

    /// <summary>An attribute of the type or, as for inherited attributes, of an ancestor.</summary>
    public static CustomAttribute? InheritedAttribute(this TypeDefinition type, string fullName) =>
        type.Ancestors().Select(a => a.Resolve()).OfType<TypeDefinition>().Prepend(type).Select(t => t.Attribute(fullName)).FirstOrDefault(a => a is not null);

    /// <summary>Written by the migrations tool.</summary>
    public static bool IsGeneratedMigration(this TypeDefinition type) =>
        type.InheritsFrom("Microsoft.EntityFrameworkCore.Migrations.Migration") || type.InheritsFrom("Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot");
}
