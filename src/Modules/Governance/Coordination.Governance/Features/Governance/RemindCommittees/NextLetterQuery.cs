using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// On which day the next letter about a duty goes, as the sweep will decide it: not before the committee's pause ends, and on the weekday
/// that its recipients have chosen.
/// </summary>
internal sealed class NextLetterQuery(GovernanceDbContext db, OfficeCalendar office)
{
    public async Task<IReadOnlyDictionary<ObligationId, DateOnly>> OfAsync(IReadOnlyList<Obligation> owed, CancellationToken ct)
    {
        var open = owed.Where(o => o.State == ObligationState.Open && o.NextReminderOn is not null).ToList();
        if (open.Count == 0)
        {
            return new Dictionary<ObligationId, DateOnly>();
        }

        var bodies = open.Select(o => o.CommitteeId).Distinct().ToList();
        var committees = await db.Committees.AsNoTracking().Where(c => bodies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var rules = new Domain.Obligations.ReminderRules(await db.ReminderRules.AsNoTracking().ToListAsync(ct));
        return open.ToDictionary(o => o.Id, o => DayOf(o, committees[o.CommitteeId], rules.For(o.Kind, o.CommitteeId, o.DueOn)));
    }

    private DateOnly DayOf(Obligation owed, Committee committee, LadderSettings settings)
    {
        var planned = owed.NextReminderOn!.Value;
        var day = office.LetterDay(committee.RemindersPausedUntil is { } paused && paused > planned ? paused : planned);
        var line = new OwedLine(
            owed.Id, owed.CommitteeId, owed.Kind, owed.Title, owed.DueOn, owed.LadderFrom, owed.AnsweredOn, owed.RemindedOn, owed.NextReminderOn, owed.Link, owed.ActivityId, owed.AskedFor, owed.AskedBy, owed.Milestones);
        while (DigestDays.Waits(line, Recipients.Of(committee, settings, day), day, office.Calendar))
        {
            day = office.Calendar.NextWorkingDay(day);
        }

        return day;
    }
}
