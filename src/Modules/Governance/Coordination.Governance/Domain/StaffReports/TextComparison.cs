using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>What happened to a piece of text between two versions.</summary>
internal enum TextChange
{
    Same,
    Inserted,
    Struck,
}

/// <summary>Words in a row with the same fate.</summary>
internal sealed record TextPiece(TextChange Change, string Text);

/// <summary>
/// Two texts word by word, as struck and inserted (S003-16). Lines are matched first and words within what differs, so that long
/// texts stay cheap; what differs in too many words to compare is struck and inserted as a whole.
/// </summary>
internal static partial class TextComparison
{
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<TextPiece> Compare(string before, string after)
    {
        var pieces = new List<TextPiece>();
        var (struck, inserted) = (new List<string>(), new List<string>());
        foreach (var line in Match(Lines(before), Lines(after)))
        {
            if (line.Change == TextChange.Same)
            {
                Words(pieces, struck, inserted);
                Add(pieces, line);
            }
            else
            {
                (line.Change == TextChange.Struck ? struck : inserted).Add(line.Text);
            }
        }

        Words(pieces, struck, inserted);
        return pieces;
    }

    /// <summary>A lone space between changed words is part of the change: struck and inserted words then stand in whole phrases.</summary>
    private static void Words(List<TextPiece> pieces, List<string> struck, List<string> inserted)
    {
        var (was, now, space) = (new StringBuilder(), new StringBuilder(), string.Empty);
        foreach (var piece in Match(Tokens(string.Concat(struck)), Tokens(string.Concat(inserted))))
        {
            var changing = was.Length > 0 || now.Length > 0;
            if (piece.Change == TextChange.Same && changing && string.IsNullOrWhiteSpace(piece.Text) && space.Length == 0)
            {
                space = piece.Text;
            }
            else if (piece.Change == TextChange.Same)
            {
                Flush(pieces, was, now, space);
                space = string.Empty;
                Add(pieces, piece);
            }
            else
            {
                was.Append(space).Append(piece.Change == TextChange.Struck ? piece.Text : null);
                now.Append(space).Append(piece.Change == TextChange.Inserted ? piece.Text : null);
                space = string.Empty;
            }
        }

        Flush(pieces, was, now, space);
        struck.Clear();
        inserted.Clear();
    }

    private static void Flush(List<TextPiece> pieces, StringBuilder was, StringBuilder now, string space)
    {
        foreach (var piece in new[] { new TextPiece(TextChange.Struck, was.ToString()), new TextPiece(TextChange.Inserted, now.ToString()), Same(space) }.Where(p => p.Text.Length > 0))
        {
            Add(pieces, piece);
        }

        was.Clear();
        now.Clear();
    }

    /// <summary>The longest common subsequence, after what begins and ends alike is set aside.</summary>
    private static List<TextPiece> Match(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. before[..start].Select(Same),
            .. Middle(before[start..^end], after[start..^end]),
            .. before[^end..].Select(Same),
        ];
    }

    private static IEnumerable<TextPiece> Middle(string[] before, string[] after)
    {
        if (before.Length == 0 || after.Length == 0 || (long)before.Length * after.Length > MostCells)
        {
            return before.Select(t => new TextPiece(TextChange.Struck, t)).Concat(after.Select(t => new TextPiece(TextChange.Inserted, t)));
        }

        // common[i, j]: how many of the pieces from i and j on can be matched.
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return Walk(before, after, common);
    }

    private static IEnumerable<TextPiece> Walk(string[] before, string[] after, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return Same(before[i++]);
                j++;
            }
            else if (j >= after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return new TextPiece(TextChange.Struck, before[i++]);
            }
            else
            {
                yield return new TextPiece(TextChange.Inserted, after[j++]);
            }
        }
    }

    private static void Add(List<TextPiece> pieces, TextPiece piece)
    {
        if (pieces.Count > 0 && pieces[^1].Change == piece.Change)
        {
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + piece.Text };
        }
        else
        {
            pieces.Add(piece);
        }
    }

    private static TextPiece Same(string text) => new(TextChange.Same, text);

    private static string[] Lines(string text) => [.. LineOf().Matches(text.ReplaceLineEndings("\n")).Select(m => m.Value)];

    private static string[] Tokens(string text) => [.. TokenOf().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex LineOf();

    [GeneratedRegex(@"\s+|\w+|[^\w\s]")]
    private static partial Regex TokenOf();
}
