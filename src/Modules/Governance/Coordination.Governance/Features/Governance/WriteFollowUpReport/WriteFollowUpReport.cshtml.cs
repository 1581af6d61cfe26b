using Coordination.Governance.Domain.Reports;
using Coordination.Governance.Features.Governance.MakeFollowUpReport;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.WriteFollowUpReport;

/// <summary>Change the texts of a draft.</summary>
[Authorize(Policy = GovernancePolicies.MakeReports)]
internal sealed class WriteFollowUpReportModel(GovernanceDbContext db, WriteFollowUpReportHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReportTextsInput Input { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new ReportId(Id);
        if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.State == ReportState.Draft, ct) is not { } report)
        {
            return NotFound();
        }

        Version = report.Version;
        Input.Fill(report.Texts);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(new WriteFollowUpReport(new ReportId(Id), Version, Input.ToTexts()), ct);
        if (!result.Succeeded)
        {
            // What the person wrote stays in the form; saving once more is then a choice made knowing that.
            var id = new ReportId(Id);
            db.ChangeTracker.Clear();
            if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } stored)
            {
                var theirs = new ReportTextsInput();
                theirs.Fill(stored.Texts);
                Conflict = result.Errors[0].Kind == ErrorKind.Conflict ? await db.ConflictAsync(nameof(FollowUpReport), Id, theirs, Input, texts, null, ct) : null;
                Version = stored.Version;
                ModelState.Remove(nameof(Version));
            }

            return this.Refuse(result, texts);
        }

        this.Announce(texts["Reports.TextsSaved"]);
        return Redirect($"/rapporter/{Id}");
    }
}
