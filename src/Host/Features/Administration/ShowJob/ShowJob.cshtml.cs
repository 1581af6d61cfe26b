using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.ShowJob;

/// <summary>A job's history of runs.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ShowJobModel(HostDbContext db, JobSchedules schedules, JobTexts words) : PageModel
{
    public JobSchedule Job { get; private set; } = null!;

    public PagedList<JobRun> Runs { get; private set; } = null!;

    public ListQuery Query => ListQuery.Read(Request, "-started", []);

    public JobTexts Words => words;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken ct)
    {
        if (schedules.Read().FirstOrDefault(s => s.Name == name) is not { } job)
        {
            return NotFound();
        }

        Job = job;
        Runs = await db.JobRuns.AsNoTracking().Where(r => r.Job == name).OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id).ToPagedListAsync(Query, ct);
        return Page();
    }
}
