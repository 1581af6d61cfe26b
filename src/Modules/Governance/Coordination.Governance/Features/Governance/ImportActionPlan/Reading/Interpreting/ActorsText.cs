using System.Text.RegularExpressions;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Reads a cell of actors: "AMN, OMN", "Samtliga", "Kommunala förvaltningar när upphandling görs." (S003-33, S003-34).</summary>
internal static partial class ActorsText
{
    public const string AllWord = "Samtliga";

    private const int LongestName = 5;

    public static ReadActors Read(string text)
    {
        var line = Source.Spacing.Tidy(text);
        if (line.Length == 0 || line.All(c => c is '-' or '–' or '—' or '.' or '\n'))
        {
            return ReadActors.None;
        }

        if (Everybody().IsMatch(line))
        {
            return ReadActors.None with { All = true };
        }

        var names = new List<string>();
        var free = new List<string>();
        var all = false;
        foreach (var piece in Pieces(line))
        {
            if (Everybody().IsMatch(piece))
            {
                all = true;
            }
            else if (IsName(piece))
            {
                names.Add(piece);
            }
            else
            {
                free.Add(piece);
            }
        }

        // One piece of prose makes commas part of the prose, unless codes stand beside it.
        return free.Count == 0 ? new ReadActors([.. names.Distinct(StringComparer.OrdinalIgnoreCase)], all)
            : names.TrueForAll(IsCode) ? new ReadActors([.. names.Distinct(StringComparer.OrdinalIgnoreCase)], all, string.Join(", ", free))
            : new ReadActors([], all, line.Replace('\n', ' '));
    }

    /// <summary>KS, AMN, SBR: capitals only.</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    private static IEnumerable<string> Pieces(string text) =>
        text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(SplitPair);

    // "KS och AMN" is two, "kultur- och fritidsnämnden" is one: only where each side is a body by itself.
    private static IEnumerable<string> SplitPair(string piece)
    {
        foreach (Match joint in Joints().Matches(piece))
        {
            var (left, right) = (piece[..joint.Index].Trim(), piece[(joint.Index + joint.Length)..].Trim());
            if (IsBody(left) && right.Length > 0)
            {
                return SplitPair(right).Prepend(left);
            }
        }

        return [Leading().Replace(piece, "")];
    }

    private static bool IsBody(string text) => IsCode(text) || (BodyWord().IsMatch(text) && text.Count(c => c == ' ') < LongestName);

    private static bool IsName(string piece) =>
        IsBody(piece) || (char.IsUpper(piece[0]) && !piece.EndsWith('.') && piece.Count(c => c == ' ') < 4 && !Vague().IsMatch(piece));

    [GeneratedRegex(@"^(samtliga|alla)( nämnder| förvaltningar| nämnder och (bolags)?styrelser| nämnder och bolag| aktörer)?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Everybody();

    [GeneratedRegex(@"^[A-ZÅÄÖ]{2,7}\d{0,2}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+(?:och|samt|&|\+)\s+|\s*/\s*|\s+[-–]\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(och|samt)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(nämnd|nämnden|styrelse|styrelsen|förvaltning|förvaltningen|kontor|kontoret|bolag|bolaget|utskottet|förbundet|\bAB)$", RegexOptions.IgnoreCase)]
    private static partial Regex BodyWord();

    [GeneratedRegex(@"^(berörd|alla|samtliga|övrig|kommunal|respektive|olika|andra|flera|varje|de |den |vid|eventuell|aktuell)|\b(när|som|om|vid|för|inom|där)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();
}
