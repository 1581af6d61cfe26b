using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.KeepAgreements;

/// <summary>A year after a judgement of democracy conditions its committee owes a new one (S004-09), as long as the counterpart is there.</summary>
internal sealed class AskForDemocracyAgain(NetworkingDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "networking.ask-for-democracy-again";

    public string Cron => "0 35 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, raised, failed) = (clock.TodayInSweden(), 0, 0);
        var due = await db.DemocracyAssessments.Where(d => d.ReplacedAt == null && !d.IsOwed && d.AgainOn <= today)
            .Where(d => db.Organisations.Any(o => o.Id == d.OrganisationId && o.EndedOn == null) || db.Enterprises.Any(e => e.Id == d.EnterpriseId && e.EndedOn == null))
            .OrderBy(d => d.AgainOn).ThenBy(d => d.Id).Select(d => d.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            // One at a time: a judgement that somebody replaces at this moment stops none of the others.
            var assessment = await db.DemocracyAssessments.SingleAsync(d => d.Id == id, ct);
            try
            {
                if (assessment.BecomeDuty(today, clock.GetUtcNow()))
                {
                    await db.SaveChangesAsync(ct);
                    raised++;
                }
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
