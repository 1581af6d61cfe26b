using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanMeetings;

/// <summary>Gives a committee's meetings their days before them, by the committee's rule or the defaults.</summary>
internal sealed class MeetingPlanner(GovernanceDbContext db, PreparationCalendar calendar)
{
    public async Task<PreparationSettings> SettingsAsync(CommitteeId committee, CancellationToken ct) =>
        await db.PreparationRules.AsNoTracking().Where(r => r.CommitteeId == committee).Select(r => r.Settings).SingleOrDefaultAsync(ct) ?? PreparationSettings.Default;

    public async Task<MeetingDates> DatesAsync(CommitteeId committee, DateOnly on, CancellationToken ct) =>
        (await SettingsAsync(committee, ct)).DatesOf(on, calendar.Calendar);

    public async Task<Meeting> NewAsync(CommitteeId committee, DateOnly on, TimeOnly? startsAt, string? place, CancellationToken ct) =>
        new(MeetingId.New(), committee, on, startsAt, place, await DatesAsync(committee, on, ct));
}
