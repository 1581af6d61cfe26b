using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ServePlans;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ServeActivities;

/// <summary>Who is responsible; a body outside the register has no code.</summary>
internal sealed record ResponsibleResource(string? Code, string Name);

internal sealed record ActivityResource(
    Guid Id, Guid PlanId, string Number, string Title, string? Description, PlanAreaResource Area, string Status, DateOnly? DueOn, string? Timetable, bool IsLate,
    IReadOnlyList<ResponsibleResource> Responsible, DateOnly? ReportedOn, DateTimeOffset ChangedAt);

internal sealed record ActivityPage(
    IReadOnlyList<ActivityResource> Activities, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);

/// <summary>Reads activities as other systems see them.</summary>
internal sealed class ActivityResourceQuery(GovernanceDbContext db, TimeProvider clock)
{
    public async Task<ActivityResource?> FindAsync(ActivityId id, CancellationToken ct) =>
        (await ReadAsync(db.Activities.AsNoTracking().Where(a => a.Id == id && !a.IsRemoved), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<ActivityResource>> ReadAsync(IQueryable<Activity> activities, CancellationToken ct)
    {
        var rows = await activities.Select(a => new
        {
            a.Id,
            a.PlanId,
            a.AreaId,
            a.AreaNumber,
            a.Number,
            a.Title,
            a.Description,
            a.Status,
            a.DueOn,
            a.Timetable.AsWritten,
            a.ReportedOn,
            a.ChangedAt,
            Parties = a.Parties.Where(p => p.Role == PartyRole.Responsible).OrderBy(p => p.Position).Select(p => new { p.CommitteeId, p.FreeText }).ToList(),
        }).ToListAsync(ct);
        var (today, plans) = (clock.TodayInSweden(), rows.Select(r => r.PlanId).Distinct().ToList());
        var areas = await db.Plans.AsNoTracking().Where(p => plans.Contains(p.Id)).SelectMany(p => p.Areas).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        var bodies = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code, c.Name }).ToDictionaryAsync(c => c.Id, c => new ResponsibleResource(c.Code, c.Name), ct);
        return [.. rows.Select(r => new ActivityResource(
            r.Id.Value, r.PlanId.Value, $"{r.AreaNumber}.{r.Number}", r.Title, r.Description, new(r.AreaNumber, areas.GetValueOrDefault(r.AreaId, "")), ApiNames.Of(r.Status), r.DueOn, r.AsWritten,
            r.Status is ActivityStatus.NotStarted or ActivityStatus.InProgress or ActivityStatus.Ongoing && r.DueOn < today,
            [.. r.Parties.Select(p => p.CommitteeId is { } id && bodies.TryGetValue(id, out var body) ? body : new ResponsibleResource(null, p.FreeText ?? "–"))],
            r.ReportedOn, r.ChangedAt))];
    }
}
