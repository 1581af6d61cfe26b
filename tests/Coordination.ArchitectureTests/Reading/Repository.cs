namespace Coordination.ArchitectureTests.Reading;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The files of the product, tests and benchmarks that a person wrote, relative to the root.</summary>
    public static IEnumerable<string> Files(string extension) => new[] { "src", "tests", "bench" }
        .SelectMany(f => Under(Path.Combine(Root, f)))
        .Where(f => f.EndsWith(extension, StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => Path.GetFileName(d) is not ("artifacts" or "bin" or "obj" or "node_modules")).SelectMany(Under));

    private static string Find(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "Coordination.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the working copy.");
        }

        return folder;
    }
}
