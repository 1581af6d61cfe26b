using Coordination.Evaluation.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.ServeGoals;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Governance.Features.Governance.ShowPlans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowPlan;

/// <summary>A plan: its areas and activities, decisions, documents and versions.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowPlanModel(GovernanceDbContext db, ActivityListQuery activities, ServedGoalQuery goals, IPlanFollowUpDirectory followUps, IAuthorizationService authorization) : PageModel
{
    private const int FollowUpsShown = 4;

    [FromRoute]
    public Guid Id { get; set; }

    public ActionPlan Plan { get; private set; } = null!;

    public ServedGoals ServedGoals { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<AreaRows> Areas { get; private set; } = [];

    public IReadOnlyList<DecisionRow> Decisions { get; private set; } = [];

    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];

    /// <summary>The revision under way, or the latest one.</summary>
    public PlanRevision? Revision { get; private set; }

    /// <summary>What ended with the version before the one that counts.</summary>
    public IReadOnlyList<ClosedSnapshot> Closed { get; private set; } = [];

    public int Done { get; private set; }

    public int Ongoing { get; private set; }

    public int Late { get; private set; }

    public int Total { get; private set; }

    /// <summary>Per tertial and year; null for who may not see them.</summary>
    public PlanFollowUpsPanel? FollowUps { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        var ids = await db.Activities.AsNoTracking().Where(a => a.PlanId == id && !a.IsRemoved).Select(a => a.Id).ToListAsync(ct);
        var rows = (await activities.ByIdAsync(ids, ct)).ToLookup(r => r.AreaNumber);
        var documents = await db.GoverningDocuments.AsNoTracking().ToListAsync(ct);
        var strategic = documents.SelectMany(d => d.StrategicAreas).ToDictionary(a => a.Id.Value, a => a.Title);
        Areas = [.. plan.Areas.OrderBy(a => a.Number).Select(a => new AreaRows(
            a.Number, a.Title, a.Introduction, [.. a.StrategicAreas.Select(s => strategic.GetValueOrDefault(s)).OfType<string>()], [.. rows[a.Number]]))];
        var names = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        Decisions = [.. plan.Decisions.OrderByDescending(d => d.MeetingDate).ThenByDescending(d => d.RecordedAt)
            .Select(d => new DecisionRow(d.Kind, names.GetValueOrDefault(d.Body, "–"), d.MeetingDate, d.Paragraph, d.RegistrationNumber, d.Note))];
        Documents = [.. plan.Documents.Join(documents, l => l.DocumentId, d => d.Id, (l, d) => new DocumentRow(d.Id.Value, d.Title, l.Relation, d.RegistrationNumber, PlanText.Validity(d.ValidFrom, d.ValidTo))).OrderBy(d => d.Relation).ThenBy(d => d.Title)];
        Revision = await db.LatestRevisionAsync(id, ct);
        Closed = plan.Versions.MaxBy(v => v.Number) is { } latest ? PlanSnapshots.Read(latest).Closed : [];
        ServedGoals = new(await goals.OfAsync(plan.ServesGoals, ct), MayManage ? $"/mal/koppla/plan/{Id}" : null);
        FollowUps = (await authorization.AuthorizeAsync(User, IPlanFollowUpDirectory.Policy)).Succeeded ? new(Id, await followUps.OfAsync(Id, FollowUpsShown, ct)) : null;
        var all = rows.SelectMany(g => g).ToList();
        Total = all.Count;
        Done = all.Count(r => r.Status == ActivityStatus.Done);
        Late = all.Count(r => r.IsLate);
        Ongoing = all.Count(r => r is { IsLate: false, Status: ActivityStatus.InProgress or ActivityStatus.Ongoing });
        return true;
    }
}

/// <summary>The latest follow-ups of a plan.</summary>
internal sealed record PlanFollowUpsPanel(Guid Plan, IReadOnlyList<PlanFollowUpCard> Cards);

/// <summary>An area with its activities.</summary>
internal sealed record AreaRows(int Number, string Title, string? Introduction, IReadOnlyList<string> StrategicAreas, IReadOnlyList<ActivityRow> Activities);

/// <summary>A decision as the page shows it.</summary>
internal sealed record DecisionRow(PlanDecisionKind Kind, string Body, DateOnly MeetingDate, string? Paragraph, string? RegistrationNumber, string? Note);

/// <summary>A document the plan is linked to.</summary>
internal sealed record DocumentRow(Guid Id, string Title, DocumentRelation Relation, string? Number, string Validity);
