using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>Reads the next version as it would be now.</summary>
internal sealed class RevisionQuery(GovernanceDbContext db)
{
    public async Task<RevisionDraft> DraftAsync(ActionPlan plan, RevisionId revision, CancellationToken ct)
    {
        var activities = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == plan.Id).ToListAsync(ct);
        var rows = await db.RevisionRows.AsNoTracking().AsSplitQuery().Where(r => r.RevisionId == revision).ToListAsync(ct);
        return RevisionDraft.Of(plan, activities, rows);
    }

    /// <summary>The committees' views, by name.</summary>
    public async Task<IReadOnlyList<ConsultationRow>> ConsultationsAsync(RevisionId revision, CancellationToken ct) =>
        await (from consultation in db.Consultations.AsNoTracking()
               join committee in db.Committees.AsNoTracking() on consultation.CommitteeId equals committee.Id
               where consultation.RevisionId == revision
               orderby committee.Name, consultation.Id
               select new ConsultationRow(consultation, committee.Code, committee.Name)).ToListAsync(ct);

    public async Task<IReadOnlyDictionary<CommitteeId, string>> CodesAsync(CancellationToken ct) =>
        await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
}

/// <summary>A committee that was asked, with its name.</summary>
internal sealed record ConsultationRow(RevisionConsultation Consultation, string Code, string Name);
