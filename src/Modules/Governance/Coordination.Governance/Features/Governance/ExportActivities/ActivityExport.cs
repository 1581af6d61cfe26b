using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Documents;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportActivities;

/// <summary>The work list as files: rows that the same filter gave, as a table or as a calendar of last days.</summary>
internal sealed class ActivityExport(IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock)
{
    public TableExport Table(IReadOnlyList<ActivityRow> rows, IReadOnlyDictionary<ActivityId, string> goals, IReadOnlyList<(string Name, string Value)> filter) => new()
    {
        Title = texts["Activities.Title"],
        Columns =
        [
            new(texts["Activities.Number"], Width: 8), new(texts["Activities.Activity"], ColumnKind.LongText, 60), new(texts["Plans.Area"], ColumnKind.LongText, 30),
            new(texts["Activities.Responsible"], ColumnKind.LongText, 35), new(texts["ReportText.Timetable"], Width: 18), new(texts["Activities.DueOn"], ColumnKind.Date, 14),
            new(texts["Activities.Status"], Width: 18), new(texts["ReportText.ReportedOn"], ColumnKind.Date, 14),
            new(texts["Activities.OtherBodies"], ColumnKind.LongText, 35), new(texts["Activities.Description"], ColumnKind.LongText, 50), new(texts["Activities.Goals"], ColumnKind.LongText, 40),
        ],
        Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [r.FullNumber, r.Title, r.AreaTitle, r.ResponsibleText, r.TimetableAsWritten, r.DueOn, texts[r.Status.TextKey(r.IsLate)].Value, r.ReportedOn, string.Join(", ", r.Others), r.Description, goals.GetValueOrDefault(r.Id)])),
        TakenAt = clock.GetUtcNow(),
        Source = site.Root.Host,
        Culture = CultureInfo.CurrentUICulture,
        Filter = filter,
    };

    /// <summary>Rows without a last day are left out: a calendar has no place for them.</summary>
    public CalendarFeed Calendar(IReadOnlyList<ActivityRow> rows) => new(
        texts["Activities.Title"],
        site.Root.Host,
        [.. rows.Where(r => r.DueOn is not null).Select(r => new CalendarDeadline(r.Id.Value, (int)r.Version, r.ChangedAt, $"{r.FullNumber} {r.Title}", r.DueOn!.Value)
        {
            Description = r.ResponsibleText,
            Link = new Uri(site.Of($"/atgarder/{r.Id.Value}")),
        })])
    {
        Method = CalendarMethod.Publish,
        Language = Languages.Current,
    };
}
