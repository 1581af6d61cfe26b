using System.Globalization;
using Coordination.Governance.Features.Governance.ShowReferrals;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportReferrals;

/// <summary>Referrals as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportReferralsModel(ReferralListQuery referrals, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await referrals.AllAsync(ListQuery.Read(Request, ReferralListQuery.DefaultSort, ReferralListQuery.SortKeys), User, ct);
        var export = new TableExport
        {
            Title = texts["Referrals.Title"],
            Columns =
            [
                new(texts["Matters.Number"], Width: 20), new(texts["Matters.Subject"], ColumnKind.LongText, 60), new(texts["Committees.Committee"], Width: 30), new(texts["Referrals.DueOn"], ColumnKind.Date, 14),
                new(texts["Meetings.Meeting"], ColumnKind.Date, 14), new(texts["Referrals.Outcome"], Width: 30), new(texts["Referrals.Officer"], Width: 25), new(texts["Matters.State"], Width: 16),
                new(texts["Referrals.RepliedOn"], ColumnKind.Date, 14), new(texts["Referrals.NextStep"], Width: 25), new(texts["Referrals.NextStepOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
                [r.Number, r.Subject, r.Committee, r.DueOn, r.MeetingOn, texts[$"ScheduleOutcome.{r.Outcome}"].Value, r.Officer, texts[$"ReferralState.{r.State}"].Value, r.RepliedOn, r.Step is { } step ? texts[$"Preparation.{step}"].Value : null, r.StepOn])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"remisser-{DateText.Iso(clock.TodayInSweden())}");
    }
}
