using System.Text.RegularExpressions;

namespace Coordination.Governance.Domain.Matters;

/// <summary>
/// The words by which texts that are not the matter's own quote it: its subject and its numbers. Once it is protected they are taken out of
/// such texts; a line of a list that quotes it goes whole, since the rest of the line is about it too.
/// </summary>
internal sealed class QuotedMatter
{
    /// <summary>How a protected matter is called where people read who may not know of it.</summary>
    public const string Concealed = "[skyddat ärende]";

    /// <summary>How a report on one is called there.</summary>
    public const string Report = "Tjänsteutlåtande i ett skyddat ärende";

    private const string ConcealedLine = "[Uppgift om ett skyddat ärende är borttagen.]";
    private const int ShortestSubject = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex? _words;

    /// <param name="subject">The matter's subject.</param>
    /// <param name="numbers">Its numbers, less those that a matter shares that everybody may read.</param>
    public QuotedMatter(string subject, IEnumerable<string> numbers)
    {
        var trimmed = subject.Trim();
        Words = [.. (trimmed.Length < ShortestSubject ? [] : new[] { trimmed }).Concat(numbers).Where(w => w.Length > 0).Distinct()];
        _words = Words.Count == 0 ? null : new Regex(
            $@"(?<!\w)(?:{string.Join('|', Words.OrderByDescending(w => w.Length).Select(w => string.Join(@"\s*", w.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))))})(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }

    /// <summary>What to look for.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsIn(string? text) => text is not null && _words?.IsMatch(text) == true;

    /// <summary>The text without the quotes; what does not quote stays to the letter.</summary>
    public string Conceal(string text) => IsIn(text) ? string.Join('\n', text.Split('\n').Select(Line)) : text;

    private string Line(string line) => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) && IsIn(line) ? $"- {ConcealedLine}" : _words!.Replace(line, Concealed);
}
