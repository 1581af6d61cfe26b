using System.Security.Claims;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.WatchMotions;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowMotions;

/// <summary>A motion and its year.</summary>
internal sealed record MotionRow(Guid Id, string? Number, string Subject, string Senders, DateOnly RaisedOn, DateOnly Deadline, MatterState State, MotionOutlook Outlook, string? Summary, string? Stance, int Asked, int Replied);

/// <summary>Open motions that the person may know of, the nearest deadline first.</summary>
internal sealed class MotionsQuery(GovernanceDbContext db, MatterAccess access, CouncilCalendarQuery council, TimeProvider clock)
{
    /// <param name="person">Who asks.</param>
    /// <param name="only">These motions, open or not; every open one when null.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<MotionRow>> ReadAsync(ClaimsPrincipal person, IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var meetings = await council.ComingAsync(ct);
        var motions = access.Readable(person).AsNoTracking().AsSingleQuery().Where(m => m.Kind == MatterKind.Motion);
        if (only is null)
        {
            motions = motions.Where(m => m.State == MatterState.Registered || m.State == MatterState.InPreparation);
        }
        else
        {
            var ids = only.Select(id => new Domain.MatterId(id)).ToList();
            motions = motions.Where(m => ids.Contains(m.Id));
        }

        var found = await motions.Select(m => new { m.Id, m.MainNumber, m.Subject, m.SendersText, m.ReceivedOn, m.RaisedOn, m.State, m.ReportedToCouncilOn, m.Summary, m.Stance }).ToListAsync(ct);
        var keys = found.Select(m => m.Id).ToList();
        var referrals = (await db.Referrals.AsNoTracking().Where(r => keys.Contains(r.MatterId)).Select(r => new { r.MatterId, r.State }).ToListAsync(ct)).ToLookup(r => r.MatterId, r => r.State);
        return [.. found.Select(m =>
        {
            var raised = m.RaisedOn ?? m.ReceivedOn;
            var states = referrals[m.Id].Where(s => s != ReferralState.Withdrawn).ToList();
            return new MotionRow(
                m.Id.Value, m.MainNumber, m.Subject, m.SendersText, raised, raised.AddYears(1), m.State, MotionYear.Of(raised.AddYears(1), m.ReportedToCouncilOn is not null, today, meetings),
                m.Summary, m.Stance, states.Count, states.Count(s => s == ReferralState.Replied));
        }).OrderBy(m => m.Deadline).ThenBy(m => m.Number, StringComparer.Ordinal).ThenBy(m => m.Id)];
    }
}
