using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Coordination.Platform.Web.Pages;

/// <summary>
/// The compiled pages of an assembly as its metadata tells of them, in the place of the framework's own part, which makes the type of every
/// page ready for use and reads all its attributes, each time it is asked. Here a page's type is found when the page is first shown (ADR 0043).
/// </summary>
internal sealed class PagesByMetadata(Assembly assembly) : ApplicationPart, IRazorCompiledItemProvider
{
    private readonly Lazy<IReadOnlyList<RazorCompiledItem>> _items = new(() => Read(assembly));

    public override string Name => assembly.GetName().Name!;

    public IEnumerable<RazorCompiledItem> CompiledItems => _items.Value;

    /// <summary>Where an assembly's pages are compiled parts of the product, they are told of by their metadata from now on.</summary>
    public static void TakeThePlaceOfParts(ApplicationPartManager parts)
    {
        for (var i = 0; i < parts.ApplicationParts.Count; i++)
        {
            if (parts.ApplicationParts[i] is CompiledRazorAssemblyPart compiled)
            {
                parts.ApplicationParts[i] = new PagesByMetadata(compiled.Assembly);
            }
        }
    }

    private static List<RazorCompiledItem> Read(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var told = Texts(metadata, metadata.GetAssemblyDefinition().GetCustomAttributes(), nameof(RazorCompiledItemAttribute), 3).ToList();
        var wanted = told.Select(texts => texts[0]).ToHashSet(StringComparer.Ordinal);
        var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => !type.IsNested)
            .Select(type => (Name: $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", Type: type))
            .Where(type => wanted.Contains(type.Name))
            .ToDictionary(type => type.Name, type => type.Type);
        return [.. told.Select(texts => new Item(assembly, texts[0], texts[1], texts[2], MetadataOf(metadata, types[texts[0]])))];
    }

    private static List<RazorCompiledItemMetadataAttribute> MetadataOf(MetadataReader metadata, TypeDefinition type) =>
        [.. Texts(metadata, type.GetCustomAttributes(), nameof(RazorCompiledItemMetadataAttribute), 2).Select(texts => new RazorCompiledItemMetadataAttribute(texts[0], texts[1]))];

    /// <summary>What the attributes of one kind were given; a type stands there by its name (ECMA-335, II.23.3).</summary>
    private static IEnumerable<string[]> Texts(MetadataReader metadata, CustomAttributeHandleCollection attributes, string kind, int count)
    {
        foreach (var attribute in attributes.Select(metadata.GetCustomAttribute).Where(a => IsOf(metadata, a, kind)))
        {
            var given = metadata.GetBlobReader(attribute.Value);
            given.ReadUInt16();
            yield return [.. Enumerable.Range(0, count).Select(_ => given.ReadSerializedString()!)];
        }
    }

    private static bool IsOf(MetadataReader metadata, CustomAttribute attribute, string kind) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && metadata.StringComparer.Equals(type.Name, kind)
        && metadata.StringComparer.Equals(type.Namespace, typeof(RazorCompiledItemAttribute).Namespace!);

    private sealed class Item(Assembly assembly, string type, string kind, string identifier, IReadOnlyList<RazorCompiledItemMetadataAttribute> metadata) : RazorCompiledItem
    {
        private readonly Lazy<Type> _type = new(() => assembly.GetType(type, throwOnError: true)!);

        public override string Identifier => identifier;

        public override string Kind => kind;

        public override IReadOnlyList<object> Metadata => metadata;

        public override Type Type => _type.Value;
    }
}
