using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AddMeetings;

/// <summary>A line of the list with what is wrong with it.</summary>
/// <param name="Read">The line as it was understood.</param>
/// <param name="ProblemKey">Text key of why it will not be added, or null.</param>
/// <param name="WarningKey">Text key of what is odd with it, or null.</param>
internal sealed record ReviewedLine(MeetingLine Read, string? ProblemKey, string? WarningKey);

/// <summary>Reviews a list of meetings against the committee's calendar, and adds what can be added in one commit.</summary>
internal sealed class AddMeetingsHandler(GovernanceDbContext db, MeetingPlanner planner, ReferralPlanner referrals, PreparationCalendar calendar, IDatabaseDialect dialect, TimeProvider clock)
{
    public async Task<IReadOnlyList<ReviewedLine>> ReviewAsync(Committee committee, string text, CancellationToken ct)
    {
        var taken = (await db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committee.Id && m.State == MeetingState.Planned).Select(m => m.On).ToListAsync(ct)).ToHashSet();
        var seen = new HashSet<DateOnly>();
        return [.. MeetingLines.Read(text, clock.TodayInSweden().Year).Select(line => new ReviewedLine(line, Problem(line.On, committee, taken, seen), Warning(line.On)))];
    }

    public async Task<Result> AddAsync(Committee committee, IReadOnlyList<ReviewedLine> lines, CancellationToken ct)
    {
        foreach (var line in lines.Where(l => l.ProblemKey is null))
        {
            db.Meetings.Add(await planner.NewAsync(committee.Id, line.Read.On!.Value, line.Read.StartsAt, line.Read.Place, ct));
        }

        await referrals.ReplanAsync(committee.Id, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // Somebody added one of them a moment ago: nothing has been stored, the list is shown anew.
            db.ChangeTracker.Clear();
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }

    /// <summary>Proposes a series as lines that can be edited before they are added.</summary>
    public string Propose(DateOnly first, DateOnly until, int weeks, TimeOnly? startsAt) =>
        string.Join('\n', MeetingSeries.Propose(first, until, weeks, calendar.Calendar).Select(d => startsAt is { } at ? $"{DateText.Iso(d)} {DateText.Clock(at)}" : DateText.Iso(d)));

    private static string? Problem(DateOnly? on, Committee committee, HashSet<DateOnly> taken, HashSet<DateOnly> seen) => on switch
    {
        null => "Meetings.NotADate",
        { } day when taken.Contains(day) => "Meetings.Known",
        { } day when !seen.Add(day) => "Meetings.Twice",
        { } day when !committee.ExistsOn(day) => "Meetings.CommitteeEnded",
        _ => null,
    };

    private string? Warning(DateOnly? on) =>
        on is not { } day ? null
        : day < clock.TodayInSweden() ? "Meetings.HasPassed"
        : !calendar.Calendar.IsWorkingDay(day) ? "Meetings.OnFreeDay"
        : null;
}
