using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Everything outside the tables of activities, line by line: where title, number, officers and documents stand.</summary>
internal sealed class PlanText
{
    private readonly List<TextLine> _lines = [];

    public IReadOnlyList<TextLine> Lines => _lines;

    public void Add(SourceHeading heading) => Add(heading.Text, heading.Position, TextLineKind.Heading, heading.Level);

    public void Add(SourceParagraph paragraph) =>
        Add(paragraph.Text, paragraph.Position, paragraph.Text.IsFootnote ? TextLineKind.Footnote : paragraph.IsListItem ? TextLineKind.ListItem : TextLineKind.Paragraph, 0);

    /// <summary>A table that is no table of activities is layout: a label with its value below it or beside it.</summary>
    public void Add(SourceTable table)
    {
        var labelsAbove = table.Rows.Count > 1 && table.Rows[0].Cells.Count > 1
            && table.Rows[0].Cells.All(c => c.Text.Accepted.Length == 0 || PlanHead.IsLabel(c.Text.Line));
        if (!labelsAbove)
        {
            foreach (var row in table.Rows)
            {
                AddLines(row);
            }

            return;
        }

        for (var column = 0; column < table.Rows[0].Cells.Count; column++)
        {
            foreach (var row in table.Rows)
            {
                Add(row.Cell(column).Text, row.At(column), TextLineKind.Paragraph, 0);
            }

            _lines.Add(TextLine.Blank);
        }
    }

    public void AddLines(SourceRow row)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            Add(row.Cells[column].Text, row.At(column), TextLineKind.Paragraph, 0, endsBlock: false);
        }

        _lines.Add(TextLine.Blank);
    }

    private void Add(SourceText text, ReadPosition position, TextLineKind kind, int level, bool endsBlock = true)
    {
        foreach (var line in text.Accepted.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _lines.Add(new TextLine(line, kind, level, position));
        }

        if (endsBlock)
        {
            _lines.Add(TextLine.Blank);
        }
    }
}

/// <summary>A line of text outside the tables; a blank one ends a paragraph.</summary>
internal sealed record TextLine(string Text, TextLineKind Kind, int Level, ReadPosition Position)
{
    public static TextLine Blank { get; } = new("", TextLineKind.Paragraph, 0, new ReadPosition());
}

/// <summary>Kinds of lines outside the tables.</summary>
internal enum TextLineKind
{
    Paragraph,
    Heading,
    ListItem,
    Footnote,
}
