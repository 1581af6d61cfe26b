using System.Globalization;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.ShowFollowUpReport;

/// <summary>The figures of a report in words, charts and tables. The same figures feed all of them.</summary>
internal static class ReportTables
{
    /// <summary>A frozen word; the key itself shows where an older report lacks one.</summary>
    public static string Word(IReadOnlyDictionary<string, string> words, string key) => words.GetValueOrDefault(key, key);

    public static void WriteFigures(DocumentBuilder document, ReportFigures figures, IReadOnlyDictionary<string, string> words, CultureInfo culture)
    {
        string W(string key) => Word(words, key);
        var total = figures.Total;
        document.Text(string.Format(culture, W("Total"), DateText.Long(figures.AsOf, culture), total.All, total.Done, total.Ongoing, total.Late, total.NotStarted, total.Ended));
        WriteChart(document, W("ByArea"), W("AreaHeading"), figures.ByArea, words, culture);
        WriteChart(document, W("ByCommittee"), W("CommitteeHeading"), figures.ByCommittee, words, culture);
        WriteList(document, W("LateActivities"), figures.Activities.Where(a => a.State == ReportedState.Late), words);
        WriteTold(document, figures, words);
        WriteList(document, W("AllActivities"), figures.Activities, words);
    }

    public static IReadOnlyList<TableColumn> Columns(IReadOnlyDictionary<string, string> words)
    {
        string W(string key) => Word(words, key);
        return
        [
            new(W("Number"), Width: 7), new(W("Activity"), ColumnKind.LongText, 50), new(W("AreaHeading"), ColumnKind.LongText, 28), new(W("Responsible"), ColumnKind.LongText, 28),
            new(W("Timetable"), Width: 18), new(W("DueOn"), ColumnKind.Date, 13), new(W("State"), Width: 14), new(W("ReportedOn"), ColumnKind.Date, 13),
            new(W("Comment"), ColumnKind.LongText, 50), new(W("Goals"), ColumnKind.LongText, 40),
        ];
    }

    public static IReadOnlyList<CellValue> Row(ReportedActivity activity, IReadOnlyDictionary<string, string> words) =>
    [
        activity.Number, activity.Title, activity.Area, string.Join(", ", activity.Responsible), activity.Timetable, activity.DueOn,
        Word(words, $"State.{activity.State}"), activity.ReportedOn, activity.Comment, string.Join("; ", activity.Goals),
    ];

    private static void WriteChart(DocumentBuilder document, string caption, string heading, IReadOnlyList<FigureLine> lines, IReadOnlyDictionary<string, string> words, CultureInfo culture)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var most = lines.MaxBy(l => l.Done)!;
        var late = lines.Sum(l => l.Late);
        var finding = string.Format(culture, Word(words, late == 0 ? "FindingWithoutLate" : "Finding"), caption, most.Name, most.Done, most.All, late);
        document.Add(new BarChartBlock(caption, finding, heading, [.. lines.Select(l => l.Name)],
        [
            new ChartSeries(Word(words, "State.Done"), [.. lines.Select(l => l.Done)]),
            new ChartSeries(Word(words, "State.Ongoing"), [.. lines.Select(l => l.Ongoing)], ChartTone.Light),
            new ChartSeries(Word(words, "State.Late"), [.. lines.Select(l => l.Late)], ChartTone.Danger),
            new ChartSeries(Word(words, "Rest"), [.. lines.Select(l => l.NotStarted + l.Ended)], ChartTone.Neutral),
        ])
        {
            TotalHeading = words.GetValueOrDefault("Sum"),
        });
    }

    private static void WriteList(DocumentBuilder document, string caption, IEnumerable<ReportedActivity> activities, IReadOnlyDictionary<string, string> words)
    {
        string W(string key) => Word(words, key);
        var rows = activities.Select(a => (IReadOnlyList<CellValue>)
            [a.Number, a.Title, string.Join(", ", a.Responsible), a.DueOn is { } due ? due : a.Timetable, W($"State.{a.State}")]).ToList();
        if (rows.Count > 0)
        {
            document.Table(
                caption,
                W("ListDescription"),
                [new(W("Number"), Width: 2), new(W("Activity"), ColumnKind.LongText, 40), new(W("Responsible"), Width: 20), new(W("DueOn"), Width: 10), new(W("State"), Width: 4)],
                rows);
        }
    }

    /// <summary>What the committees said in the period.</summary>
    private static void WriteTold(DocumentBuilder document, ReportFigures figures, IReadOnlyDictionary<string, string> words)
    {
        string W(string key) => Word(words, key);
        var rows = figures.Activities.Where(a => a.Comment is not null || a.ReportedOn is not null)
            .Select(a => (IReadOnlyList<CellValue>)[a.Number, a.ReportedOn, W($"State.{a.State}"), a.Comment]).ToList();
        if (rows.Count > 0)
        {
            document.Table(
                W("Told"),
                W("ToldDescription"),
                [new(W("Number"), Width: 2), new(W("ReportedOn"), ColumnKind.Date, 2), new(W("State"), Width: 4), new(W("Comment"), ColumnKind.LongText, 60)],
                rows);
        }
    }
}
