using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindNow;

/// <summary>
/// A reminder on the coordinator's word: every open duty of the activities goes with its committee's next letter, whatever the
/// ladder says. A recipient still has one letter a day, so the receipt tells which day it will be.
/// </summary>
internal sealed class RemindNowHandler(
    GovernanceDbContext db, LadderPlanning planning, DigestPlanner planner, OfficeCalendar office, CurrentActor actor)
{
    private const int Tries = 3;

    public async Task<ReminderReceipt> HandleAsync(IReadOnlyList<ActivityId> activities, CancellationToken ct)
    {
        var day = office.NextLetterDay;
        var asked = await AskAsync(activities, day, ct);
        await planning.PlanAsync(ct);
        return await ReceiptAsync(activities, asked, day, ct);
    }

    /// <summary>A committee that answers at the same moment makes the order against what it left open.</summary>
    private async Task<IReadOnlyList<Obligation>> AskAsync(IReadOnlyList<ActivityId> activities, DateOnly day, CancellationToken ct)
    {
        var ids = activities.Select(a => (ActivityId?)a).ToList();
        for (var left = Tries; ; left--)
        {
            var owed = await db.Obligations.Where(o => ids.Contains(o.ActivityId) && o.State == ObligationState.Open).ToListAsync(ct);
            owed.ForEach(o => o.AskForLetter(day, actor.Actor.Name));
            try
            {
                await db.SaveChangesAsync(ct);
                return owed;
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<ReminderReceipt> ReceiptAsync(IReadOnlyList<ActivityId> activities, IReadOnlyList<Obligation> asked, DateOnly day, CancellationToken ct)
    {
        var ids = asked.Select(o => o.Id).ToHashSet();
        var groups = (await planner.PlanAsync(day, ct)).Where(g => g.DueLines.Any(l => ids.Contains(l.Obligation.Id))).ToList();
        var had = await db.Digests.Where(d => d.Date == day).Select(d => d.RecipientKey).ToHashSetAsync(ct);
        var waits = groups.ToLookup(g => g.Digests.Any(d => had.Contains(d.RecipientKey)), g => g.Digests.Where(d => d.Lines.Any(l => l.Rung is not null && ids.Contains(l.Obligation.Id))).ToList());
        var (now, later) = (waits[false].SelectMany(d => d).ToList(), waits[true].SelectMany(d => d).ToList());
        await UnskipAsync(now, day, ct);
        var planned = groups.SelectMany(g => g.DueLines).Select(l => l.Obligation.Id).ToHashSet();
        var silent = asked.Where(o => !planned.Contains(o.Id)).Select(o => o.CommitteeId).Distinct().ToList();
        return new ReminderReceipt(
            day,
            now.Count(d => d.Address is not null),
            office.Calendar.NextWorkingDay(day),
            later.Count(d => d.Address is not null),
            [.. now.Concat(later).Where(d => d.Address is null).SelectMany(d => d.Committees).Select(c => c.Name).Distinct().Order(StringComparer.CurrentCulture)],
            await db.Committees.AsNoTracking().Where(c => silent.Contains(c.Id) && c.RemindersPausedUntil != null).OrderBy(c => c.Name)
                .Select(c => new PausedCommittee(c.Name, c.RemindersPausedUntil!.Value)).ToListAsync(ct),
            activities.Except(asked.Select(o => o.ActivityId!.Value)).Count());
    }

    /// <summary>The order is the later word: a letter that was to be skipped goes after all.</summary>
    private async Task UnskipAsync(IReadOnlyList<PlannedDigest> letters, DateOnly day, CancellationToken ct)
    {
        var keys = letters.Select(l => l.RecipientKey).ToList();
        foreach (var skipped in await db.DigestInstructions.Where(i => i.Date == day && i.IsSkipped && keys.Contains(i.RecipientKey)).ToListAsync(ct))
        {
            skipped.Set(skipped.Note, skipped: false, skipped.IsApproved, actor.Actor.Name);
        }

        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What becomes of an order to remind.</summary>
/// <param name="Day">The day of the next letters.</param>
/// <param name="Letters">How many letters go on it.</param>
/// <param name="LaterDay">The working day after.</param>
/// <param name="LaterLetters">How many go then, because their recipients have had a letter on the first day.</param>
/// <param name="Unreachable">Committees without a contact to write to.</param>
/// <param name="Paused">Committees whose reminders are paused.</param>
/// <param name="NotBound">Marked activities that no committee owes anything for.</param>
internal sealed record ReminderReceipt(
    DateOnly Day, int Letters, DateOnly LaterDay, int LaterLetters, IReadOnlyList<string> Unreachable, IReadOnlyList<PausedCommittee> Paused, int NotBound)
{
    public bool IsWhole => Letters + LaterLetters > 0 && Unreachable.Count + Paused.Count + NotBound == 0;
}

/// <summary>A committee that gets no reminders before a day.</summary>
internal sealed record PausedCommittee(string Name, DateOnly Until);
