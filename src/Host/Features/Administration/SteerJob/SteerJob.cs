using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Platform.Results;

namespace Coordination.Host.Features.Administration.SteerJob;

/// <summary>What an administrator can do to a job; the names stand in addresses.</summary>
internal enum JobVerb
{
    Kor,
    Pausa,
    Ateruppta,
}

/// <summary>Runs a job at once, holds it, or lets it run again; who did so stands in the log.</summary>
internal sealed class SteerJobHandler(HostDbContext db, JobEngine engine, JobSchedules schedules, AdministratorDecisions decisions)
{
    public async Task<Result> HandleAsync(string job, JobVerb verb, CancellationToken ct)
    {
        if (schedules.Read().All(s => s.Name != job))
        {
            return new Error("ADM-0001", "Jobs.Unknown", Kind: ErrorKind.NotFound);
        }

        if (!engine.IsRunning)
        {
            return new Error("ADM-0002", "Jobs.EngineOff", Kind: ErrorKind.Conflict);
        }

        db.Audit.Add(decisions.Entry("Job", job, verb switch { JobVerb.Kor => "RunNow", JobVerb.Pausa => "Paused", _ => "Resumed" }));
        await db.SaveChangesAsync(ct);
        await (verb switch
        {
            JobVerb.Kor => engine.RunNowAsync(job, ct),
            JobVerb.Pausa => engine.PauseAsync(job, ct),
            _ => engine.ResumeAsync(job, ct),
        });
        return Result.Success;
    }
}
