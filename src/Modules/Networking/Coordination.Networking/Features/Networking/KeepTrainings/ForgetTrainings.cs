using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.SignUpTraining;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.KeepTrainings;

/// <summary>Forgets who signed up, some time after the day: names and addresses go, numbers stay.</summary>
internal sealed class ForgetTrainings(NetworkingDbContext db, IOptions<TrainingOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "networking.forget-trainings";

    public string Cron => "0 50 3 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (now, before) = (clock.GetUtcNow(), clock.TodayInSweden().AddDays(-options.Value.KeepDays));
        var over = await db.Trainings.Where(t => t.ForgottenAt == null && t.On < before && t.SignUps.Any()).OrderBy(t => t.On).ThenBy(t => t.Id).Take(Batch).ToListAsync(ct);
        foreach (var training in over)
        {
            training.Forget(now);
        }

        // What was written to them names them too.
        var topics = over.ConvertAll(t => TrainingLetters.Topic(t.Id));
        db.Mail.RemoveRange(await db.Mail.Where(m => m.Topic != null && topics.Contains(m.Topic)).ToListAsync(ct));

        await db.SaveChangesAsync(ct);
        return new JobOutcome(over.Count);
    }
}
