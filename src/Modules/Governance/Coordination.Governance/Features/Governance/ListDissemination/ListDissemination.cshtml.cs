using Coordination.Governance.Domain;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ListDissemination;

/// <summary>To whom and when a plan was presented.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListDisseminationModel(GovernanceDbContext db, DisseminationQuery dissemination, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string PlanTitle { get; private set; } = string.Empty;

    public IReadOnlyList<DisseminationRow> Rows { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var plan = new PlanId(Id);
        if (await db.Plans.AsNoTracking().Where(p => p.Id == plan).Select(p => p.Title).SingleOrDefaultAsync(ct) is not { } title)
        {
            return NotFound();
        }

        PlanTitle = title;
        Rows = await dissemination.ForPlanAsync(plan, ct);
        if (format is not null)
        {
            return new ExportFileResult(dissemination.Export(title, Rows), format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, "spridning");
        }

        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        return Page();
    }
}
