using System.Globalization;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowRevision;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportRevision;

/// <summary>The guided list as a file, with the filter that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportRevisionModel(
    GovernanceDbContext db, RevisionListQuery list, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : RevisionPage(db, authorization)
{
    protected override bool NeedsActive => false;

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var (all, _) = await list.ReadAsync(Plan, Revision.Id, ct);
        var rows = RevisionListQuery.Filter(all, ListQuery.Read(Request, "number", []));
        var export = new TableExport
        {
            Title = texts["Revision.TitleOf", Plan.Title],
            Columns =
            [
                new(texts["Activities.Number"], Width: 8), new(texts["Activities.Activity"], ColumnKind.LongText, 60), new(texts["Revision.NewWords"], ColumnKind.LongText, 60),
                new(texts["Activities.Responsible"], ColumnKind.LongText, 30), new(texts["Activities.Status"], Width: 18), new(texts["Revision.Judgement"], Width: 18), new(texts["Revision.Outcome"], Width: 16),
                new(texts["Revision.Reason"], ColumnKind.LongText, 50), new(texts["Revision.JudgedBy"], Width: 24), new(texts["Revision.JudgedOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Number, r.Title, r.NewTitle, r.Responsible, r.Status is { } status ? texts[status.TextKey(r.IsLate)].Value : null, texts[r.Judgement.TextKey()].Value,
                r.Outcome is { } outcome ? texts[outcome.TextKey()].Value : null, r.Reason, r.JudgedBy, r.JudgedAt?.ToSwedishDate(),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"revidering-{DateText.Iso(clock.TodayInSweden())}");
    }
}
