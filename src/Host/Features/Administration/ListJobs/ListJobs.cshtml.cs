using Coordination.Host.Jobs;
using Coordination.Host.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Administration.ListJobs;

/// <summary>What runs by itself, and how it went.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ListJobsModel(ListJobsQuery query, JobEngine engine, JobTexts words) : PageModel
{
    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public bool IsRunning => engine.IsRunning;

    public JobTexts Words => words;

    public async Task OnGetAsync(CancellationToken ct) => Jobs = await query.ReadAsync(ct);
}
