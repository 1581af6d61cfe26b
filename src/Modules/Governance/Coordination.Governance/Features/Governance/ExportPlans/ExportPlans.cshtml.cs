using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ShowPlans;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportPlans;

/// <summary>The plans as a file, with the filter and order that its address carries: what each says of itself, and who decided what on it.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportPlansModel(GovernanceDbContext db, PlanListQuery plans, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await plans.AllAsync(ListQuery.Read(Request, PlanListQuery.DefaultSort, PlanListQuery.SortKeys), ct);
        var bodies = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var documents = await db.GoverningDocuments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.RegistrationNumber is null ? d.Title : $"{d.Title} ({d.RegistrationNumber})", ct);
        var export = new TableExport
        {
            Title = texts["Plans.Title"],
            Columns =
            [
                new(texts["Plans.Plan"], ColumnKind.LongText, 45), new(texts["Plans.RegistrationNumber"], Width: 18), new(texts["Plans.ValidFrom"], ColumnKind.Date, 14), new(texts["Plans.ValidTo"], ColumnKind.Date, 14),
                new(texts["Plans.State"], Width: 18), new(texts["Activities.Title"], ColumnKind.Number, 12), new(texts["Status.Done"], ColumnKind.Number, 12), new(texts["Plans.Areas"], ColumnKind.LongText, 40),
                new(texts["Plans.Decisions"], ColumnKind.LongText, 45), new(texts["Plans.Documents"], ColumnKind.LongText, 45), new(texts["Plans.Purpose"], ColumnKind.LongText, 45), new(texts["Plans.Scope"], ColumnKind.LongText, 45),
                new(texts["Plans.DrawnUpWith"], ColumnKind.LongText, 45), new(texts["Plans.FollowUp"], ColumnKind.LongText, 45), new(texts["Plans.Economy"], ColumnKind.LongText, 45), new(texts["Plans.Notes"], ColumnKind.LongText, 45),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Plan.Title, r.Plan.RegistrationNumber, r.Plan.ValidFrom, r.Plan.ValidTo, texts[$"PlanState.{r.Plan.State}"].Value, r.Activities, r.Done,
                Lines(r.Plan.Areas.OrderBy(a => a.Number).Select(a => $"{a.Number}. {a.Title}")), Lines(r.Plan.Decisions.OrderBy(d => d.MeetingDate).Select(d => Decision(d, bodies))),
                Lines(r.Plan.Documents.Select(d => documents.GetValueOrDefault(d.DocumentId)).OfType<string>().Order(StringComparer.CurrentCulture)),
                r.Plan.Purpose, r.Plan.Scope, r.Plan.DrawnUpWith, r.Plan.FollowUp, r.Plan.Economy, r.Plan.Notes,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"planer-{DateText.Iso(clock.TodayInSweden())}");
    }

    private string Decision(PlanDecision decision, Dictionary<CommitteeId, string> bodies) => string.Join(' ', new[]
    {
        DateText.Iso(decision.MeetingDate), bodies.GetValueOrDefault(decision.Body), decision.Paragraph is null ? null : $"§ {decision.Paragraph}", decision.RegistrationNumber, texts[$"PlanDecision.{decision.Kind}"].Value, decision.Note,
    }.OfType<string>());

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
