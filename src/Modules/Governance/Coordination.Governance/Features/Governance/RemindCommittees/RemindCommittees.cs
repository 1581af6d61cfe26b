using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Jobs;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// The sweep that reminds: plans changed ladders, makes today's letters and stores each group of them with their reminders in
/// one commit. Repeated or late runs send one letter: a recipient has one letter a day, a rung one reminder for a due date.
/// </summary>
internal sealed class RemindCommittees(
    GovernanceDbContext db, LadderPlanning planning, DigestPlanner planner, DigestWriter writer, IDatabaseDialect dialect, TimeProvider clock) : IRecurringJob
{
    /// <summary>No letter before this hour in Sweden.</summary>
    public static readonly TimeOnly FirstHour = new(7, 0);

    /// <summary>The day's last run.</summary>
    public static readonly TimeOnly LastRun = new(16, 50);

    public string Name => "governance.remind-committees";

    public string Cron => "0 0/10 7-16 ? * MON-FRI";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        await planning.PlanAsync(ct);
        var letters = 0;
        foreach (var group in await planner.PlanAsync(today, ct))
        {
            try
            {
                letters += await StoreAsync(group, today, ct);
            }
            catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
            {
                // Another host made the same letters a moment ago: done, though not by this run.
            }

            db.ChangeTracker.Clear();
        }

        await planning.PlanAsync(ct);
        return new JobOutcome(letters);
    }

    private async Task<int> StoreAsync(DigestGroup group, DateOnly today, CancellationToken ct)
    {
        var keys = group.Digests.Select(d => d.RecipientKey).ToList();
        if (await db.Digests.AnyAsync(d => d.Date == today && keys.Contains(d.RecipientKey), ct))
        {
            // Somebody in the group has had a letter today; the rest goes together tomorrow.
            return 0;
        }

        var due = group.DueLines.ToList();
        var ids = due.Select(l => l.Obligation.Id).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = 0;
        foreach (var chunk in ids.Chunk(1000))
        {
            claimed += await db.Obligations.Where(o => chunk.Contains(o.Id) && o.State == ObligationState.Open && o.NextReminderOn <= today)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(o => o.RemindedOn, today)
                        .SetProperty(o => o.NextReminderOn, (DateOnly?)null).SetProperty(o => o.LadderIsStale, true)
                        .SetProperty(o => o.AskedFor, (DateOnly?)null).SetProperty(o => o.AskedBy, (string?)null), ct);
        }

        if (claimed != ids.Count)
        {
            // Something was answered or moved while the letters were planned: leave it all for the next run.
            await transaction.RollbackAsync(ct);
            return 0;
        }

        var sent = await writer.WriteAsync(group, today, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return sent;
    }
}
