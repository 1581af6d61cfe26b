using Coordination.Evaluation.Domain.Reports;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>The figures that matter most, taken from the other parts: they can say nothing else than those.</summary>
internal static class SummaryFigures
{
    public static FrozenPart Of(IStringLocalizer<Texts> texts, IReadOnlyList<FrozenPart> parts)
    {
        var rows = new List<FrozenRow>();
        Add("areas", "done", "ReportFigures.KeyDone");
        Add("areas", "late", "ReportFigures.KeyLate");
        Add("areas", "total", "ReportFigures.KeyActivities");
        Add("answers", "answered", "ReportFigures.KeyInTime");
        Add("answers", "late", "ReportFigures.KeyUnanswered");
        Add("answers", "total", "ReportFigures.KeyOwed");
        return new FrozenPart(ReportPart.Summary, texts["ReportPart.Summary"], rows.Count == 0
            ? []
            : [new FrozenTable("key-figures", texts["ReportFigures.KeyFigures"], texts["ReportFigures.KeyFiguresText"], [new("name", texts["ReportFigures.KeyFigure"], FrozenKind.Text, 50), new("value", texts["Measurements.Value"], FrozenKind.Number, 10)], rows)])
        {
            Findings = [.. parts.SelectMany(p => p.Findings)],
        };

        void Add(string table, string column, string key)
        {
            if (parts.SelectMany(p => p.Tables).FirstOrDefault(t => t.Key == table) is { } found)
            {
                var place = found.Columns.ToList().FindIndex(c => c.Key == column);
                rows.Add(new FrozenRow($"{table}:{column}", found.Source, [texts[key].Value, (decimal?)found.Rows.Sum(r => r.Cells[place].Number ?? 0)]));
            }
        }
    }
}
