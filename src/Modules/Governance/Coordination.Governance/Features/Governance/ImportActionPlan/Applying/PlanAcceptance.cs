using System.Text.Json;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>
/// Stores an accepted import: plan, areas, activities, new committees and documents in one transaction, told to the others as one
/// event. The import's own row is taken first, so that a second acceptance waits, and then finds it closed.
/// </summary>
internal sealed class PlanAcceptance(GovernanceDbContext db, ObligationLedger ledger, PlanSnapshots snapshots, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    private const int Chunk = 250;
    private const int LongestTitle = 300;
    private const int LongestNumber = 60;

    /// <summary>What the file says with the answers applied, or what stands in the way.</summary>
    public async Task<Result<AnsweredImport>> CheckAsync(PlanImport import, ImportChoices choices, IReadOnlyList<string> shownNames, CancellationToken ct)
    {
        var read = DoubtAnswers.Apply(JsonSerializer.Deserialize<ReadPlan>(import.Reading, MessageJson.Options)!, choices.Answers);
        var register = await db.Committees.AsNoTracking().ToListAsync(ct);
        var bodies = PlanBodies.Resolve(BodyMatching.Match(read, register, clock.TodayInSweden()), choices.Bodies, register, shownNames);
        Error[] errors = [.. Check(choices, read), .. bodies.Errors];
        return errors.Length == 0 ? new AnsweredImport(choices, read, bodies.Value) : Result<AnsweredImport>.Failure(errors);
    }

    /// <summary>Stores all of it or nothing.</summary>
    public async Task<Result<PlanId>> StoreAsync(PlanImport import, AnsweredImport answered, AcceptanceProgress? progress, CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var stored = await WriteAsync(import, answered, progress, ct);
            if (stored.Succeeded)
            {
                await transaction.CommitAsync(ct);
            }

            return stored;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Result<PlanId>.Failure((await WhyLostAsync(import.Id, ct)).Errors);
        }
        catch (DbUpdateException e) when (dialect.IsUniqueViolation(e))
        {
            db.ChangeTracker.Clear();
            return new Error("GOV-0939", "Import.CommitteeJustAdded", Kind: ErrorKind.Conflict);
        }
    }

    /// <summary>Somebody else was faster: what they did, in words.</summary>
    public async Task<Result> WhyLostAsync(PlanImportId id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var now = await db.PlanImports.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        return now.WhyClosed(clock.GetUtcNow()) ?? new Error("GOV-0934", "Import.ChangedMeanwhile", Kind: ErrorKind.Conflict);
    }

    private async Task<Result<PlanId>> WriteAsync(PlanImport import, AnsweredImport answered, AcceptanceProgress? progress, CancellationToken ct)
    {
        var (now, by, read) = (clock.GetUtcNow(), actor.Actor.Name, answered.Read);
        var writer = new PlanWriter(read, answered.Choices, answered.Bodies, now, by);
        List<Activity> known = [];
        var prepared = await PrepareAsync(import, writer, known, ct);
        if (!prepared.Succeeded)
        {
            return Result<PlanId>.Failure(prepared.Errors);
        }

        var plan = prepared.Value;
        db.Committees.AddRange(answered.Bodies.Added);
        await PlanDocuments.LinkAsync(db, plan, read, ct);
        await snapshots.KeepAsync(plan, [.. known, .. writer.Added], import.FileName, by, now, ct);
        plan.AnnounceImport(read.Rows.Count, now);
        import.Accept(plan.Id, by, now);
        if (plan.IsBinding)
        {
            await AlignAsync(plan, writer.Changed, ct);
        }

        await db.SaveChangesAsync(ct);
        await AddAsync(plan, writer.Added, read.Rows.Count, progress, ct);
        return plan.Id;
    }

    /// <summary>A new plan, or the one that the file is a new version of with its changes made.</summary>
    private async Task<Result<ActionPlan>> PrepareAsync(PlanImport import, PlanWriter writer, List<Activity> known, CancellationToken ct)
    {
        if (import.TargetPlanId is not { } target)
        {
            var made = writer.Create();
            db.Plans.Add(made);
            return made;
        }

        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == target, ct) is not { State: not PlanState.Expired } plan)
        {
            return new Error("GOV-0935", "Import.PlanGone", "Target", ErrorKind.Conflict);
        }

        if (await db.ActiveRevisionAsync(target, ct) is not null)
        {
            return new Error("GOV-0970", "Import.RevisionUnderWay", "Target", ErrorKind.Conflict);
        }

        known.AddRange(await db.Activities.Where(a => a.PlanId == target).AsSplitQuery().ToListAsync(ct));
        if (plan is { IsBinding: true, State: not PlanState.Revised })
        {
            plan.BeginRevision();
        }

        writer.Revise(plan, known);
        return plan;
    }

    /// <summary>In pieces, so that ten thousand activities are not tracked at once and the person sees how far it has come.</summary>
    private async Task AddAsync(ActionPlan plan, IReadOnlyList<Activity> added, int total, AcceptanceProgress? progress, CancellationToken ct)
    {
        var done = total - added.Count;
        foreach (var chunk in added.Chunk(Chunk))
        {
            db.ChangeTracker.Clear();
            db.Activities.AddRange(chunk);
            if (plan.IsBinding)
            {
                await ledger.AlignAsync(plan, chunk, ct);
            }

            await db.SaveChangesAsync(ct);
            done += chunk.Length;
            if (progress is not null)
            {
                await progress.Run.ReportAsync(done, total, ct);
            }
        }

        db.ChangeTracker.Clear();
        if (progress is not null)
        {
            await progress.Run.FinishInAsync(db, progress.End(plan.Id), ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task AlignAsync(ActionPlan plan, IReadOnlyList<Activity> changed, CancellationToken ct)
    {
        foreach (var chunk in changed.Chunk(Chunk))
        {
            await ledger.AlignAsync(plan, chunk, ct);
        }
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
}

/// <summary>An import whose questions are answered.</summary>
internal sealed record AnsweredImport(ImportChoices Choices, ReadPlan Read, PlanBodies Bodies);
