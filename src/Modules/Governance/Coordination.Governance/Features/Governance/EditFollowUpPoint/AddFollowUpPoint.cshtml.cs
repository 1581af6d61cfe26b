using Coordination.Governance.Domain.Wheel;
using Coordination.Governance.Features.Governance.RaiseFollowUps;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditFollowUpPoint;

/// <summary>Add a point to the year of follow-up.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class AddFollowUpPointModel(GovernanceDbContext db, FollowUpPointLedger ledger, IStringLocalizer<Texts> texts, TimeProvider clock) : FollowUpPointPage(db, texts)
{
    public async Task OnGetAsync(CancellationToken ct) => await PrepareAsync(clock.TodayInSweden(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PrepareAsync(clock.TodayInSweden(), ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Check() is { Succeeded: false } refused)
        {
            return this.Refuse(refused, Words);
        }

        var id = new FollowUpPointId(Input.NewId);
        if (!await Db.FollowUpPoints.AnyAsync(p => p.Id == id, ct))
        {
            var point = new FollowUpPoint(id, Input.ToText(), Input.CommitteeIds, clock.TodayInSweden());
            Db.FollowUpPoints.Add(point);
            await ledger.AlignAsync(point, ct);
            await Db.SaveChangesAsync(ct);
        }

        this.Announce(Words["FollowUp.Saved"]);
        return Redirect($"/arshjul/uppfoljning/{id.Value}");
    }
}
