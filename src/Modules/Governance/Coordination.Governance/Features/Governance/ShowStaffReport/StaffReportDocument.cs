using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ShowStaffReport;

/// <summary>
/// A staff report as a document for Word and for print. Depends on what is stored alone and carries no other time than that of its last
/// change, so that the same report gives the same bytes. Swedish: it goes to a Swedish meeting.
/// </summary>
internal static partial class StaffReportDocument
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Sections without text are left out; the signatures stand before the attachments.</summary>
    public static DocumentModel Of(StaffReport report, IEnumerable<ReportSection> sections)
    {
        var ordered = sections.OrderBy(s => s.Position).ToList();
        var head = report.Head;
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = report.Title,
            DocumentType = "Tjänsteutlåtande",
            Organisation = head.Department ?? head.Organisation ?? "Kommunen",
            CaseNumber = report.Number,
            Culture = Swedish,
            FrozenAt = ordered.Select(s => s.WrittenAt).Append(report.ChangedAt).Max(),
        })
            .Fact("Datum", head.DatedOn is { } dated ? DateText.Long(dated, Swedish) : null)
            .Fact("Diarienummer", report.Number)
            .Fact("Till", head.Addressee)
            .Fact("Sammanträde", head.MeetingOn is { } meeting ? DateText.Long(meeting, Swedish) : null)
            .Fact("Ärende", head.AgendaNumber);
        foreach (var officer in head.Officers)
        {
            document.Fact("Handläggare", Officer(officer));
        }

        var signed = false;
        foreach (var section in ordered)
        {
            if (section.Sources.Contains(SectionSource.Attachments))
            {
                Sign(document, head, ref signed);
            }

            Write(document, section, ordered, report);
        }

        Sign(document, head, ref signed);
        return document.Build();
    }

    /// <summary>For example <c>tjansteutlatande-amn-2018-0329-a1b2c3d4.docx</c>: the same report always gets the same name, two on one number do not share one.</summary>
    public static string FileName(StaffReport report)
    {
        var about = Unsafe().Replace(SearchText.Normalise(report.Number ?? report.Title), "-").Trim('-');
        return $"tjansteutlatande-{(about.Length > 60 ? about[..60].Trim('-') : about)}-{report.Id.Value.ToString("N")[^8..]}.docx";
    }

    /// <summary>A section's own blocks.</summary>
    public static IReadOnlyList<DocumentBlock> Blocks(ReportSection section, DecisionStyle style, string? addressee)
    {
        if (!section.Sources.Contains(SectionSource.Proposal))
        {
            return SectionMarkup.Parse(section.Text, section.Heading);
        }

        var points = SectionMarkup.Points(section.Text);
        return style == DecisionStyle.Points
            ? points.Count == 0 ? [] : [new ListBlock(points, Numbered: true)]
            : points.Count == 0 ? [] : [new ParagraphBlock($"{addressee ?? "Nämnden"} föreslås besluta"), .. points.Select(p => new ParagraphBlock(p))];
    }

    private static void Write(DocumentBuilder document, ReportSection section, List<ReportSection> all, StaffReport report)
    {
        var blocks = Blocks(section, report.Style, report.Head.Addressee);
        var hasParts = section.Level == 2 && all.SkipWhile(s => s != section).Skip(1).TakeWhile(s => s.Level > 2).Any(s => s.Text.Length > 0);
        if (blocks.Count == 0 && !hasParts)
        {
            return;
        }

        document.Add(new HeadingBlock(section.Level, section.Heading));
        foreach (var block in blocks)
        {
            document.Add(block);
        }
    }

    private static void Sign(DocumentBuilder document, StaffReportHead head, ref bool signed)
    {
        if (signed)
        {
            return;
        }

        signed = true;
        foreach (var signatory in head.Signatories)
        {
            document.Signature(signatory.Name, signatory.Title ?? string.Empty);
        }
    }

    private static string Officer(MatterOfficer officer) => string.Join(", ", new[] { officer.Name, officer.Phone is null ? null : $"telefon {officer.Phone}", officer.Email }.OfType<string>());

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unsafe();
}
