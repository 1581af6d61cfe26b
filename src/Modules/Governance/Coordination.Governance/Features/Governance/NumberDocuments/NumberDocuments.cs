using Coordination.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.NumberDocuments;

/// <summary>
/// Documents that were added before matters were found by their numbers get the form that is searched by. Speaks to nobody: protected
/// matters too, which are found by their readers only. Has nothing to do once it has run.
/// </summary>
internal sealed class NumberDocuments(GovernanceDbContext db) : IRecurringJob
{
    private const int Batch = 100;

    public string Name => "governance.number-documents";

    public string Cron => "0 50 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var handled = 0;
        for (var (more, found) = (true, 1); more && found > 0; handled += found)
        {
            var matters = await db.Matters.AsSplitQuery().Where(m => m.Documents.Any(d => d.RegistrationNumber != null && d.RegistrationNumber != "" && d.NormalisedNumber == null)).OrderBy(m => m.Id).Take(Batch).ToListAsync(ct);
            found = matters.Sum(m => m.NormaliseNumbers());
            more = matters.Count == Batch;
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new JobOutcome(handled, Failed: 1, Note: "Somebody was writing. The rest waits for the next time.");
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(handled);
    }
}
