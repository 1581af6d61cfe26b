using System.Globalization;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExtractCommitteePlan;

/// <summary>The extract for a committee and year, in each form it is handed out.</summary>
internal sealed record CommitteePlan(
    string Code, string Committee, int Year, IReadOnlyList<CommitteePlanLine> Lines, DateTimeOffset TakenAt, IStringLocalizer<Texts> Texts, CultureInfo Culture)
{
    private string Title => Texts["Extracts.Title", Committee, Year];

    /// <summary>For Word and for print.</summary>
    public DocumentModel Document()
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = Title,
            DocumentType = Texts["Extracts.Type"],
            Organisation = Committee,
            Culture = Culture,
            FrozenAt = TakenAt,
        })
            .Fact(Texts["Extracts.TakenOn"], DateText.Long(TakenAt.ToSwedishDate(), Culture))
            .Fact(Texts["Extracts.Year"], Year.ToString(CultureInfo.InvariantCulture))
            .Fact(Texts["Extracts.Plans"], string.Join(", ", Lines.Select(l => l.Plan).Distinct()));
        WriteSection(document, Texts["Extracts.Responsible"], Lines.Where(l => l.Role == PartyRole.Responsible));
        WriteSection(document, Texts["Extracts.TakesPart"], Lines.Where(l => l.Role != PartyRole.Responsible));
        return document.Build();
    }

    /// <summary>For XLSX and CSV.</summary>
    public TableExport Export() => new()
    {
        Title = Title,
        Columns =
        [
            new(Texts["Extracts.Plan"], ColumnKind.LongText, 30), new(Texts["Extracts.Area"], ColumnKind.LongText, 30), new(Texts["Extracts.Number"], Width: 8),
            new(Texts["Extracts.Activity"], ColumnKind.LongText, 55), new(Texts["Extracts.Role"], Width: 18), new(Texts["Extracts.Timetable"], Width: 18),
            new(Texts["Extracts.DueOn"], ColumnKind.Date, 14), new(Texts["Extracts.Others"], ColumnKind.LongText, 35), new(Texts["Extracts.Goals"], ColumnKind.LongText, 40),
        ],
        Rows = TableExport.RowsOf(Lines.Select(l => (IReadOnlyList<CellValue>)
            [l.Plan, l.Area, l.Number, l.Title, Texts[$"Extracts.Role.{l.Role}"].Value, l.Timetable, l.DueOn, l.Others, l.Goals])),
        TakenAt = TakenAt,
        Source = Committee,
        Culture = Culture,
        Filter = [(Texts["Extracts.Committee"], Committee), (Texts["Extracts.Year"], Year.ToString(CultureInfo.InvariantCulture))],
    };

    private void WriteSection(DocumentBuilder document, string heading, IEnumerable<CommitteePlanLine> lines)
    {
        foreach (var (area, inArea) in lines.GroupBy(l => l.Area).Select((g, i) => (g.Key, (Index: i, Lines: g.ToList()))))
        {
            if (inArea.Index == 0)
            {
                document.Section(heading);
            }

            document.Table(
                area,
                Texts["Extracts.TableDescription"],
                [new(Texts["Extracts.Number"], Width: 7), new(Texts["Extracts.Activity"], ColumnKind.LongText, 40), new(Texts["Extracts.DueOn"], Width: 16), new(Texts["Extracts.Others"], Width: 24), new(Texts["Extracts.Goals"], ColumnKind.LongText, 24)],
                [.. inArea.Lines.Select(l => (IReadOnlyList<CellValue>)[l.Number, l.Title, l.DueOn is { } due ? due : l.Timetable, l.Others, l.Goals])]);
        }
    }
}
