using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CancelPlanImport;

/// <summary>Ask before an import is given up.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class CancelPlanImportModel(GovernanceDbContext db, CancelPlanImportHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public PlanImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new PlanImportId(Id), ct);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? this.Refuse(result, texts) : NotFound();
        }

        this.Announce(texts["Import.CancelledNow"]);
        return Redirect("/planer/importera");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanImportId(Id);
        if (await db.PlanImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return false;
        }

        Import = import;
        return true;
    }
}
