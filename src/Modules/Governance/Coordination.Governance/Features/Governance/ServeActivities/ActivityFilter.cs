using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ServeActivities;

/// <summary>Which activities a system asks for.</summary>
internal sealed record ActivityFilter(
    Guid? Plan, string? Committee, int? Area, ActivityStatus? Status, DateOnly? DueFrom, DateOnly? DueTo, DateTimeOffset? ChangedAfter, string? Words)
{
    public static ActivityFilter Read(ApiQuery query) => new(
        query.Id("plan"), query["committee"], query.Whole("area"), query.Choice<ActivityStatus>("status"), query.Date("dueFrom"), query.Date("dueTo"), query.Instant("changedAfter"), query["q"]);

    public async Task<IQueryable<Activity>> ApplyAsync(GovernanceDbContext db, CancellationToken ct)
    {
        var found = db.Activities.AsNoTracking().Where(a => !a.IsRemoved);
        if (Plan is { } id)
        {
            var plan = new PlanId(id);
            found = found.Where(a => a.PlanId == plan);
        }

        if (Committee is { } code)
        {
            var committee = await db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
            found = found.Where(a => a.Parties.Any(p => p.CommitteeId == committee && p.Role == PartyRole.Responsible));
            found = committee is null ? found.Where(a => false) : found;
        }

        if (SearchText.Normalise(Words) is { Length: > 0 } words)
        {
            found = words.Split(' ').Aggregate(found, (some, word) => some.Where(a => a.SearchText.Contains(word)));
        }

        found = Area is { } area ? found.Where(a => a.AreaNumber == area) : found;
        found = Status is { } status ? found.Where(a => a.Status == status) : found;
        found = DueFrom is { } from ? found.Where(a => a.DueOn >= from) : found;
        found = DueTo is { } to ? found.Where(a => a.DueOn <= to) : found;
        return ChangedAfter is { } after ? found.Where(a => a.ChangedAt > after) : found;
    }
}
