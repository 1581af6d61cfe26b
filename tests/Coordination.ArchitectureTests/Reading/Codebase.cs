using System.Reflection;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>A text file of a project: C#, Razor or resources.</summary>
internal sealed record SourceFile(string Path, string Text);

/// <summary>All that the rules look at. Made twice: from the product, which must pass, and from one that breaks every rule.</summary>
internal sealed record Codebase(IReadOnlyList<ProjectFile> Projects, IReadOnlyList<CompiledProject> Compiled, IReadOnlyList<SourceFile> Sources)
{
    private static readonly Lazy<Codebase> TheProduct = new(ReadProduct);

    public static Codebase Product => TheProduct.Value;

    public IEnumerable<CompiledProject> Of(params IEnumerable<ProjectRole> roles) => Compiled.Where(c => roles.Contains(c.File.Role));

    /// <summary>Modules, the Host and the platform: the code that has to keep to the walls.</summary>
    public IEnumerable<CompiledProject> Rooms => Of(ProjectRole.Platform, ProjectRole.Contracts, ProjectRole.Module, ProjectRole.HostPersistence, ProjectRole.Host);

    private static Codebase ReadProduct()
    {
        var files = Repository.Files(".csproj").ToList();
        var projects = files.Where(f => !files.Exists(other => IsInside(f, other))).Select(p => ProjectFile.Parse(p, Repository.Read(p))).ToList();
        var sources = Repository.Files(".cs").Concat(Repository.Files(".cshtml")).Concat(Repository.Files(".resx"))
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Select(f => new SourceFile(f, Repository.Read(f)));
        return new Codebase(projects, [.. projects.Where(p => p.IsProduct).Select(ReadCompiled)], [.. sources]);
    }

    // A project file in another project's folder is that project's test data.
    private static bool IsInside(string file, string other) =>
        file != other && file.StartsWith(Path.GetDirectoryName(other)!.Replace('\\', '/') + "/", StringComparison.Ordinal);

    private static CompiledProject ReadCompiled(ProjectFile project)
    {
        var path = Path.Combine(AppContext.BaseDirectory, project.Name + ".dll");
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{project.Path} is not among the assemblies that the architecture tests see: reference it from the Host.");
        }

        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        var code = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { ReadSymbols = true, AssemblyResolver = resolver });
        return new CompiledProject(project, code, () => Assembly.Load(new AssemblyName(project.Name)));
    }
}
