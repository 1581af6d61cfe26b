using Coordination.Governance.Contracts;
using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Watching;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.WatchContracts;

/// <summary>
/// Tells buying units in time of options to call, contracts that end and follow-ups that are due. Each day is told of once, however often
/// and late the sweep runs.
/// </summary>
internal sealed class WatchContracts(ProcurementDbContext db, TimeProvider clock) : IRecurringJob
{
    public string Name => "procurement.watch-contracts";

    public string Cron => "0 10 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, told, failed) = (clock.TodayInSweden(), 0, 0);
        var (callBy, endsOn, followUp) = (today.AddDays(SupplierContract.OptionWarnDays), today.AddDays(SupplierContract.EndWarnDays), today.AddDays(SupplierContract.FollowUpWarnDays));
        var near = await db.Contracts.Where(c => c.WithdrawnAt == null && c.EndedOn == null && (
                (c.EndsOn >= today && c.EndsOn <= endsOn && !c.Duties.Any(d => d.Kind == DutyKind.ContractEnd && d.On == c.EndsOn))
                || (c.NextFollowUpOn <= followUp && !c.Duties.Any(d => d.Kind == DutyKind.FollowUp && d.On == c.NextFollowUpOn))
                || c.Options.Any(o => o.State == OptionState.Open && o.CallBy >= today && o.CallBy <= callBy)))
            .OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in near)
        {
            // One at a time: a contract that somebody changes at this moment stops none of the others.
            var contract = await db.Contracts.AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            try
            {
                var count = contract.Watch(today, clock.GetUtcNow());
                if (count > 0)
                {
                    await db.SaveChangesAsync(ct);
                    told += count;
                }
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

/// <summary>A buying unit has answered in Governance on what it was told of a contract, an award or a review.</summary>
[ConsumerName("procurement.hear-on-contract")]
internal sealed class HearOnContract(Inbox<ProcurementDbContext> inbox) : ModuleConsumer<ObligationAnswered, ProcurementDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationAnswered message, CancellationToken ct)
    {
        if (message.Source != WatchedDuty.Source || WatchedDuty.IdIn(message.Key) is not { } id)
        {
            return;
        }

        var isSettled = message.Status is "Done" or "Cancelled" or "Transferred";
        if (await Db.Contracts.AsSplitQuery().SingleOrDefaultAsync(c => c.Duties.Any(d => d.Id == id), ct) is { } contract)
        {
            contract.Hear(id, isSettled, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
        else if (await Db.Awards.AsSplitQuery().SingleOrDefaultAsync(a => a.Duties.Any(d => d.Id == id), ct) is { } award)
        {
            award.Hear(id, isSettled, message.Version, message.OccurredAt);
        }
        else if (await Db.ReviewItems.AsSplitQuery().SingleOrDefaultAsync(i => i.Duties.Any(d => d.Id == id), ct) is { } item)
        {
            item.Hear(id, isSettled, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
        else if (await Db.EmploymentRequirements.AsSplitQuery().SingleOrDefaultAsync(r => r.Duties.Any(d => d.Id == id), ct) is { } requirement)
        {
            requirement.Hear(id, isSettled, message.Comment, message.Version, message.OccurredAt, message.CommitteeCode);
        }
    }
}
