using System.Text.RegularExpressions;
using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>A refusal's code means one thing: who looks for it in a log or a problem document finds one text.</summary>
internal sealed partial class RefusalsHaveTheirOwnCode : Rule
{
    public override IEnumerable<Violation> Check(Codebase code) => code.Sources
        .Where(s => s.Path.EndsWith(".cs", StringComparison.Ordinal))
        .OrderBy(s => s.Path, StringComparer.Ordinal)
        .SelectMany(Refusals)
        .GroupBy(r => r.Code, StringComparer.Ordinal)
        .SelectMany(same => same.Where(r => r.Text != same.First().Text)
            .Select(r => new Violation($"{r.Path}:{r.Line}", $"{r.Code} says {r.Text} here and {same.First().Text} in {same.First().Path}: give one of them a code of its own.")));

    private static IEnumerable<Refusal> Refusals(SourceFile file) => Said().Matches(file.Text)
        .Select(m => new Refusal(file.Path, file.Text.AsSpan(0, m.Index).Count('\n') + 1, m.Groups["code"].Value, m.Groups["text"].Value));

    [GeneratedRegex("""
        "(?<code>[A-Z]{2,5}-\d{4})"\s*,\s*(?:[a-z]\w*:\s*)?"(?<text>[^"]+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();

    private sealed record Refusal(string Path, int Line, string Code, string Text);
}
