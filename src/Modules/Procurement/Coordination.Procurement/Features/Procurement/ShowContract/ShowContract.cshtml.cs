using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowContract;

/// <summary>One contract: who delivers, what it is worth, options and their last days, and what follow-ups found.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowContractModel(ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : ContractPage(db, authorization)
{
    public string Unit { get; private set; } = string.Empty;

    public string? ProcurementTitle { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public ContractState State => Record.StateOn(Today);

    public IReadOnlyList<ContractOption> Options => [.. Record.Options.OrderBy(o => o.CallBy).ThenBy(o => o.Id)];

    public IReadOnlyList<ContractFollowUp> FollowUps => [.. Record.FollowUps.OrderByDescending(f => f.On).ThenByDescending(f => f.Id)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Unit = await committees.NameAsync(Record.BuyingUnit, ct);
        if (Record.ProcurementId is { } procurement)
        {
            ProcurementTitle = await Db.Cases.Where(c => c.Id == procurement).Select(c => c.Title).SingleAsync(ct);
        }
    }
}
