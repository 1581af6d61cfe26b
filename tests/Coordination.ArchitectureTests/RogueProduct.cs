using System.Reflection;
using System.Text.RegularExpressions;
using Coordination.ArchitectureTests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Coordination.ArchitectureTests;

/// <summary>
/// The product in <c>Rogue/</c>, laid out like the real one and wrong on purpose. Each wrong place says so in a comment:
/// <c>breaks RULE</c> for its line, <c>type breaks RULE</c> for the type declared there, <c>breaks RULE: WHERE</c> for anything else.
/// </summary>
internal static partial class RogueProduct
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly IReadOnlyDictionary<string, string> Files = typeof(RogueProduct).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("Rogue/", StringComparison.Ordinal))
        .ToDictionary(n => n["Rogue/".Length..], Read, StringComparer.Ordinal);

    /// <summary>Every (rule, place) that the comments announce.</summary>
    public static IReadOnlySet<string> Expected { get; } = Files.SelectMany(f => Announced(f.Key, f.Value)).ToHashSet(StringComparer.Ordinal);

    public static Codebase Compile(OptimizationLevel level)
    {
        var projects = Files.Where(f => f.Key.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => ProjectFile.Parse(f.Key, f.Value)).ToList();
        var made = new Dictionary<string, (byte[] Code, byte[] Symbols)?>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            Make(project, projects, level, made);
        }

        // One load context for each level: two builds of one assembly name live side by side.
        var home = new System.Runtime.Loader.AssemblyLoadContext($"rogue {level}");
        var loaded = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        home.Resolving += (_, name) => name.Name is { } n && made.GetValueOrDefault(n) is not null ? Load(n) : null;
        var resolver = new Resolver(made.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!.Value.Code));
        var compiled = projects.Where(p => made[p.Name] is not null).Select(p => new CompiledProject(p, Decompose(made[p.Name]!.Value, resolver), () => Load(p.Name)));
        return new Codebase(projects, [.. compiled], [.. Files.Select(f => new SourceFile(f.Key, f.Value))]);

        Assembly Load(string name) => loaded.TryGetValue(name, out var known) ? known : loaded[name] = home.LoadFromStream(new MemoryStream(made[name]!.Value.Code));
    }

    private static MetadataReference[] Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static void Make(ProjectFile project, IReadOnlyList<ProjectFile> all, OptimizationLevel level, Dictionary<string, (byte[] Code, byte[] Symbols)?> made)
    {
        if (!made.TryAdd(project.Name, null))
        {
            return;
        }

        var sources = Files.Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal) && f.Key.StartsWith(project.Folder + "/", StringComparison.Ordinal)).ToList();
        if (sources.Count == 0)
        {
            return;
        }

        var references = all.Where(p => project.References.Contains(p.Name)).ToList();
        references.ForEach(r => Make(r, all, level, made));
        var compilation = CSharpCompilation.Create(
            project.Name,
            sources.Select(s => Parse(s.Key, s.Value)).Append(CSharpSyntaxTree.ParseText(GlobalUsings)),
            [.. Framework, .. references.Select(r => made[r.Name]).Where(m => m is not null).Select(m => MetadataReference.CreateFromImage(m!.Value.Code))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, nullableContextOptions: NullableContextOptions.Enable));
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(code, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        result.Success.ShouldBeTrue(string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        made[project.Name] = (code.ToArray(), symbols.ToArray());
    }

    private static AssemblyDefinition Decompose((byte[] Code, byte[] Symbols) made, Resolver resolver) => AssemblyDefinition.ReadAssembly(
        new MemoryStream(made.Code),
        new ReaderParameters { ReadSymbols = true, SymbolStream = new MemoryStream(made.Symbols), SymbolReaderProvider = new PortablePdbReaderProvider(), AssemblyResolver = resolver });

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path, encoding: System.Text.Encoding.UTF8);

    private static IEnumerable<string> Announced(string path, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Announcement().Match(lines[i]) is not { Success: true } match)
            {
                continue;
            }

            var where = match.Groups["where"] is { Success: true } other ? other.Value.Trim()
                : match.Groups["type"].Success ? TypeOn(path, text, i)
                : path.EndsWith(".cs", StringComparison.Ordinal) ? $"{path}:{i + 1}" : path;
            foreach (var rule in match.Groups["rules"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                yield return $"{rule} at {where}";
            }
        }
    }

    private static string TypeOn(string path, string text, int line)
    {
        var declaration = Parse(path, text).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Single(t => t.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line == line);
        var space = declaration.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Single().Name;
        return $"{space}.{string.Join('/', declaration.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(t => t.Identifier.Text))}";
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(RogueProduct).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(//|<!--) (?<type>type )?breaks (?<rules>[A-Za-z, ]+?)(: (?<where>.+?))?\s*(-->)?\s*$")]
    private static partial Regex Announcement();

    /// <summary>Finds the rogue assemblies in memory and the rest beside the tests.</summary>
    private sealed class Resolver(IReadOnlyDictionary<string, byte[]> made) : DefaultAssemblyResolver
    {
        public override AssemblyDefinition Resolve(AssemblyNameReference name) =>
            made.TryGetValue(name.Name, out var code) ? AssemblyDefinition.ReadAssembly(new MemoryStream(code), new ReaderParameters { AssemblyResolver = this }) : base.Resolve(name);
    }
}
