using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Finds the tables of activities in a document, the areas they belong to and the facts at its head.</summary>
internal sealed class PlanInterpreter
{
    private readonly PlanRows _rows = new();
    private readonly PlanText _text = new();
    private readonly List<SourceHeading> _headings = [];
    private readonly List<SourceParagraph> _paragraphs = [];
    private readonly List<string> _otherHeadings = [];
    private readonly List<ReadDoubt> _doubts = [];
    private TableHeading? _heading;
    private bool _severalSheets;

    public static Result<ReadPlan> Interpret(SourceDocument document, string fileName)
    {
        var interpreter = new PlanInterpreter
        {
            _severalSheets = document.Blocks.OfType<SourceTable>().Count(t => t.Name is not null && TableHeading.Find(t) is not null) > 1,
        };
        foreach (var block in document.Blocks)
        {
            interpreter.Read(block);
        }

        return interpreter.Finish(document, fileName);
    }

    private void Read(SourceBlock block)
    {
        switch (block)
        {
            case SourceHeading heading:
                Enter(heading);
                break;
            case SourceParagraph paragraph when AreaHeading.IsCertain(paragraph.Text.Line) && paragraph.Text.Line.Length <= 120 && !paragraph.IsListItem:
                Enter(new SourceHeading(2, paragraph.Text, paragraph.Position));
                break;
            case SourceParagraph paragraph:
                _text.Add(paragraph);
                _paragraphs.Add(paragraph);
                break;
            case SourceTable table when TableHeading.Find(table) is { } heading:
                ReadActivities(table, heading);
                break;
            case SourceTable table when Continues(table):
                _rows.ReadContinuation(table, _heading!);
                break;
            case SourceTable table:
                _text.Add(table);
                _otherHeadings.AddRange(table.Rows.Take(1).SelectMany(r => r.Cells).Select(c => c.Text.Line).Where(t => t.Length is > 0 and <= 60));
                break;
        }
    }

    private void Enter(SourceHeading heading)
    {
        _text.Add(heading);
        _headings.Add(heading);
        _paragraphs.Clear();
    }

    // The rest of a table on the next page: no headings of its own, the same number of columns, nothing but footnotes between.
    private bool Continues(SourceTable table) =>
        _heading is not null && _headings.Count == 0 && table.Rows.Count > 0 && table.Rows.All(r => r.Cells.Count == _heading.Width)
        && _paragraphs.TrueForAll(p => p.Text.IsFootnote || p.Text.Line.Length <= 4 || !p.IsListItem);

    private void ReadActivities(SourceTable table, TableHeading heading)
    {
        foreach (var row in table.Rows.Take(heading.RowIndex))
        {
            _text.AddLines(row);
        }

        if (!heading.Has(ColumnRole.Area))
        {
            _rows.BeginArea(AreaOf(table), Intro());
        }

        foreach (var (column, text) in heading.Unused)
        {
            if (table.Rows.Skip(heading.RowIndex + 1).Any(r => r.Cell(column).Text.Accepted.Length > 0) && !_doubts.Exists(d => d.Code == DoubtCodes.ColumnNotUsed && d.AsWritten == text))
            {
                _doubts.Add(new ReadDoubt { Code = DoubtCodes.ColumnNotUsed, Field = DoubtField.None, Position = table.Rows[heading.RowIndex].At(column), AsWritten = text, Suggestion = text });
            }
        }

        _heading = heading;
        _rows.Read(table, heading);
        _headings.Clear();
        _paragraphs.Clear();
    }

    private AreaHeading? AreaOf(SourceTable table)
    {
        var named = _headings.FindLast(h => AreaHeading.IsCertain(h.Text.Line))
            ?? _headings.FindLast(h => AreaHeading.Parse(h.Text.Line).IsNumbered)
            ?? _headings.FindLast(h => !AreaHeading.IsGeneric(h.Text.Line));
        return named is not null ? AreaHeading.Parse(named.Text.Line)
            : table.Name is { } sheet && (_severalSheets || AreaHeading.Parse(sheet).IsNumbered) && !AreaHeading.IsGeneric(sheet) ? AreaHeading.Parse(sheet)
            : null;
    }

    // A paragraph that a page break cut goes on in small letters.
    private string? Intro()
    {
        var intro = "";
        foreach (var paragraph in _paragraphs.Where(p => !p.Text.IsFootnote).Select(p => p.Text.Line))
        {
            var goesOn = intro.Length > 0 && char.IsLower(paragraph[0]) && !intro.EndsWith('.') && !intro.EndsWith(':');
            intro += intro.Length == 0 ? paragraph : (goesOn ? " " : "\n\n") + paragraph;
        }

        return intro.Length == 0 ? null : intro;
    }

    private Result<ReadPlan> Finish(SourceDocument document, string fileName)
    {
        if (_heading is null)
        {
            return PlanFileProblems.NotAPlan([.. _otherHeadings.Distinct().Take(12)]);
        }

        if (_rows.Rows.Count == 0)
        {
            return PlanFileProblems.NoRows;
        }

        _doubts.AddRange(document.Remarks.Select(r => new ReadDoubt { Code = r.Code, Field = DoubtField.None, Position = r.Position, AsWritten = r.AsWritten, Suggestion = r.AsWritten }));
        var head = PlanHead.Read(_text, fileName);
        _doubts.AddRange(head.Doubts);
        return PlanChecks.Complete(head with { Areas = _rows.Areas, Doubts = [.. _doubts, .. _rows.Doubts()], Rows = _rows.Rows });
    }
}
