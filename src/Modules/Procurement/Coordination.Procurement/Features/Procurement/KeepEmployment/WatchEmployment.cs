using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Employment;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KeepEmployment;

/// <summary>Tells buying units in time of checks of employment requirements. Each is told of once, however often and late the sweep runs.</summary>
internal sealed class WatchEmployment(ProcurementDbContext db, TimeProvider clock) : IRecurringJob
{
    public string Name => "procurement.watch-employment";

    public string Cron => "0 25 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, told, failed) = (clock.TodayInSweden(), 0, 0);
        var until = today.AddDays(EmploymentRequirement.WarnDays);
        var near = await db.EmploymentRequirements.Where(r => r.WithdrawnAt == null && r.Checks.Any(c => c.Delivered == null && c.DueOn <= until && !r.Duties.Any(d => d.Subject == c.Id))).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        foreach (var id in near)
        {
            // One at a time: what somebody changes at this moment stops none of the others.
            var requirement = await db.EmploymentRequirements.AsSplitQuery().SingleAsync(r => r.Id == id, ct);
            try
            {
                told += requirement.Watch(today, clock.GetUtcNow());
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(told, failed);
    }
}

/// <summary>A contract is recorded: what its procurement required of employment holds for it. One that is taken back requires nothing.</summary>
[ConsumerName("procurement.carry-employment")]
internal sealed class CarryEmployment(Inbox<ProcurementDbContext> inbox, TimeProvider clock) : ModuleConsumer<ContractAwarded, ProcurementDbContext>(inbox)
{
    private const string System = "Systemet";

    protected override async Task HandleAsync(ContractAwarded message, CancellationToken ct)
    {
        // Order is not promised: what counts is the contract as it stands.
        var (id, now) = (new SupplierContractId(message.ContractId), clock.GetUtcNow());
        if (await Db.Contracts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } contract)
        {
            return;
        }

        var own = await Db.EmploymentRequirements.AsSplitQuery().Where(r => r.ContractId == id).ToListAsync(ct);
        if (contract.WithdrawnAt is not null)
        {
            foreach (var requirement in own.Where(r => r.IsStanding))
            {
                requirement.Withdraw("Avtalet togs upp av misstag.", now, System);
            }

            return;
        }

        if (contract.ProcurementId is { } procurement)
        {
            var required = await Db.EmploymentRequirements.AsNoTracking().Where(r => r.ProcurementId == procurement && r.WithdrawnAt == null).ToListAsync(ct);
            Db.EmploymentRequirements.AddRange(required.Where(r => own.TrueForAll(o => o.CarriedFrom != r.Id)).Select(r => r.Carry(id, contract.BuyingUnit, now, System)));
        }
    }
}
