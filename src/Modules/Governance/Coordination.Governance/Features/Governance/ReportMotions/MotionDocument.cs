using System.Globalization;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Features.Governance.ShowMotions;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ReportMotions;

/// <summary>The report to the council as a document. Swedish: it is an item of the council's agenda.</summary>
internal static class MotionDocument
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static DocumentModel Of(MotionReport report, IReadOnlyList<MotionRow> motions, string organisation, DateTimeOffset takenAt)
    {
        var document = new DocumentBuilder(new DocumentModel
        {
            Title = "Motioner som inte har beslutats inom ett år",
            DocumentType = "Anmälan till kommunfullmäktige",
            Organisation = organisation,
            Culture = Swedish,
            FrozenAt = takenAt,
        })
            .Fact("Datum", DateText.Long(takenAt.ToSwedishDate(), Swedish))
            .Fact("Anmäls", report.PresentedOn is { } on ? $"{DateText.Long(on, Swedish)}{(report.Paragraph is null ? string.Empty : $", § {report.Paragraph}")}" : null)
            .Section("Förslag till beslut")
            .Text("Kommunfullmäktige lägger anmälan till handlingarna.")
            .Section("Bakgrund")
            .Text("En motion ska om möjligt beredas så att fullmäktige kan fatta beslut inom ett år från det att den väcktes. Kan beredningen inte avslutas inom den tiden ska det, och vad som har kommit fram vid beredningen, anmälas till fullmäktige inom samma tid (5 kap. 35 § kommunallagen).")
            .Section("Motioner")
            .Table(
                "Motioner som inte har beslutats",
                "Nummer, ämne, motionär, när motionen väcktes och när året går ut.",
                [new("Diarienummer", Width: 18), new("Motion", ColumnKind.LongText, 40), new("Motionär", Width: 24), new("Väckt", ColumnKind.Date, 14), new("Året går ut", ColumnKind.Date, 14)],
                [.. motions.Select(m => (IReadOnlyList<CellValue>)[m.Number, m.Subject, m.Senders, m.RaisedOn, m.Deadline])])
            .Section("Vad som har kommit fram vid beredningen");
        foreach (var motion in motions)
        {
            document.Subsection(motion.Number is null ? motion.Subject : $"{motion.Number} {motion.Subject}")
                .Text(motion.Asked == 0 ? "Motionen har inte remitterats." : $"Motionen har remitterats till {Bodies(motion.Asked)}. {motion.Replied} har svarat.")
                .Text(motion.Summary)
                .Text(motion.Stance);
        }

        return document.Build();
    }

    private static string Bodies(int count) => count == 1 ? "en nämnd" : $"{count} nämnder";
}
