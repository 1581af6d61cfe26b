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

    /// <summary>Groups are stored many at a time, up to so many reminders: a commit each is what takes the time.</summary>
    private const int RemindersAtOnce = 1500;

    public string Name => "governance.remind-committees";

    public string Cron => "0 0/10 7-16 ? * MON-FRI";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        await planning.PlanAsync(ct);
        var groups = await planner.PlanAsync(today, ct);
        if (groups.Count == 0)
        {
            return new JobOutcome(0);
        }

        // Where somebody in a group has had a letter today, the whole group goes together tomorrow.
        var had = await db.Digests.Where(d => d.Date == today).Select(d => d.RecipientKey).ToHashSetAsync(ct);
        var letters = 0;
        foreach (var batch in Batches(groups.Where(g => !g.Digests.Any(d => had.Contains(d.RecipientKey)))))
        {
            letters += await StoreAsync(batch, today, ct);
        }

        await planning.PlanAsync(ct);
        return new JobOutcome(letters);
    }

    private static IEnumerable<IReadOnlyList<DigestGroup>> Batches(IEnumerable<DigestGroup> groups)
    {
        var (batch, reminders) = (new List<DigestGroup>(), 0);
        foreach (var group in groups)
        {
            batch.Add(group);
            reminders += group.DueLines.Count();
            if (reminders >= RemindersAtOnce)
            {
                yield return batch;
                (batch, reminders) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>A batch that meets a change or another host is stored again group by group, so that one answer holds up one group.</summary>
    private async Task<int> StoreAsync(IReadOnlyList<DigestGroup> groups, DateOnly today, CancellationToken ct)
    {
        if (await TryStoreAsync(groups, today, ct) is { } stored)
        {
            return stored;
        }

        var sent = 0;
        foreach (var group in groups.Count == 1 ? [] : groups)
        {
            sent += await TryStoreAsync([group], today, ct) ?? 0;
        }

        return sent;
    }

    /// <returns>The letters queued, or null when nothing was stored and the next run will see to it.</returns>
    private async Task<int?> TryStoreAsync(IReadOnlyList<DigestGroup> groups, DateOnly today, CancellationToken ct)
    {
        var ids = groups.SelectMany(g => g.DueLines).Select(l => l.Obligation.Id).ToList();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await ClaimAsync(ids, today, ct) != ids.Count)
            {
                // Something was answered or moved while the letters were planned.
                return null;
            }

            var sent = await writer.WriteAsync(groups, today, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return sent;
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // Another host made the same letters a moment ago: done, though not by this run.
            return null;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int> ClaimAsync(List<ObligationId> ids, DateOnly today, CancellationToken ct)
    {
        var claimed = 0;
        foreach (var chunk in ids.Chunk(1000))
        {
            claimed += await db.Obligations.Where(o => chunk.Contains(o.Id) && o.State == ObligationState.Open && o.NextReminderOn <= today)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(o => o.RemindedOn, today)
                        .SetProperty(o => o.NextReminderOn, (DateOnly?)null).SetProperty(o => o.LadderIsStale, true)
                        .SetProperty(o => o.AskedFor, (DateOnly?)null).SetProperty(o => o.AskedBy, (string?)null), ct);
        }

        return claimed;
    }
}
