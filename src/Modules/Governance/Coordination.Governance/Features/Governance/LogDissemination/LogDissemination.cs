using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Dissemination;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.LogDissemination;

/// <summary>A plan or a report was presented; a new entry, or a correction of one.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Entry">The entry to correct, or null.</param>
/// <param name="NewId">Of a new entry, made with the form.</param>
/// <param name="Version">The version that the person saw; nothing for a new entry.</param>
/// <param name="Text">What is noted.</param>
internal sealed record LogDissemination(PlanId Plan, DisseminationId? Entry, DisseminationId NewId, long Version, DisseminationText Text);

/// <summary>Keeps the log of to whom and when (S002-04, S003-07).</summary>
internal sealed class LogDisseminationHandler(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(LogDissemination command, CancellationToken ct)
    {
        if (command.Text.On > clock.TodayInSweden())
        {
            return new Error("GOV-0811", "Dissemination.InFuture", "On", ErrorKind.Invalid);
        }

        if (command.Text.ReportId is { } report && !await db.Reports.AnyAsync(r => r.Id == report && r.PlanId == command.Plan, ct))
        {
            return new Error("GOV-0812", "Dissemination.ReportGone", "Report", ErrorKind.Invalid);
        }

        if (command.Entry is { } id)
        {
            if (await db.Dissemination.SingleOrDefaultAsync(d => d.Id == id && d.PlanId == command.Plan, ct) is not { } entry)
            {
                return new Error("GOV-0813", "Dissemination.Gone", Kind: ErrorKind.NotFound);
            }

            if (entry.Version != command.Version)
            {
                return Changed;
            }

            entry.Describe(command.Text);
        }
        else
        {
            if (!await db.Plans.AnyAsync(p => p.Id == command.Plan, ct))
            {
                return new Error("GOV-0814", "Dissemination.PlanGone", Kind: ErrorKind.NotFound);
            }

            if (await db.Dissemination.AnyAsync(d => d.Id == command.NewId, ct))
            {
                return Result.Success;
            }

            db.Dissemination.Add(new DisseminationEntry(command.NewId, command.Plan, command.Text, clock.GetUtcNow(), actor.Actor.Name));
        }

        try
        {
            await db.SaveOnceAsync(async stop => command.Entry is null && await db.Dissemination.AnyAsync(d => d.Id == command.NewId, stop), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed;
        }

        return Result.Success;
    }

    private static Error Changed => new("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
}
