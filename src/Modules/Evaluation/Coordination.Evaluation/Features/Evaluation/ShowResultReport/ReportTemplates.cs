using System.Globalization;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Platform.Documents;

namespace Coordination.Evaluation.Features.Evaluation.ShowResultReport;

/// <summary>
/// The templates of result reports. An edition keeps the version that it was created with, so a version that editions have is never
/// changed: a new look is a new version beside it.
/// </summary>
internal static class ReportTemplates
{
    /// <summary>What new editions are created with.</summary>
    public const int Latest = 1;

    /// <summary>The document, for Word and for print.</summary>
    public static DocumentModel Document(int template, EditionContent content, int? edition) => template switch
    {
        1 => new FirstTemplate(content, edition).Document(),
        _ => throw new NotSupportedException($"No template of version {template}."),
    };

    /// <summary>The annex: a sheet for each table.</summary>
    public static IReadOnlyList<TableExport> Annex(int template, EditionContent content, int? edition) => template switch
    {
        1 => new FirstTemplate(content, edition).Annex(),
        _ => throw new NotSupportedException($"No template of version {template}."),
    };
}

/// <summary>Version 1: depends on the content alone, neither on the clock nor on what is stored beside it.</summary>
internal sealed class FirstTemplate(EditionContent content, int? edition)
{
    private readonly ReportSnapshot _figures = content.Snapshot;
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(content.Language);

    public DocumentModel Document()
    {
        var head = content.Head;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = head.Title,
            DocumentType = Word("Type"),
            Organisation = Organisation,
            CaseNumber = head.RegistrationNumber,
            Culture = _culture,
            FrozenAt = _figures.TakenAt,
            Site = _figures.Site,
        });
        foreach (var (name, value) in Facts())
        {
            document.Fact(name, value);
        }

        foreach (var part in content.Parts.Select(p => _figures.Of(p)).OfType<FrozenPart>())
        {
            document.Section(part.Heading);
            Write(document, content.Texts.FirstOrDefault(t => t.Part == part.Part)?.Text, part.Heading);
            foreach (var finding in part.Findings)
            {
                document.Text(finding);
            }

            foreach (var table in part.Tables)
            {
                document.Add(BlockOf(table));
            }
        }

        document.Section(Word("About")).Text(string.Format(_culture, Word("AboutText"), Platform.Time.DateText.Moment(_figures.TakenAt, _culture), Word("AsOf")));
        return document.Bullets([.. _figures.Parts.SelectMany(p => p.Doubts).Select(d => d.Text)]).Build();
    }

    public IReadOnlyList<TableExport> Annex()
    {
        var texts = content.Parts.Select(p => _figures.Of(p)).OfType<FrozenPart>()
            .Select(p => (IReadOnlyList<CellValue>)[p.Heading, content.Texts.FirstOrDefault(t => t.Part == p.Part)?.Text, string.Join('\n', p.Findings)]);
        return
        [
            Sheet(content.Head.Title, [new(Word("Part"), Width: 28), new(Word("Text"), ColumnKind.LongText, 60), new(Word("Findings"), ColumnKind.LongText, 60)], texts),
            .. content.Parts.Select(p => _figures.Of(p)).OfType<FrozenPart>().SelectMany(p => p.Tables).Select(t => Sheet(
                t.Caption,
                [.. t.Columns.Select(FrozenBlocks.Column), new(Word("Source"), Width: 50)],
                t.Rows.Select(r => (IReadOnlyList<CellValue>)[.. r.Cells.Select(FrozenBlocks.Value), r.Link is { } link ? _figures.Site + link : CellValue.Empty]))),
        ];
    }

    private string Organisation => content.Head.Organisation ?? Word("Organisation");

    private IEnumerable<(string Name, string? Value)> Facts()
    {
        var head = content.Head;
        yield return (Word("Plan"), Word("Plan.Title"));
        yield return (Word("Period"), $"{Platform.Time.DateText.Long(head.From, _culture)} – {Platform.Time.DateText.Long(head.To, _culture)}");
        yield return (Word("Recipient"), head.Recipient);
        yield return (Word("Officer"), head.Officer);
        yield return (Word("FrozenAt"), Platform.Time.DateText.Moment(_figures.TakenAt, _culture));
        yield return (Word("Edition"), edition is { } number ? number.ToString(CultureInfo.InvariantCulture) : Word("Draft"));
    }

    private static void Write(DocumentBuilder document, string? text, string caption)
    {
        foreach (var block in SectionMarkup.Parse(text ?? string.Empty, caption))
        {
            document.Add(block);
        }
    }

    private DocumentBlock BlockOf(FrozenTable table)
    {
        var block = FrozenBlocks.Table(table);
        var places = (table.Chart?.Series ?? []).Select(key => table.Columns.ToList().FindIndex(c => c.Key == key)).ToList();
        var labels = table.Rows.Select(r => r.Cells[0].Text ?? string.Empty).ToList();
        return table.Chart?.Shape switch
        {
            null => block,
            ChartShape.Lines => new LineChartBlock(block, table.Chart.Finding, table.Columns[0].Heading, labels,
                [.. places.Select(p => new Platform.Web.LineSeries(table.Columns[p].Heading, [.. table.Rows.Select(r => r.Cells[p].Number)]))]),
            _ => new BarChartBlock(table.Caption, table.Chart.Finding, table.Columns[0].Heading, labels,
                [.. places.Select((p, i) => new ChartSeries(table.Columns[p].Heading, [.. table.Rows.Select(r => (int)(r.Cells[p].Number ?? 0))], (ChartTone)i))])
            {
                TotalHeading = Word("Sum"),
                Links = block.Links,
                Source = block.Source,
            },
        };
    }

    private TableExport Sheet(string title, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<CellValue>> rows) => new()
    {
        Title = title,
        Columns = columns,
        Rows = TableExport.RowsOf(rows),
        TakenAt = _figures.TakenAt,
        Source = $"{Organisation}, {_figures.Site}",
        Culture = _culture,
        Filter = [.. Facts().Where(f => f.Value is not null).Select(f => (f.Name, f.Value!))],
    };

    /// <summary>A frozen word; the key itself shows where an older report lacks one.</summary>
    private string Word(string key) => _figures.Words.GetValueOrDefault(key, key);
}
