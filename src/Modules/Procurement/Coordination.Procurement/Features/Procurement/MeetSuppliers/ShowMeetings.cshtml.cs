using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>Meetings with suppliers, tender schools and early dialogues (S003-R5.1, S003-30, S003-31).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowMeetingsModel(MeetingListQuery meetings, CommitteeChoiceQuery committees, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => MeetingListQuery.Read(Request);

    public PagedList<SupplierMeetingRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await meetings.Rows(Query).ToPagedListAsync(Query, ct);
        Units = await committees.OptionsAsync(Query["kopare"], ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.ManageMeetings);
    }
}

/// <summary>The meetings as a file or a calendar, with the filter and order that the address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportMeetingsModel(MeetingListQuery meetings, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await meetings.Rows(MeetingListQuery.Read(Request)).ToListAsync(ct);
        var name = $"leverantorstraffar-{DateText.Iso(clock.TodayInSweden())}";
        return format == "ics"
            ? File(CalendarWriter.Write(new CalendarFeed(texts["Dialogue.Title"], site.Root.Host, [.. rows.Select(r => MeetingCalendar.Entry(r, site))]) { Language = Languages.Current }), CalendarWriter.ContentType, $"{name}.ics")
            : new ExportFileResult(Table(rows), format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, name);
    }

    private TableExport Table(IReadOnlyList<SupplierMeetingRow> rows) => new()
    {
        Title = texts["Dialogue.Title"],
        Columns =
        [
            new(texts["Dialogue.On"], ColumnKind.Date, 14), new(texts["Dialogue.Time"], Width: 14), new(texts["Dialogue.Name"], ColumnKind.LongText, 50), new(texts["Dialogue.Kind"], Width: 18), new(texts["Dialogue.Unit"], Width: 12),
            new(texts["Dialogue.Place"], Width: 30), new(texts["Dialogue.State"], Width: 14), new(texts["Dialogue.Procurements"], ColumnKind.Number, 14), new(texts["Dialogue.Invited"], ColumnKind.Number, 10),
            new(texts["Dialogue.Coming"], ColumnKind.Number, 10), new(texts["Dialogue.Attended"], ColumnKind.Number, 10),
        ],
        Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
        [
            r.On, MeetingTexts.Time(r.StartsAt, r.EndsAt), r.Title, texts[$"SupplierMeetingKind.{r.Kind}"].Value, r.BuyingUnit, r.Place, texts[$"SupplierMeetingState.{r.State}"].Value, r.Procurements, r.Invited, r.Coming, r.Attended,
        ])),
        TakenAt = clock.GetUtcNow(),
        Source = site.Root.Host,
        Culture = CultureInfo.CurrentUICulture,
    };
}

/// <summary>One meeting as a calendar file.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class MeetingCalendarModel(ProcurementDbContext db, IAuthorizationService authorization, SiteAddress site) : MeetingPage(db, authorization)
{
    public IActionResult OnGet() =>
        File(CalendarWriter.Write(new CalendarFeed(Record.Title, site.Root.Host, [MeetingCalendar.Entry(Record, new Uri(site.Of(Address)))]) { Language = Languages.Current }), CalendarWriter.ContentType, $"leverantorstraff-{DateText.Iso(Record.On)}.ics");
}

/// <summary>Meetings as calendar programs read them: without names of those invited. One that is held in writing is a last day.</summary>
internal static class MeetingCalendar
{
    public static CalendarEntry Entry(SupplierMeetingRow row, SiteAddress site) =>
        Entry(row.Id, row.Sequence, row.ChangedAt, row.Title, row.On, row.StartsAt, row.EndsAt, row.Place, row.State == SupplierMeetingState.Cancelled, new Uri(site.Of(row.Address)));

    public static CalendarEntry Entry(SupplierMeeting meeting, Uri link) =>
        Entry(meeting.Id, meeting.Sequence, meeting.ChangedAt, meeting.Title, meeting.On, meeting.StartsAt, meeting.EndsAt, meeting.Place, !meeting.IsStanding, link);

    private static CalendarEntry Entry(SupplierMeetingId id, int sequence, DateTimeOffset changed, string title, DateOnly on, TimeOnly? startsAt, TimeOnly? endsAt, string? place, bool isCancelled, Uri link) =>
        startsAt is { } from && endsAt is { } to
            ? new CalendarMeeting(id.Value, sequence, changed, title, on.ToInstant(from), on.ToInstant(to)) { Place = place, Link = link, Cancelled = isCancelled }
            : new CalendarDeadline(id.Value, sequence, changed, title, on) { Link = link, Cancelled = isCancelled };
}
