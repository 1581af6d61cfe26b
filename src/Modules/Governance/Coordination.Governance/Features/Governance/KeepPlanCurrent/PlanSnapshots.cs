using System.Text.Json;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
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
                .. activities.Where(a => a.AreaId == area.Id && !a.IsRemoved).OrderBy(a => a.Number).Select(a => new ActivitySnapshot(
                    a.Id.Value, a.FullNumber, a.Title, Parties(a, codes, responsible: true), Parties(a, codes, responsible: false), a.Timetable.AsWritten ?? string.Empty, a.Status.ToString())),
            ])),
        ]);
    }

    /// <summary>Adds the plan as it stands as its next version.</summary>
    public async Task KeepAsync(ActionPlan plan, IReadOnlyCollection<Activity> activities, string reason, string by, DateTimeOffset now, CancellationToken ct) =>
        plan.KeepVersion(reason, JsonSerializer.Serialize(await TakeAsync(plan, activities, ct), MessageJson.Options), by, now);

    public static PlanSnapshot Read(PlanVersion version) => JsonSerializer.Deserialize<PlanSnapshot>(version.Snapshot, MessageJson.Options)!;

    private static string Parties(Activity activity, Dictionary<Domain.CommitteeId, string> codes, bool responsible) => string.Join(", ", activity.Parties
        .Where(p => p.Role == PartyRole.Responsible == responsible).OrderBy(p => p.Position)
        .Select(p => p.CommitteeId is { } id ? codes.GetValueOrDefault(id, "?") : p.FreeText));
}
