using System.Text.Json;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepPlanCurrent;

/// <summary>Writes a plan with its activities down as it stands, so that versions can be compared (S003-16).</summary>
internal sealed class PlanSnapshots(GovernanceDbContext db)
{
    public async Task<PlanSnapshot> TakeAsync(ActionPlan plan, IReadOnlyCollection<Activity> activities, CancellationToken ct)
    {
        var codes = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        foreach (var added in db.Committees.Local)
        {
            codes[added.Id] = added.Code;
        }

        return new PlanSnapshot(plan.Title, plan.ValidFrom, plan.ValidTo,
        [
            .. plan.Areas.OrderBy(a => a.Number).Select(area => new AreaSnapshot(area.Number, area.Title,
            [
                .. activities.Where(a => a.AreaId == area.Id && !a.IsRemoved).OrderBy(a => a.Number)
                    .Select(a => WordingText.Snapshot(a.Id, a.FullNumber, ActivityWording.Of(a), a.Status.ToString(), codes)),
            ])),
        ]);
    }

    /// <summary>The next version as a revision has it now.</summary>
    public async Task<PlanSnapshot> TakeAsync(ActionPlan plan, PlanRevision revision, RevisionDraft draft, CancellationToken ct)
    {
        var codes = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        return new PlanSnapshot(revision.Title, revision.ValidFrom, revision.ValidTo,
        [
            .. plan.Areas.OrderBy(a => a.Number).Select(area => new AreaSnapshot(area.Number, area.Title,
            [
                .. draft.Activities.Where(d => d.Wording.Area == area.Id.Value)
                    .Select(d => WordingText.Snapshot(d.Id, d.FullNumber, d.Wording, (d.Activity?.Status ?? Starts(d.Wording)).ToString(), codes)),
            ])),
        ])
        {
            Closed = [.. draft.Closing.Select(c => new ClosedSnapshot(c.Activity.Id.Value, c.Activity.FullNumber, c.Activity.Title, c.Row.Outcome!.Value.ToString(), c.Row.Reason ?? string.Empty))],
        };
    }

    /// <summary>Adds the plan as it stands as its next version.</summary>
    public async Task KeepAsync(ActionPlan plan, IReadOnlyCollection<Activity> activities, string reason, string by, DateTimeOffset now, CancellationToken ct, IReadOnlyList<ClosedSnapshot>? closed = null)
    {
        var snapshot = await TakeAsync(plan, activities, ct) with { Closed = closed ?? [] };
        plan.KeepVersion(reason, JsonSerializer.Serialize(snapshot, MessageJson.Options), by, now);
    }

    public static PlanSnapshot Read(PlanVersion version) => JsonSerializer.Deserialize<PlanSnapshot>(version.Snapshot, MessageJson.Options)!;

    private static ActivityStatus Starts(ActivityWording wording) => wording.Timetable.IsOngoing ? ActivityStatus.Ongoing : ActivityStatus.NotStarted;
}
