using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Governance.Features.Governance.KeepRevision;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ComparePlanVersions;

/// <summary>Two versions of a plan, by name.</summary>
internal sealed record ComparedVersions(ActionPlan Plan, string BeforeName, string AfterName, PlanSnapshot Before, PlanSnapshot After, PlanRevision? Draft);

/// <summary>Finds the versions that an address names: a number, the draft of a revision under way, or the plan as it stands.</summary>
internal sealed class PlanVersionsQuery(GovernanceDbContext db, PlanSnapshots snapshots, RevisionQuery revisions, IStringLocalizer<Texts> texts)
{
    /// <summary>How an address names the draft.</summary>
    public const string DraftName = "utkast";

    public async Task<ComparedVersions?> FindAsync(Guid plan, int from, string? to, CancellationToken ct)
    {
        var id = new PlanId(plan);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } found || found.Versions.FirstOrDefault(v => v.Number == from) is not { } before)
        {
            return null;
        }

        var (beforeName, old) = (texts["Plans.Version", before.Number].Value, PlanSnapshots.Read(before));
        if (string.IsNullOrEmpty(to))
        {
            var activities = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == id).ToListAsync(ct);
            return new ComparedVersions(found, beforeName, texts["Plans.AsItStands"], old, await snapshots.TakeAsync(found, activities, ct), null);
        }

        if (to == DraftName)
        {
            if (await db.LatestRevisionAsync(id, ct) is not { IsActive: true } revision)
            {
                return null;
            }

            var draft = await snapshots.TakeAsync(found, revision, await revisions.DraftAsync(found, revision.Id, ct), ct);
            return new ComparedVersions(found, beforeName, texts["Revision.Draft"], old, draft, revision);
        }

        return int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && found.Versions.FirstOrDefault(v => v.Number == number) is { } after
            ? new ComparedVersions(found, beforeName, texts["Plans.Version", after.Number], old, PlanSnapshots.Read(after), null)
            : null;
    }
}
