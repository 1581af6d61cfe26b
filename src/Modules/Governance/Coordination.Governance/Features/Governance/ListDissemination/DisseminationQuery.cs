using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Platform.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ListDissemination;

/// <summary>A line of the log.</summary>
internal sealed record DisseminationRow(DisseminationId Id, DateOnly On, string Audience, DisseminationWay Way, string? Report, int? Participants, string? Note, string RegisteredBy);

/// <summary>To whom a plan and its reports were presented, latest first.</summary>
internal sealed class DisseminationQuery(GovernanceDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    public async Task<IReadOnlyList<DisseminationRow>> ForPlanAsync(PlanId plan, CancellationToken ct) =>
        await (from entry in db.Dissemination.AsNoTracking()
               where entry.PlanId == plan
               join report in db.Reports on entry.ReportId equals report.Id into reports
               from report in reports.DefaultIfEmpty()
               orderby entry.On descending, entry.Id descending
               select new DisseminationRow(entry.Id, entry.On, entry.Audience, entry.Way, report == null ? null : report.Title, entry.Participants, entry.Note, entry.RegisteredBy))
            .ToListAsync(ct);

    public TableExport Export(string plan, IReadOnlyList<DisseminationRow> rows) => new()
    {
        Title = texts["Dissemination.Title"],
        Columns =
        [
            new(texts["Dissemination.On"], ColumnKind.Date), new(texts["Dissemination.Audience"], ColumnKind.LongText, 40), new(texts["Dissemination.Way"], Width: 18),
            new(texts["Dissemination.Report"], ColumnKind.LongText, 40), new(texts["Dissemination.Participants"], ColumnKind.Number), new(texts["Dissemination.Note"], ColumnKind.LongText, 50),
            new(texts["Dissemination.RegisteredBy"], Width: 24),
        ],
        Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [r.On, r.Audience, texts[$"Dissemination.Way.{r.Way}"].Value, r.Report ?? texts["Dissemination.ThePlan"].Value, r.Participants, r.Note, r.RegisteredBy])),
        TakenAt = clock.GetUtcNow(),
        Source = plan,
        Culture = System.Globalization.CultureInfo.CurrentUICulture,
        Filter = [(texts["Dissemination.Plan"], plan)],
    };
}
