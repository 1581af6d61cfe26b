using Coordination.Governance.Domain;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowActivities;

/// <summary>A plan as lists and boards name it: without its versions, each of which holds every activity.</summary>
internal sealed record PlanOutline(PlanId Id, string Title, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<AreaOutline> Areas)
{
    public IReadOnlyList<Option> AreaOptions => [.. Areas.OrderBy(a => a.Number).Select(a => new Option($"{a.Number}", $"{a.Number}. {a.Title}"))];

    public static Task<PlanOutline?> ReadAsync(GovernanceDbContext db, PlanId? id, CancellationToken ct) => db.Plans.AsNoTracking().Where(p => p.Id == id)
        .Select(p => new PlanOutline(p.Id, p.Title, p.ValidFrom, p.ValidTo, p.Areas.Select(a => new AreaOutline(a.Number, a.Title)).ToList())).SingleOrDefaultAsync(ct);
}

/// <summary>An area as lists and boards name it.</summary>
internal sealed record AreaOutline(int Number, string Title);
