using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.Governance.Features.Governance.ShowOpenPlan;

/// <summary>How the plan goes, for everyone, where the municipality has opened it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ShowOpenPlanModel(OpenPlanQuery plans) : PageModel
{
    /// <summary>Null: the plan that counts now.</summary>
    [FromRoute]
    public Guid? Id { get; set; }

    public OpenPlan? Plan { get; private set; }

    public IReadOnlyList<OpenPlanName> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // A browser asks again before it shows what it kept: a plan that is closed is gone at once.
        Response.Headers.CacheControl = "no-cache";
        var open = await plans.AllAsync(ct);
        if ((Id ?? open.FirstOrDefault()?.Id) is { } id)
        {
            Plan = await plans.OneAsync(id, ct);
            Others = [.. open.Where(p => p.Id != id)];
        }

        return Plan is null && Id is not null ? NotFound() : Page();
    }
}
