using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.RaiseFollowUps;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RemoveFollowUpPoint;

/// <summary>Ask before a point is taken out of the year; what has been handed in stays in the ledger.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class RemoveFollowUpPointModel(GovernanceDbContext db, FollowUpPointLedger ledger, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public FollowUpPoint Point { get; private set; } = null!;

    /// <summary>Committees that would no longer owe it.</summary>
    public int Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await ledger.EndAsync(Point.Id, ct);
        db.FollowUpPoints.Remove(Point);
        await db.SaveChangesAsync(ct);
        this.Announce(texts["FollowUp.RemovedNow"]);
        return Redirect("/arshjul/uppfoljning");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new FollowUpPointId(Id);
        if (await db.FollowUpPoints.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } point)
        {
            return false;
        }

        Point = point;
        Open = await FollowUpPointLedger.OfAsync(db, id).CountAsync(o => o.State == ObligationState.Open, ct);
        return true;
    }
}
