using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>What a project is in the house; decided by where it stands, so that a new one cannot be forgotten.</summary>
internal enum ProjectRole
{
    Platform,
    Contracts,
    Module,
    HostPersistence,
    Migrations,
    Host,

    /// <summary>Takes the place of a missing package under that package's own assembly name.</summary>
    StandIn,
    Tests,
    Bench,
}

/// <summary>A project file, read as XML.</summary>
internal sealed partial record ProjectFile(
    string Path,
    ProjectRole Role,
    string? Module,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> Friends)
{
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder { get; } = System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>What a module's messages and consumers begin with: <c>business-support.</c> of BusinessSupport.</summary>
    public string? Prefix => Module is null ? null : $"{WordStart().Replace(Module, "-$1").ToLowerInvariant()}.";

    public bool IsProduct => Role is not (ProjectRole.Tests or ProjectRole.Bench or ProjectRole.StandIn);

    public static ProjectFile Parse(string path, string xml)
    {
        var document = XDocument.Parse(xml);
        var (role, module) = Place(path);
        return new ProjectFile(
            path,
            role,
            module,
            [.. Includes("ProjectReference").Select(i => System.IO.Path.GetFileNameWithoutExtension(i.Replace('\\', '/')))],
            [.. Includes("PackageReference")],
            [.. Includes("InternalsVisibleTo")]);

        IEnumerable<string> Includes(string element) => document.Descendants()
            .Where(e => e.Name.LocalName == element)
            .Select(e => e.Attribute("Include")?.Value)
            .OfType<string>()
            .SelectMany(v => v.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static (ProjectRole Role, string? Module) Place(string path)
    {
        var steps = path.Split('/');
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return steps switch
        {
            ["src", "Platform", ..] => (ProjectRole.Platform, null),
            ["src", "Host", ..] => (ProjectRole.Host, null),
            ["src", "HostPersistence", ..] => (ProjectRole.HostPersistence, null),
            ["src", "Migrations", ..] => (name.Contains(".Migrations.", StringComparison.Ordinal) ? ProjectRole.Migrations : ProjectRole.StandIn, null),
            ["src", "Modules", var module, ..] => (name.EndsWith(".Contracts", StringComparison.Ordinal) ? ProjectRole.Contracts : ProjectRole.Module, module),
            ["tests", ..] => (ProjectRole.Tests, null),
            ["bench", ..] => (ProjectRole.Bench, null),
            _ => throw new InvalidOperationException($"{path} stands in none of the rooms of the house."),
        };
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();
}
