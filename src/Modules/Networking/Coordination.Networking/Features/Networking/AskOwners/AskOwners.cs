using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.AskOwners;

/// <summary>
/// Asks each enterprise's owner once a year whether the register is right. Safe to run twice and late: a year must have passed since it
/// was registered or confirmed, and since the last question.
/// </summary>
internal sealed class AskOwners(NetworkingDbContext db, OwnerLetters letters, TimeProvider clock) : IRecurringJob
{
    private const int MostAtOnce = 200;

    public string Name => "networking.ask-owners";

    public string Cron => "0 30 8 ? * MON-FRI";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (yearAgo, today) = (clock.GetUtcNow().AddYears(-1), clock.TodayInSweden());
        var dayYearAgo = today.AddYears(-1);
        var purpose = nameof(ContactPurpose.YearlyQuestion);
        var due = await db.Enterprises
            .Where(e => e.State == EnterpriseState.Active && e.RegisteredAt <= yearAgo && (e.ConfirmedOn == null || e.ConfirmedOn <= dayYearAgo))
            .Where(e => !db.OwnerQuestions.Any(q => q.EnterpriseId == e.Id && q.AskedAt > yearAgo))
            .Where(e => db.Contacts.Any(c => c.EnterpriseId == e.Id && c.State == ContactState.Current && !c.IsProtected && c.Email != null && c.PurposeNames.Contains(purpose)))
            .OrderBy(e => e.Id).Select(e => e.Id).Take(MostAtOnce).ToListAsync(ct);
        var asked = 0;
        foreach (var id in due)
        {
            // One commit for each enterprise: what stops one does not undo the others.
            db.ChangeTracker.Clear();
            asked += await letters.AskAsync(id, ct) ? 1 : 0;
        }

        return new JobOutcome(asked);
    }
}
