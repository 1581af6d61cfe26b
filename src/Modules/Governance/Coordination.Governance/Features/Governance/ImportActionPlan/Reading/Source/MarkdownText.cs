using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>
/// Text of a Markdown paragraph or cell. A struck text (<c>&lt;del&gt;</c>, <c>~~</c>) is a deletion; bold or <c>&lt;ins&gt;</c>
/// text straight after one is what replaced it, which is how converters write the tracked changes of a scanned page.
/// </summary>
internal sealed partial class MarkdownText
{
    private readonly List<TextPart> _parts = [];
    private int _struck;
    private int _inserted;
    private int _bold;
    private int _raised;
    private int _start = int.MaxValue;
    private int _end = -1;

    public static SourceText Of(ContainerInline inlines, string source)
    {
        var text = new MarkdownText();
        text.AddAll(inlines);
        var written = text._end >= text._start && text._end < source.Length ? source[text._start..(text._end + 1)] : string.Concat(text._parts.Select(p => p.Text));
        return new SourceText(written.Trim(), text._parts);
    }

    public static SourceText WithoutTags(string html) => SourceText.Plain(System.Net.WebUtility.HtmlDecode(Tags().Replace(html, " ")));

    private void AddAll(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline.Span is { IsEmpty: false } span)
            {
                _start = Math.Min(_start, span.Start);
                _end = Math.Max(_end, span.End);
            }

            Add(inline);
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.ToString());
                break;
            case LineBreakInline:
                Append("\n");
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                Append(code.Content);
                break;
            case HtmlInline tag:
                Mark(tag.Tag);
                break;
            case EmphasisInline emphasis:
                AddEmphasis(emphasis);
                break;
            case ContainerInline inner:
                AddAll(inner);
                break;
        }
    }

    private void AddEmphasis(EmphasisInline emphasis)
    {
        var (struck, inserted, bold) = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', _) => (1, 0, 0),
            ('+', _) => (0, 1, 0),
            (_, >= 2) => (0, 0, 1),
            _ => (0, 0, 0),
        };
        Mark(struck, inserted, bold);
        AddAll(emphasis);
        Mark(-struck, -inserted, -bold);
    }

    private void Mark(string tag)
    {
        var match = TagName().Match(tag);
        var step = match.Groups[1].Value.Length > 0 ? -1 : 1;
        switch (match.Groups[2].Value.ToLowerInvariant())
        {
            case "br":
                Append("\n");
                break;
            case "del" or "s" or "strike":
                Mark(step, 0, 0);
                break;
            case "ins" or "u":
                Mark(0, step, 0);
                break;
            case "b" or "strong":
                Mark(0, 0, step);
                break;
            case "sup":
                _raised = Math.Max(0, _raised + step);
                break;
        }
    }

    private void Mark(int struck, int inserted, int bold)
    {
        _struck = Math.Max(0, _struck + struck);
        _inserted = Math.Max(0, _inserted + inserted);
        _bold = Math.Max(0, _bold + bold);
    }

    private void Append(string text)
    {
        var kind = _struck > 0 ? PartKind.Struck
            : _raised > 0 && text.Trim().All(char.IsDigit) ? PartKind.FootnoteMark
            : _bold > 0 && FollowsDeletion() ? PartKind.Inserted
            : _inserted > 0 && _parts.Exists(p => p.Kind == PartKind.Struck) ? PartKind.Inserted
            : PartKind.Plain;
        _parts.Add(new TextPart(kind, text));
    }

    private bool FollowsDeletion() =>
        _parts.FindLast(p => p.Text.Trim().Length > 0) is { Text: not null, Kind: PartKind.Struck or PartKind.Inserted };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("^<\\s*(/?)\\s*([A-Za-z]+)")]
    private static partial Regex TagName();
}
