using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>A letter that is to go, with what the coordinator has said of it.</summary>
internal sealed record UpcomingLetter(PlannedDigest Digest, DigestInstruction? Instruction);

/// <summary>Shows the next letters as the sweep will make them.</summary>
internal sealed class UpcomingLettersQuery(GovernanceDbContext db, LadderPlanning planning, DigestPlanner planner, OfficeCalendar office, TimeProvider clock)
{
    /// <summary>The next day on which letters go: today as long as something of it is left, else the next working day.</summary>
    public async Task<DateOnly> NextDayAsync(CancellationToken ct)
    {
        var (today, next) = (clock.TodayInSweden(), office.NextLetterDay);
        return next > today || office.IsBeforeFirstLetters || (await ReadAsync(today, ct)).Count > 0 ? next : office.Calendar.NextWorkingDay(today);
    }

    public async Task<IReadOnlyList<UpcomingLetter>> ReadAsync(DateOnly day, CancellationToken ct)
    {
        await planning.PlanAsync(ct);
        var instructions = await db.DigestInstructions.AsNoTracking().Where(i => i.Date == day).ToDictionaryAsync(i => i.RecipientKey, ct);
        var had = await db.Digests.Where(d => d.Date == day).Select(d => d.RecipientKey).ToHashSetAsync(ct);
        var left = (await planner.PlanAsync(day, ct)).Where(g => !g.Digests.Any(d => had.Contains(d.RecipientKey)));
        return [.. left.SelectMany(g => g.Digests).OrderBy(d => d.Committees[0].Name, StringComparer.CurrentCulture).ThenBy(d => d.RecipientKey, StringComparer.Ordinal)
            .Select(d => new UpcomingLetter(d, instructions.GetValueOrDefault(d.RecipientKey)))];
    }
}

/// <summary>Notes, skips or approves a coming letter.</summary>
internal sealed class InstructLetterHandler(GovernanceDbContext db, Coordination.Platform.Security.CurrentActor actor)
{
    public async Task HandleAsync(string recipientKey, DateOnly day, string? note, bool skip, bool approve, CancellationToken ct)
    {
        var instruction = await db.DigestInstructions.SingleOrDefaultAsync(i => i.RecipientKey == recipientKey && i.Date == day, ct);
        if (instruction is null)
        {
            instruction = new DigestInstruction(InstructionId.New(), recipientKey, day);
            db.DigestInstructions.Add(instruction);
        }

        instruction.Set(note, skip, approve, actor.Actor.Name);
        await db.SaveChangesAsync(ct);
    }
}
