using System.Text.RegularExpressions;

namespace Coordination.Platform.Documents;

/// <summary>
/// The small markup that sections are written in. Blank lines part paragraphs; <c>- </c> begins a point and <c>1. </c> a numbered one;
/// <c># </c> begins a heading inside the section; lines with <c>|</c> are a table whose first row is its heading, and a line
/// <c>Tabell: …</c> before it is its caption. Everything else is text as it stands: there is nothing that can be written wrongly.
/// </summary>
public static partial class SectionMarkup
{
    /// <summary>The blocks of a text.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="tableCaption">Caption of a table that has none of its own.</param>
    public static IReadOnlyList<DocumentBlock> Parse(string text, string tableCaption)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<DocumentBlock>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                i++;
            }
            else if (HeadingLine().Match(line) is { Success: true } heading)
            {
                blocks.Add(new HeadingBlock(3, heading.Groups["text"].Value));
                i++;
            }
            else if (IsTable(lines, i))
            {
                i = AddTable(blocks, lines, i, tableCaption);
            }
            else if (BulletLine().IsMatch(line))
            {
                blocks.Add(new ListBlock(Take(lines, ref i, BulletLine()), Numbered: false));
            }
            else if (NumberLine().IsMatch(line))
            {
                blocks.Add(new ListBlock(Take(lines, ref i, NumberLine()), Numbered: true));
            }
            else
            {
                blocks.Add(Paragraph(lines, ref i));
            }
        }

        return blocks;
    }

    /// <summary>Points or clauses, one on each line, whatever signs stand before them.</summary>
    public static IReadOnlyList<string> Points(string text) =>
        [.. (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => LeadingSign().Replace(l, string.Empty)).Where(l => l.Length > 0)];

    private static ParagraphBlock Paragraph(string[] lines, ref int i)
    {
        var kept = new List<string>();
        do
        {
            kept.Add(lines[i++].Trim());
        }
        while (i < lines.Length && lines[i].Trim() is { Length: > 0 } next && !HeadingLine().IsMatch(next) && !BulletLine().IsMatch(next) && !NumberLine().IsMatch(next) && !IsTable(lines, i));
        return new ParagraphBlock(string.Join('\n', kept));
    }

    private static List<string> Take(string[] lines, ref int i, Regex item)
    {
        var items = new List<string>();
        for (; i < lines.Length && item.Match(lines[i].Trim()) is { Success: true } match; i++)
        {
            items.Add(match.Groups["text"].Value);
        }

        return items;
    }

    private static bool IsTable(string[] lines, int i) => IsRow(lines[i]) || (CaptionLine().IsMatch(lines[i].Trim()) && i + 1 < lines.Length && IsRow(lines[i + 1]));

    private static bool IsRow(string line) => line.Trim() is { Length: > 2 } text && text[0] == '|' && text[^1] == '|';

    private static int AddTable(List<DocumentBlock> blocks, string[] lines, int i, string tableCaption)
    {
        var caption = CaptionLine().Match(lines[i].Trim()) is { Success: true } match ? match.Groups["text"].Value : tableCaption;
        i += IsRow(lines[i]) ? 0 : 1;
        var rows = new List<string[]>();
        for (; i < lines.Length && IsRow(lines[i]); i++)
        {
            if (!RuleLine().IsMatch(lines[i].Trim()))
            {
                rows.Add([.. lines[i].Trim()[1..^1].Split('|').Select(c => c.Trim())]);
            }
        }

        if (rows.Count > 1)
        {
            var columns = rows[0].Select((h, c) => new TableColumn(h, ColumnKind.LongText, Math.Clamp(rows.Max(r => c < r.Length ? r[c].Length : 0), 4, 60))).ToList();
            blocks.Add(new TableBlock(caption, $"{caption}: {string.Join(", ", rows[0])}.", columns,
                [.. rows.Skip(1).Select(r => (IReadOnlyList<CellValue>)[.. columns.Select((_, c) => (CellValue)(c < r.Length ? r[c] : string.Empty))])]));
        }
        else
        {
            blocks.AddRange(rows.Select(r => new ParagraphBlock(string.Join(" · ", r))));
        }

        return i;
    }

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^[-*•]\s+(?<text>.+)$")]
    private static partial Regex BulletLine();

    [GeneratedRegex(@"^\d{1,3}[.)]\s+(?<text>.+)$")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^Tabell:\s+(?<text>.+)$")]
    private static partial Regex CaptionLine();

    [GeneratedRegex(@"^\|[\s:|-]+\|$")]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^([-*•]|\d{1,3}[.)])\s+")]
    private static partial Regex LeadingSign();
}
