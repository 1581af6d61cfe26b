using System.Text.RegularExpressions;
using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Every text exists in Swedish and in English, with the same placeholders; every key that code asks for exists; every key is asked for.</summary>
internal sealed partial class TextsAreComplete : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var literals = code.Sources.Where(IsCode).SelectMany(Literals).ToList();
        var texts = code.Projects.Where(p => p.IsProduct).Select(p => (Project: p, Swedish: Find(code, p, "sv"), English: Find(code, p, "en"))).ToList();
        var shared = Keys(texts.Where(t => t.Project.Role == ProjectRole.Platform));
        return texts.SelectMany(t => InBothLanguages(t.Swedish, t.English)
            .Concat(Unused(t.Swedish, literals))
            .Concat(Missing(literals.Where(l => l.Path.StartsWith(t.Project.Folder + "/", StringComparison.Ordinal)), [.. Keys([t]), .. shared])));
    }

    private static IEnumerable<Violation> InBothLanguages(TextFile? swedish, TextFile? english)
    {
        foreach (var (one, other) in new[] { (swedish, english), (english, swedish) })
        {
            foreach (var (key, text) in one?.Entries ?? new Dictionary<string, string>())
            {
                if (string.IsNullOrWhiteSpace(text))
                {
                    yield return new Violation($"{one!.Path}: {key}", "has no text.");
                }

                if (other?.Entries.ContainsKey(key) != true)
                {
                    yield return new Violation($"{one!.Path}: {key}", "has no text in the other language.");
                }
                else if (one == swedish && !Placeholders(text).SetEquals(Placeholders(other.Entries[key])))
                {
                    yield return new Violation($"{one!.Path}: {key}", "has other placeholders than the English text.");
                }
            }
        }
    }

    private static IEnumerable<Violation> Unused(TextFile? file, IReadOnlyList<Literal> literals)
    {
        if (file is null)
        {
            return [];
        }

        var whole = literals.Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        var beginnings = literals.Select(l => l.Text).Where(t => t.Contains('{', StringComparison.Ordinal)).Select(t => t[..t.IndexOf('{', StringComparison.Ordinal)]).Where(t => t.Contains('.', StringComparison.Ordinal)).Distinct().ToList();
        return file.Entries.Keys
            .Where(k => !whole.Contains(k) && !beginnings.Exists(b => k.StartsWith(b, StringComparison.Ordinal)))
            .Select(k => new Violation($"{file.Path}: {k}", "is asked for nowhere."));
    }

    // A dotted word whose first part begins a known key is meant as a key, wherever it is written.
    private static IEnumerable<Violation> Missing(IEnumerable<Literal> literals, HashSet<string> keys)
    {
        var families = keys.Select(k => k.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        return literals
            .Where(l => !l.IsConstant && (l.IsIndex ? !l.Text.Contains('{', StringComparison.Ordinal) : KeyLike().IsMatch(l.Text) && families.Contains(l.Text.Split('.')[0])) && !keys.Contains(l.Text))
            .Select(l => new Violation($"{l.Path}:{l.Line}", $"asks for the text {l.Text}, which does not exist."));
    }

    private static HashSet<string> Keys(IEnumerable<(ProjectFile Project, TextFile? Swedish, TextFile? English)> texts) =>
        texts.SelectMany(t => t.Swedish?.Entries.Keys ?? []).ToHashSet(StringComparer.Ordinal);

    private static TextFile? Find(Codebase code, ProjectFile project, string language) =>
        code.Sources.FirstOrDefault(s => s.Path == $"{project.Folder}/Texts.{language}.resx") is { } file ? TextFile.Parse(file) : null;

    private static bool IsCode(SourceFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal) || file.Path.EndsWith(".cshtml", StringComparison.Ordinal);

    private static IEnumerable<Literal> Literals(SourceFile file) => file.Text.Split('\n').SelectMany((line, number) =>
        StringLiteral().Matches(line).Select(m => new Literal(
            file.Path, number + 1, m.Groups["text"].Value, m.Groups["index"].Success, line.Contains("const string", StringComparison.Ordinal))));

    private static HashSet<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Groups["number"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""(?<index>\b(_?texts?|T)\[\$?)?"(?<text>(\\.|[^"\\])*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex StringLiteral();

    [GeneratedRegex(@"^[A-Z][A-Za-z]*(\.[A-Za-z0-9]+)+$")]
    private static partial Regex KeyLike();

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    private sealed record Literal(string Path, int Line, string Text, bool IsIndex, bool IsConstant);
}
