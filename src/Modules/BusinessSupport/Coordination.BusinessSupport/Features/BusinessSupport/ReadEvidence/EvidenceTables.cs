using System.Globalization;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;

/// <summary>A table of the figures: the same on the page, in the document and in the file.</summary>
/// <param name="Key">Names it in texts and addresses.</param>
/// <param name="Columns">Headings; the first names the line.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
internal sealed record EvidenceTable(string Key, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<CellValue>> Rows);

/// <summary>Reads figures as tables.</summary>
internal static class EvidenceTables
{
    private const int MinutesOfAnHour = 60;

    public static IReadOnlyList<EvidenceTable> Of(EvidenceFigures figures, IStringLocalizer<Texts> texts) =>
        [.. new[] { Demand(figures, texts), Outcome(figures, texts), Cost(figures, texts), Afterwards(figures, texts), Referrals(figures, texts), Aid(figures, texts) }.Where(t => t.Rows.Count > 0)];

    private static EvidenceTable Demand(EvidenceFigures figures, IStringLocalizer<Texts> texts) => new(
        "Demand",
        [First(texts["Cases.Need"]), Number(texts["Evidence.Opened"]), Number(texts["Evidence.Founders"]), Number(texts["Evidence.FromEnquiries"]), Number(texts["Evidence.InTime"]), Number(texts["Evidence.Late"])],
        Lines(figures, texts, n => [n.Opened, n.Founders, n.FromEnquiries, n.InTime, n.Late]));

    private static EvidenceTable Outcome(EvidenceFigures figures, IStringLocalizer<Texts> texts)
    {
        var seen = Enum.GetValues<CaseResult>().Where(r => figures.Needs.Any(n => n.Of(r) > 0)).ToList();
        return new(
            "Outcome",
            [First(texts["Cases.Need"]), Number(texts["Evidence.Closed"]), .. seen.Select(r => Number(texts[$"CaseResult.{r}"]))],
            figures.Needs.All(n => n.Closed == 0) ? [] : Lines(figures, texts, n => [n.Closed, .. seen.Select(r => (CellValue)n.Of(r))]));
    }

    private static EvidenceTable Cost(EvidenceFigures figures, IStringLocalizer<Texts> texts) => new(
        "Cost",
        [
            First(texts["Cases.Need"]), new(texts["Evidence.Hours"], ColumnKind.Decimal, 12), new(texts["Evidence.Cost"], ColumnKind.Decimal, 16), new(texts["Evidence.HoursPerClosed"], ColumnKind.Decimal, 16),
            new(texts["Evidence.CostPerClosed"], ColumnKind.Decimal, 18), Number(texts["Evidence.WithoutTime"]),
        ],
        figures.Needs.All(n => n.Minutes == 0 && n.WithoutTime == 0)
            ? []
            : Lines(figures, texts, n => [Hours(n.Minutes), n.Cost == 0 && n.WithoutCost > 0 ? (decimal?)null : n.Cost, n.MinutesPerClosed is { } minutes ? Hours(minutes) : (decimal?)null, n.CostPerClosed, n.WithoutTime]));

    private static EvidenceTable Afterwards(EvidenceFigures figures, IStringLocalizer<Texts> texts) => new(
        "Afterwards",
        [
            First(texts["Evidence.After"]), Number(texts["AfterwardState.Well"]), Number(texts["AfterwardState.Difficult"]), Number(texts["AfterwardState.Ended"]), Number(texts["AfterwardState.Unreached"]),
            Number(texts["Evidence.Employed"]),
        ],
        [.. figures.Afterwards.Select(a => (IReadOnlyList<CellValue>)[texts["Cases.AfterMonths", a.Months].Value, a.Well, a.Difficult, a.Ended, a.Unreached, a.Employed])]);

    private static EvidenceTable Referrals(EvidenceFigures figures, IStringLocalizer<Texts> texts) => new(
        "Referrals",
        [First(texts["Evidence.To"]), Number(texts["Evidence.Made"]), Number(texts["ReferralState.Accepted"]), Number(texts["ReferralState.Declined"])],
        [.. figures.Referrals.Select(r => (IReadOnlyList<CellValue>)[r.To, r.Made, r.Accepted, r.Declined])]);

    private static EvidenceTable Aid(EvidenceFigures figures, IStringLocalizer<Texts> texts) => new(
        "Aid",
        [First(texts["Aid.Kind"]), Number(texts["Evidence.Decisions"]), new(texts["Evidence.Euro"], ColumnKind.Decimal, 16)],
        [.. figures.Aid.Select(a => (IReadOnlyList<CellValue>)[texts[$"AidKind.{a.Kind}"].Value, a.Count, a.Euro])]);

    private static IReadOnlyList<IReadOnlyList<CellValue>> Lines(EvidenceFigures figures, IStringLocalizer<Texts> texts, Func<NeedFigures, IReadOnlyList<CellValue>> cells)
    {
        List<IReadOnlyList<CellValue>> lines = [.. figures.Needs.Select(n => (IReadOnlyList<CellValue>)[texts[$"NeedKind.{n.Need}"].Value, .. cells(n)])];
        if (lines.Count > 1)
        {
            lines.Add([texts["Evidence.Total"].Value, .. cells(figures.Total())]);
        }

        return lines;
    }

    private static decimal Hours(int minutes) => Math.Round(minutes / (decimal)MinutesOfAnHour, 2, MidpointRounding.AwayFromZero);

    private static TableColumn First(string heading) => new(heading, Width: 30);

    private static TableColumn Number(string heading) => new(heading, ColumnKind.Number, 14);
}
