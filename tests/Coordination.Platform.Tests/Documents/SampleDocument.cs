using System.Globalization;
using Coordination.Platform.Documents;

namespace Coordination.Platform.Tests.Documents;

/// <summary>A follow-up report with every kind of block, and a character that XML cannot carry.</summary>
internal static class SampleDocument
{
    public static readonly DateTimeOffset FrozenAt = new(2026, 11, 20, 13, 0, 0, TimeSpan.FromHours(1));

    public static DocumentModel Build(int rows = 3, string language = "sv-SE") => new DocumentBuilder(new DocumentModel
    {
        Title = "Uppföljning av handlingsplan för sociala företag",
        DocumentType = "Tjänsteutlåtande",
        Organisation = "Exempelstads kommun",
        CaseNumber = "KS 2026-0123",
        FrozenAt = FrozenAt,
        Culture = CultureInfo.GetCultureInfo(language),
    })
        .Fact("Datum", "20 november 2026")
        .Fact("Handläggare", "Kim Berg")
        .Fact("Telefon", null)
        .Section("Förslag till beslut")
        .Numbers("att godkänna rapporten", "att överlämna den till kommunstyrelsen")
        .Section("Sammanfattning")
        .Text("Åtta av tolv åtgärder är klara.\u0001 <b>inte fet</b>\n\nAndra stycket\nmed radbrytning.")
        .Bullets("en", "två")
        .Add(new TrackedBlock("1.1", [new(TrackedKind.Same, "I "), new(TrackedKind.Struck, "dialog\n"), new(TrackedKind.Inserted, "samråd"), new(TrackedKind.Same, " med företagen")]))
        .BarChart(
            "Läge per nämnd",
            "Arbetsmarknadsnämnden har flest klara åtgärder.",
            "Nämnd",
            ["Arbetsmarknadsnämnden", "Kulturnämnden"],
            new ChartSeries("Klara", [5, 3]),
            new ChartSeries("Försenade", [0, 2], ChartTone.Danger))
        .Subsection("Nya uppdrag")
        .Numbers("första i en ny lista")
        .Table(
            "Åtgärder",
            "Åtgärder med nummer, slutdatum och läge.",
            [new("Nr", Width: 6), new("Åtgärd", ColumnKind.LongText, 40), new("Klar senast", ColumnKind.Date), new("Kostnad", ColumnKind.Decimal)],
            [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<CellValue>)[$"1.{i}", $"Åtgärd {i}", new DateOnly(2026, 12, 31), 1250.5m * i])])
        .Signature("Kim Berg", "Förvaltningsdirektör")
        .Build();
}
