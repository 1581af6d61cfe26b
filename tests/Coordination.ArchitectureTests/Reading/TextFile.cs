using System.Xml.Linq;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>A project's texts in one language.</summary>
internal sealed record TextFile(string Path, IReadOnlyDictionary<string, string> Entries)
{
    public static TextFile Parse(SourceFile file) => new(file.Path, XDocument.Parse(file.Text).Descendants("data")
        .GroupBy(d => d.Attribute("name")!.Value, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Element("value")?.Value ?? string.Empty, StringComparer.Ordinal));
}
