using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RemoveDissemination;

/// <summary>Asks before a line of the log is removed. The audit log keeps what it said.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class RemoveDisseminationModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Entry { get; set; }

    public DisseminationEntry Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        db.Dissemination.Remove(Row);
        await db.SaveChangesAsync(ct);
        this.Announce(texts["Dissemination.Removed"]);
        return Redirect($"/planer/{Id}/spridning");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (plan, entry) = (new PlanId(Id), new DisseminationId(Entry));
        var found = await db.Dissemination.SingleOrDefaultAsync(d => d.Id == entry && d.PlanId == plan, ct);
        Row = found!;
        return found is not null;
    }
}
