using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanMeetings;

/// <summary>Gives a committee's meetings their days before them: by the committee's own rule, else the municipality's, else custom.</summary>
internal sealed class MeetingPlanner(GovernanceDbContext db, PreparationCalendar calendar)
{
    /// <summary>A rule that is being changed or taken away in this unit of work counts as it will be.</summary>
    public async Task<PreparationSettings> SettingsAsync(CommitteeId committee, CancellationToken ct)
    {
        await db.PreparationRules.Where(r => r.CommitteeId == committee || r.CommitteeId == null).LoadAsync(ct);
        var rules = db.PreparationRules.Local;
        return (rules.FirstOrDefault(r => r.CommitteeId == committee) ?? rules.FirstOrDefault(r => r.CommitteeId is null))?.Settings ?? PreparationSettings.Default;
    }

    public async Task<MeetingDates> DatesAsync(CommitteeId committee, DateOnly on, CancellationToken ct) =>
        (await SettingsAsync(committee, ct)).DatesOf(on, calendar.Calendar);

    public async Task<Meeting> NewAsync(CommitteeId committee, DateOnly on, TimeOnly? startsAt, string? place, CancellationToken ct) =>
        new(MeetingId.New(), committee, on, startsAt, place, await DatesAsync(committee, on, ct));
}
