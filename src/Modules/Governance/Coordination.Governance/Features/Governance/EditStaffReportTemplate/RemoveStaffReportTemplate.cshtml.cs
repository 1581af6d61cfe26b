using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStaffReportTemplate;

/// <summary>Asks before a template is removed. Reports that were started from it have their headings and go on.</summary>
[Authorize(Policy = GovernancePolicies.ManageTemplates)]
internal sealed class RemoveStaffReportTemplateModel(GovernanceDbContext db, StaffReportAccess access, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string Name { get; private set; } = string.Empty;

    public int Used { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new StaffReportTemplateId(Id);
        if (await db.StaffReportTemplates.Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(ct) is not { } name)
        {
            return NotFound();
        }

        Name = name;
        Used = await access.Readable(User).CountAsync(r => r.TemplateId == id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = new StaffReportTemplateId(Id);
        if (await db.StaffReportTemplates.SingleOrDefaultAsync(t => t.Id == id, ct) is { } template)
        {
            db.StaffReportTemplates.Remove(template);
            await db.SaveChangesAsync(ct);
        }

        this.Announce(texts["StaffTemplates.Removed"]);
        return Redirect("/tjansteutlatanden/mallar");
    }
}
