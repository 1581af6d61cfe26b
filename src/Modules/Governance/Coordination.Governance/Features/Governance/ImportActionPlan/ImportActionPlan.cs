using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ImportActionPlan;

/// <summary>Accept an import with these choices.</summary>
internal sealed record ImportPlanCommand(PlanImportId Id, long Version, ImportChoices Choices);

/// <summary>
/// Accepts an import: plan, areas, activities, new committees and documents in one commit, told to the others as one event. Twice
/// accepted, or by two people at once, it comes in once.
/// </summary>
internal sealed class ImportActionPlanHandler(GovernanceDbContext db, ObligationLedger ledger, PlanSnapshots snapshots, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    private const int LongestTitle = 300;
    private const int LongestNumber = 60;

    public async Task<Result<PlanId>> HandleAsync(ImportPlanCommand command, CancellationToken ct)
    {
        var found = await FindAsync(command.Id, command.Version, ct);
        if (!found.Succeeded)
        {
            return Result<PlanId>.Failure(found.Errors);
        }

        var import = found.Value;
        var read = DoubtAnswers.Apply(JsonSerializer.Deserialize<ReadPlan>(import.Reading, MessageJson.Options)!, command.Choices.Answers);
        var register = await db.Committees.AsNoTracking().ToListAsync(ct);
        var bodies = PlanBodies.Resolve(BodyMatching.Match(read, register, clock.TodayInSweden()), command.Choices.Bodies, register);
        Error[] errors = [.. Check(command.Choices, read), .. bodies.Errors];
        if (errors.Length > 0)
        {
            return Result<PlanId>.Failure(errors);
        }

        var written = await WriteAsync(import, command.Choices, read, bodies.Value, ct);
        return written.Succeeded ? await SaveAsync(import, written.Value, ct) : Result<PlanId>.Failure(written.Errors);
    }

    /// <summary>Keeps the choices so far, so that a person can leave.</summary>
    public async Task<Result> KeepAsync(ImportPlanCommand command, CancellationToken ct)
    {
        var found = await FindAsync(command.Id, command.Version, ct);
        if (!found.Succeeded)
        {
            return Result.Failure(found.Errors);
        }

        found.Value.Keep(JsonSerializer.Serialize(command.Choices, MessageJson.Options));
        return await SaveAsync(found.Value, default, ct);
    }

    /// <summary>Says which plan the file is a new version of, or that it is a new plan.</summary>
    public async Task<Result> AimAsync(ImportPlanCommand command, PlanId? target, CancellationToken ct)
    {
        var found = await FindAsync(command.Id, command.Version, ct);
        if (!found.Succeeded)
        {
            return Result.Failure(found.Errors);
        }

        if (target is { } plan && !await db.Plans.AnyAsync(p => p.Id == plan, ct))
        {
            return new Error("GOV-0935", "Import.PlanGone", "Target", ErrorKind.Invalid);
        }

        found.Value.Aim(target);
        found.Value.Keep(JsonSerializer.Serialize(command.Choices, MessageJson.Options));
        return await SaveAsync(found.Value, default, ct);
    }

    private async Task<Result<PlanImport>> FindAsync(PlanImportId id, long version, CancellationToken ct)
    {
        if (await db.PlanImports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return new Error("GOV-0930", "Import.Gone", Kind: ErrorKind.NotFound);
        }

        return import.WhyClosed(clock.GetUtcNow()) is { } closed ? closed
            : import.Version != version ? new Error("GOV-0934", "Import.ChangedMeanwhile", Kind: ErrorKind.Conflict)
            : import;
    }

    private static IEnumerable<Error> Check(ImportChoices choices, ReadPlan read)
    {
        if (string.IsNullOrWhiteSpace(choices.Title) || choices.Title.Trim().Length > LongestTitle)
        {
            yield return new Error("GOV-0940", "Import.TitleMissing", "Title", ErrorKind.Invalid, LongestTitle);
        }

        if (choices.RegistrationNumber?.Trim().Length > LongestNumber)
        {
            yield return new Error("GOV-0941", "Import.NumberTooLong", "RegistrationNumber", ErrorKind.Invalid, LongestNumber);
        }

        if (choices.ValidTo < choices.ValidFrom)
        {
            yield return new Error("GOV-0942", "Import.ValidityReversed", "ValidTo", ErrorKind.Invalid);
        }

        if (read.Rows.Count == 0)
        {
            yield return new Error("GOV-0943", "Import.NoRowsLeft", Kind: ErrorKind.Invalid);
        }

        foreach (var row in read.Rows.Where(r => string.IsNullOrWhiteSpace(r.Title)))
        {
            yield return new Error("GOV-0944", "Import.ActivityTitleMissing", null, ErrorKind.Invalid, $"{row.Area}.{row.Number}");
        }
    }

    private async Task<Result<PlanId>> WriteAsync(PlanImport import, ImportChoices choices, ReadPlan read, PlanBodies bodies, CancellationToken ct)
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var writer = new PlanWriter(read, choices, bodies, now, by);
        ActionPlan plan;
        List<Activity> activities = [];
        if (import.TargetPlanId is { } target)
        {
            if (await db.Plans.SingleOrDefaultAsync(p => p.Id == target, ct) is not { State: not PlanState.Expired } known)
            {
                return new Error("GOV-0935", "Import.PlanGone", "Target", ErrorKind.Conflict);
            }

            plan = known;
            activities = await db.Activities.Where(a => a.PlanId == target).AsSplitQuery().ToListAsync(ct);
            if (plan is { IsBinding: true, State: not PlanState.Revised })
            {
                plan.BeginRevision();
            }

            writer.Revise(plan, activities);
        }
        else
        {
            plan = writer.Create();
            db.Plans.Add(plan);
        }

        db.Committees.AddRange(bodies.Added);
        db.Activities.AddRange(writer.Added);
        await PlanDocuments.LinkAsync(db, plan, read, ct);
        await snapshots.KeepAsync(plan, [.. activities, .. writer.Added], import.FileName, by, now, ct);
        plan.AnnounceImport(read.Rows.Count, now);
        if (plan.IsBinding)
        {
            await ledger.AlignAsync(plan, [.. writer.Added, .. writer.Changed], ct);
        }

        import.Accept(plan.Id, by, now);
        return plan.Id;
    }

    private async Task<Result<PlanId>> SaveAsync(PlanImport import, PlanId plan, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return plan;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.PlanImports.AsNoTracking().SingleAsync(i => i.Id == import.Id, ct);
            return now.WhyClosed(clock.GetUtcNow()) ?? new Error("GOV-0934", "Import.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
        catch (DbUpdateException e) when (dialect.IsUniqueViolation(e))
        {
            db.ChangeTracker.Clear();
            return new Error("GOV-0939", "Import.CommitteeJustAdded", Kind: ErrorKind.Conflict);
        }
    }
}
