using System.Globalization;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.ShowMeetings;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportMeetings;

/// <summary>A committee's meetings as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportMeetingsModel(
    GovernanceDbContext db, MeetingListQuery meetings, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : MeetingPage(db, authorization)
{
    protected override bool Changes => false;

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await meetings.Rows(Committee.Id, ListQuery.Read(Request, MeetingListQuery.DefaultSort, MeetingListQuery.SortKeys)).ToListAsync(ct);
        var kept = await Db.Minutes.AsNoTracking().Where(m => m.RetentionClass != null && Db.Meetings.Any(x => x.Id == m.MeetingId && x.CommitteeId == Committee.Id))
            .ToDictionaryAsync(m => m.MeetingId, m => m.RetentionClass, ct);
        var export = new TableExport
        {
            Title = $"{texts["Meetings.Title"].Value} {Committee.Code}",
            Columns =
            [
                new(texts["Meetings.On"], ColumnKind.Date, 14), new(texts["Meetings.StartsAt"], Width: 10), new(texts["Meetings.Place"], Width: 30),
                new(texts["Meetings.DocumentsDueOn"], ColumnKind.Date, 18), new(texts["Meetings.DispatchOn"], ColumnKind.Date, 18), new(texts["Meetings.State"], Width: 14),
                new(texts["Minutes.RetentionClass"], Width: 20),
            ],
            Rows = TableExport.RowsOf(rows.Select(m => (IReadOnlyList<CellValue>)
                [m.On, m.StartsAt is { } at ? DateText.Clock(at) : null, m.Place, m.DocumentsDueOn, m.DispatchOn, texts[m.State == MeetingState.Cancelled ? "Meetings.Cancelled" : "Meetings.Planned"].Value, kept.GetValueOrDefault(m.Id)])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"sammantraden-{Committee.Code.ToLowerInvariant()}-{DateText.Iso(clock.TodayInSweden())}");
    }
}
