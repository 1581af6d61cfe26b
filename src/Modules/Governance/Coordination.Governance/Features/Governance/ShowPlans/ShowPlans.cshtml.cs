using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowPlans;

/// <summary>Plans by period and state; when there is none, three ways to begin.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowPlansModel(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public bool MayManage { get; private set; }

    public bool HasExample { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManagePlans)).Succeeded;
        var plans = await db.Plans.AsNoTracking().OrderByDescending(p => p.CreatedAt).Select(p => new { p.Id, p.Title, p.RegistrationNumber, p.ValidFrom, p.ValidTo, p.State, p.IsExample }).ToListAsync(ct);
        var counts = await db.Activities.AsNoTracking().Where(a => !a.IsRemoved).GroupBy(a => a.PlanId)
            .Select(g => new { g.Key, All = g.Count(), Done = g.Count(a => a.Status == ActivityStatus.Done) }).ToDictionaryAsync(g => g.Key, ct);
        Rows = [.. plans.Select(p => new PlanRow(
            p.Id.Value, p.Title, p.RegistrationNumber, PlanText.Validity(p.ValidFrom, p.ValidTo), p.State, counts.GetValueOrDefault(p.Id)?.All ?? 0, counts.GetValueOrDefault(p.Id)?.Done ?? 0))];
        HasExample = plans.Exists(p => p.IsExample);
    }
}

/// <summary>A plan in the list.</summary>
internal sealed record PlanRow(Guid Id, string Title, string? RegistrationNumber, string Validity, PlanState State, int Activities, int Done);

/// <summary>How a plan's facts are shown.</summary>
internal static class PlanText
{
    public static StatusLook Look(this PlanState state) => state switch
    {
        PlanState.InForce => StatusLook.Done,
        PlanState.Adopted or PlanState.AdoptedInPart or PlanState.Revised => StatusLook.Ongoing,
        PlanState.Expired => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    /// <summary>Whole years as years, everything else as dates.</summary>
    public static string Validity(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "–",
        ({ Month: 1, Day: 1 } f, { Month: 12, Day: 31 } t) => f.Year == t.Year ? $"{f.Year}" : $"{f.Year}–{t.Year}",
        _ => $"{(from is { } start ? Platform.Time.DateText.Short(start) : string.Empty)}–{(to is { } end ? Platform.Time.DateText.Short(end) : string.Empty)}",
    };
}
