using System.Globalization;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowMeetings;
using Coordination.Platform.Documents;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportMeetings;

/// <summary>Meetings as a file or a calendar, with the filter and order that the address carries; no names of persons.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportMeetingsModel(MeetingListQuery meetings, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await meetings.Rows(ListQuery.Read(Request, MeetingListQuery.DefaultSort, MeetingListQuery.SortKeys, preset: MeetingListQuery.Preset)).ToListAsync(ct);
        var name = $"moten-{DateText.Iso(clock.TodayInSweden())}";
        return format == "ics"
            ? File(CalendarWriter.Write(Calendar(rows)), CalendarWriter.ContentType, $"{name}.ics")
            : new ExportFileResult(Table(rows), format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, name);
    }

    private CalendarFeed Calendar(IReadOnlyList<MeetingRow> rows) => new(
        texts["NetworkMeetings.Title"], site.Root.Host,
        [.. rows.Select(r => new CalendarMeeting(r.Id.Value, r.Sequence, r.ChangedAt, r.Title, r.On.ToInstant(r.StartsAt), r.On.ToInstant(r.EndsAt))
        {
            Place = r.Place,
            Link = new Uri(site.Of(r.Address)),
            Cancelled = r.State == MeetingState.Cancelled,
        })])
    {
        Language = Languages.Current,
    };

    private TableExport Table(IReadOnlyList<MeetingRow> rows) => new()
    {
        Title = texts["NetworkMeetings.Title"],
        Columns =
        [
            new(texts["NetworkMeetings.On"], ColumnKind.Date, 14), new(texts["NetworkMeetings.StartsAt"], Width: 10), new(texts["NetworkMeetings.Meeting"], ColumnKind.LongText, 50),
            new(texts["Networks.Network"], Width: 30), new(texts["NetworkMeetings.Place"], Width: 30), new(texts["NetworkMeetings.Level"], Width: 16), new(texts["NetworkMeetings.State"], Width: 14),
            new(texts["NetworkMeetings.Invited"], ColumnKind.Number, 10), new(texts["NetworkMeetings.Coming"], ColumnKind.Number, 10), new(texts["NetworkMeetings.Attended"], ColumnKind.Number, 10),
            new(texts["NetworkMeetings.OpenActions"], ColumnKind.Number, 14),
        ],
        Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
        [
            r.On, DateText.Clock(r.StartsAt), r.Title, r.Network, r.Place, r.Level is { } level ? texts[$"ParticipationLevel.{level}"].Value : null, texts[$"MeetingState.{r.State}"].Value,
            r.Invited, r.Coming, r.Attended, r.Actions,
        ])),
        TakenAt = clock.GetUtcNow(),
        Source = site.Root.Host,
        Culture = CultureInfo.CurrentUICulture,
    };
}
