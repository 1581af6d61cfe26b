using System.Globalization;
using System.Text.Json;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Documents;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ShowFollowUpReport;

/// <summary>
/// A report as a document. Depends on the report alone, neither on the clock nor on the plan, so that it looks the same for ever.
/// </summary>
internal sealed class ReportDocument
{
    private readonly FollowUpReport _report;
    private readonly ReportFigures _figures;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly CultureInfo _culture;

    public ReportDocument(FollowUpReport report)
    {
        var snapshot = JsonSerializer.Deserialize<ReportSnapshot>(report.Snapshot, MessageJson.Options)!;
        _report = report;
        _figures = snapshot.Figures;
        _words = snapshot.Words;
        _culture = CultureInfo.GetCultureInfo(report.Language);
    }

    public ReportFigures Figures => _figures;

    /// <summary>For Word and for print.</summary>
    public DocumentModel Model()
    {
        var texts = _report.Texts;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = texts.Title,
            DocumentType = Word("Type"),
            Organisation = texts.Organisation ?? Word("Organisation"),
            CaseNumber = texts.RegistrationNumber,
            Culture = _culture,
            FrozenAt = _report.FrozenAt,
        })
            .Fact(Word("Date"), DateText.Long(_report.FrozenAt.ToSwedishDate(), _culture))
            .Fact(Word("Officer"), texts.Officer)
            .Fact(Word("Telephone"), texts.Telephone)
            .Fact(Word("Recipient"), texts.Recipient)
            .Fact(Word("Meeting"), texts.MeetingDate is { } meeting ? DateText.Long(meeting, _culture) : null)
            .Fact(Word("Plan"), _figures.PlanNumber is null ? _figures.Plan : $"{_figures.Plan} ({_figures.PlanNumber})")
            .Fact(Word("Period"), $"{DateText.Long(_figures.From, _culture)} – {DateText.Long(_figures.To, _culture)}")
            .Fact(Word("Committee"), _figures.Committee)
            .Fact(Word("Area"), _figures.Area);
        foreach (var part in ReportHeadings.Of(_report.Template))
        {
            Write(document, part);
        }

        return document.Build();
    }

    /// <summary>The activities, for XLSX and CSV.</summary>
    public TableExport Export() => new()
    {
        Title = _report.Title,
        Columns = ReportTables.Columns(_words),
        Rows = TableExport.RowsOf(_figures.Activities.Select(a => ReportTables.Row(a, _words))),
        TakenAt = _report.FrozenAt,
        Source = _report.Texts.Organisation ?? Word("Organisation"),
        Culture = _culture,
        Filter =
        [
            (Word("Plan"), _figures.Plan),
            (Word("Period"), $"{DateText.Iso(_figures.From)} – {DateText.Iso(_figures.To)}"),
            .. _figures.Committee is null ? [] : new[] { (Word("Committee"), _figures.Committee) },
            .. _figures.Area is null ? [] : new[] { (Word("Area"), _figures.Area) },
        ],
    };

    private void Write(DocumentBuilder document, ReportHeading heading)
    {
        var texts = _report.Texts;
        var title = Word($"{_report.Template}.{heading.Part}");
        switch (heading.Part)
        {
            case ReportPart.Proposal when Lines(texts.Proposal) is { Count: > 0 } points:
                document.Section(title);
                WriteProposal(document, points);
                break;
            case ReportPart.Figures:
                document.Add(new HeadingBlock(heading.Level, title));
                ReportTables.WriteFigures(document, _figures, _words, _culture);
                break;
            case ReportPart.Group:
                document.Section(title);
                break;
            case ReportPart.Attachments when Lines(texts.Attachments) is { Count: > 0 } attachments:
                document.Section(title).Numbers(attachments);
                break;
            case ReportPart.Signature when !string.IsNullOrWhiteSpace(texts.SignedBy):
                document.Signature(texts.SignedBy, texts.SignedRole ?? "");
                break;
            default:
                if (TextOf(texts, heading.Part) is { Length: > 0 } text)
                {
                    document.Add(new HeadingBlock(heading.Level, title)).Text(text);
                }

                break;
        }
    }

    /// <summary>Stockholm numbers its points; Uppsala lets the body decide by clauses that begin with «att».</summary>
    private void WriteProposal(DocumentBuilder document, IReadOnlyList<string> points)
    {
        if (_report.Template == ReportTemplate.Uppsala)
        {
            var that = Word("That");
            document.Text(Word("ProposedToDecide"));
            points = [.. points.Select(p => p.StartsWith(that + " ", StringComparison.OrdinalIgnoreCase) ? p : $"{that} {p[..1].ToLower(_culture)}{p[1..]}")];
        }

        document.Numbers(points);
    }

    private static string? TextOf(ReportTexts texts, ReportPart part) => part switch
    {
        ReportPart.Summary => texts.Summary,
        ReportPart.Background => texts.Background,
        ReportPart.Preparation => texts.Preparation,
        ReportPart.Assessment => texts.Assessment,
        ReportPart.Economy => texts.Economy,
        ReportPart.Consequences => texts.Consequences,
        _ => null,
    };

    private static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Word(string key) => ReportTables.Word(_words, key);
}
