using Coordination.Networking.Features.Networking.ShowEnquiries;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.KeepEnquiries;

/// <summary>
/// Nothing is ever dropped: an enquiry that nobody has handed on by its day becomes a duty of the function's committee, which Governance
/// reminds of until somebody does. Where no committee is named yet, the sweep says so, and catches up once one is.
/// </summary>
internal sealed class RaiseLateEnquiries(NetworkingDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "networking.raise-late-enquiries";

    public string Cron => "0 20 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var committee = await db.EnquiryRules.Select(r => r.CommitteeCode).SingleOrDefaultAsync(ct);
        var late = EnquiryListQuery.OpenOnes(db.Enquiries).Where(e => e.DueOn < today && (e.OwedBy == null || e.OwedBy != committee));
        if (committee is null)
        {
            var waiting = await late.CountAsync(ct);
            return new JobOutcome(0, Failed: waiting, Note: waiting == 0 ? null : "Ingen nämnd är vald i reglerna för anmälningar.");
        }

        var (raised, failed) = (0, 0);
        foreach (var id in await late.OrderBy(e => e.DueOn).ThenBy(e => e.Id).Select(e => e.Id).Take(Batch).ToListAsync(ct))
        {
            // One at a time: an enquiry that somebody handles at this moment stops none of the others.
            var enquiry = await db.Enquiries.AsSplitQuery().SingleAsync(e => e.Id == id, ct);
            if (enquiry.IsLateOn(today))
            {
                enquiry.BecomeDuty(committee, clock.GetUtcNow());
            }

            try
            {
                await db.SaveChangesAsync(ct);
                raised++;
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(raised, failed);
    }
}
