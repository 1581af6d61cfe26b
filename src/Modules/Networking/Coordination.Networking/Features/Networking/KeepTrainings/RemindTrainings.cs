using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.SignUpTraining;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.KeepTrainings;

/// <summary>Reminds those who come the day before. Each is reminded once, however often the sweep runs; a run that was missed is caught up with until it begins.</summary>
internal sealed class RemindTrainings(NetworkingDbContext db, TrainingLetters letters, TimeProvider clock) : IRecurringJob
{
    public string Name => "networking.remind-trainings";

    public string Cron => "0 15 8 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (now, last) = (clock.GetUtcNow(), clock.TodayInSweden().AddDays(1));
        var (reminded, failed) = (0, 0);
        foreach (var id in await db.Trainings.Where(t => t.State == TrainingState.Open && t.On <= last && t.SignUps.Any(s => s.State == SignUpState.Coming && s.RemindedAt == null)).Select(t => t.Id).ToListAsync(ct))
        {
            // One at a time: somebody who signs up for one at this moment stops none of the others.
            var training = await db.Trainings.SingleAsync(t => t.Id == id, ct);
            var people = now < training.Begins ? training.Coming.Where(s => s.RemindedAt is null).ToList() : [];
            foreach (var person in people)
            {
                letters.QueueReminder(training, person);
                training.Remind(person, now);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                reminded += people.Count;
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(reminded, failed);
    }
}
