using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Coordination.Platform.Modules;

/// <summary>
/// Classes of an assembly, chosen by what its metadata says. Asked for all its types, an assembly makes each of them ready for use: twenty
/// thousand in the modules, most of them made by the compiler and never used by themselves.
/// </summary>
public static class ChosenTypes
{
    /// <summary>Classes that can be made, whose name ends in one of these.</summary>
    public static IReadOnlyList<Type> Named(Assembly assembly, params IReadOnlyList<string> endings)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(endings);
        return Choose(assembly, (metadata, type) =>
        {
            var name = metadata.GetString(type.Name);
            return endings.Any(e => name.EndsWith(e, StringComparison.Ordinal));
        });
    }

    /// <summary>Classes that can be made and derive from a class or implement an interface, themselves or through others.</summary>
    /// <param name="assembly">Where they are.</param>
    /// <param name="from">The class or interface; not generic.</param>
    public static IReadOnlyList<Type> Derived(Assembly assembly, Type from)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(from);
        var known = new Dictionary<EntityHandle, bool>();
        return Choose(assembly, (metadata, type) => Parents(metadata, type).Any(p => IsFrom(metadata, p)));

        bool IsFrom(MetadataReader metadata, EntityHandle handle)
        {
            var parent = Definition(metadata, handle);
            if (!known.TryGetValue(parent, out var isFrom))
            {
                isFrom = parent.Kind == HandleKind.TypeDefinition
                    ? Resolves(parent) == from || Parents(metadata, metadata.GetTypeDefinition((TypeDefinitionHandle)parent)).Any(p => IsFrom(metadata, p))
                    : from.IsAssignableFrom(Resolves(parent));
                known[parent] = isFrom;
            }

            return isFrom;
        }

        Type Resolves(EntityHandle handle) => assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(handle));
    }

    private static List<Type> Choose(Assembly assembly, Func<MetadataReader, TypeDefinition, bool> isChosen)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions
            .Where(handle => metadata.GetTypeDefinition(handle) is var type && CanBeMade(metadata, type) && isChosen(metadata, type))
            .Select(handle => assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(handle)))
            .Where(type => type.IsClass)];
    }

    /// <summary>No interface, not abstract or static, and not made by the compiler.</summary>
    private static bool CanBeMade(MetadataReader metadata, TypeDefinition type) =>
        (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0 && !metadata.StringComparer.StartsWith(type.Name, "<");

    private static IEnumerable<EntityHandle> Parents(MetadataReader metadata, TypeDefinition type) =>
        type.GetInterfaceImplementations().Select(i => metadata.GetInterfaceImplementation(i).Interface).Append(type.BaseType).Where(p => !p.IsNil);

    /// <summary>A generic type with its arguments is known by the type it is made of (ECMA-335, II.23.2.14).</summary>
    private static EntityHandle Definition(MetadataReader metadata, EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeSpecification)
        {
            return type;
        }

        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return type;
        }

        signature.ReadCompressedInteger();
        return signature.ReadTypeHandle();
    }
}
