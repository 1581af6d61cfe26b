using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Coordination.Evaluation.Features.Evaluation.ShowRound;
using Coordination.Platform.Codes;

namespace Coordination.Evaluation.Features.Evaluation.KeepLesson;

/// <summary>CPV codes as people write and read them. A code may be of any level: the first two digits are a division.</summary>
internal static partial class LessonCodes
{
    private const int Length = 8;

    private static readonly Lazy<FrozenDictionary<string, CpvEntry>> ByCode = new(() => CpvVocabulary.Entries.ToFrozenDictionary(e => e.Code, StringComparer.Ordinal));

    /// <summary>The code of «90910000», «90910000-9 Städning» or «9091»; null for one that the vocabulary does not have.</summary>
    public static string? Read(string written)
    {
        if (Written().Match(written.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var code = match.Groups["digits"].Value.PadRight(Length, '0');
        return ByCode.Value.TryGetValue(code, out var known) && (match.Groups["check"] is not { Success: true } check || check.Value[0] == known.CheckDigit) ? code : null;
    }

    /// <summary>With check digit and label, in the reader's language.</summary>
    public static string Shown(string code) => ByCode.Value.TryGetValue(code, out var known) ? $"{known.Code}-{known.CheckDigit} {(RoundTexts.IsEnglish ? known.English : known.Swedish)}" : code;

    [GeneratedRegex(@"^(?<digits>\d{2,8})(?:\s?[-–](?<check>\d))?(?:\s.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
