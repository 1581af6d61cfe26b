using System.Globalization;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.ShowAssignments;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportAssignments;

/// <summary>The assignments as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportAssignmentsModel(GovernanceDbContext db, AssignmentListQuery assignments, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    private static readonly AssignmentRole[] Roles = Enum.GetValues<AssignmentRole>();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await assignments.AllAsync(ListQuery.Read(Request, AssignmentListQuery.DefaultSort, AssignmentListQuery.SortKeys), ct);
        var ids = rows.Select(r => r.Id).ToList();
        var more = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var export = new TableExport
        {
            Title = texts["Assignments.Title"],
            Columns =
            [
                new(texts["Assignments.BudgetYear"], Width: 12), new(texts["Assignments.Assignment"], ColumnKind.LongText, 50), new(texts["Assignments.Kind"], Width: 20),
                new(texts["Assignments.Giver"], Width: 22), new(texts["Assignments.Receiver"], Width: 30), new(texts["Plans.RegistrationNumber"], Width: 18),
                new(texts["Assignments.ReportBy"], ColumnKind.Date, 14), new(texts["Assignments.State"], Width: 22), new(texts["Plans.MeetingDate"], ColumnKind.Date, 14), new(texts["Plans.Paragraph"], Width: 10),
                new(texts["Assignments.Wording"], ColumnKind.LongText, 60), new(texts["Assignments.TargetGroup"], Width: 25),
                .. Roles.Select(role => new TableColumn(texts[$"AssignmentRole.{role}"], ColumnKind.LongText, 30)),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Years, r.Title, texts[$"AssignmentKind.{r.Kind}"].Value, r.Giver,
                r.Kind == AssignmentKind.UrgedToConsider ? texts["Assignments.ConsideredOf", r.Considered, r.Urged].Value : r.ReceiverId is { } id ? committees[id] : null,
                r.Number, r.ReportBy, texts[$"AssignmentState.{r.State}"].Value, r.ClosedOn, r.ClosedParagraph, more[r.Id].Wording, more[r.Id].TargetGroup,
                .. Roles.Select(role => (CellValue)string.Join('\n', more[r.Id].Actors.Where(a => a.Role == role).OrderBy(a => a.Position).Select(a => a.CommitteeId is { } body ? committees[body] : a.FreeText))),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"uppdrag-{DateText.Iso(clock.TodayInSweden())}");
    }
}
