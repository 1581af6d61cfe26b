using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.RecordMeasurement;

/// <summary>Records values of indicators: by hand, from a round, from wherever a value is made. The value that stood there is kept, with why.</summary>
internal sealed class RecordMeasurementHandler(EvaluationDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>
    /// Puts the value into the context without saving, so that a caller's own change is stored in the same commit. What stands there already
    /// and says the same is kept as it is. A preliminary value gives way by itself; a final one only to a value that says why.
    /// </summary>
    public async Task<Result<Measurement>> StageAsync(IndicatorId id, MeasurementText text, CancellationToken ct)
    {
        if (await db.Indicators.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } indicator)
        {
            return new Error("EVA-0125", "Measurements.NoIndicator", Kind: ErrorKind.NotFound);
        }

        var now = clock.GetUtcNow();
        if (MeasurementRules.Check(indicator, text, now.ToSwedishDate()) is { Succeeded: false } refused)
        {
            return Result<Measurement>.Failure(refused.Errors);
        }

        var standing = await HoldingAsync(id, text.Period.FirstDay, text.Breakdown, ct);
        if (standing?.SaysTheSame(text) == true)
        {
            return standing;
        }

        if (text.Replaces is { } seen && standing?.Id.Value != seen)
        {
            return new Error("EVA-0126", "Measurements.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (standing is { IsPreliminary: false } && string.IsNullOrWhiteSpace(text.Because))
        {
            return new Error("EVA-0127", "Measurements.BecauseMissing", "Because", ErrorKind.Rule);
        }

        standing?.Supersede(string.IsNullOrWhiteSpace(text.Because) ? null : text.Because.Trim(), now, actor.Actor.Name);
        var measurement = new Measurement(MeasurementId.New(), id, text, now, actor.Actor.Name);
        db.Measurements.Add(measurement);
        return measurement;
    }

    /// <summary>The same, stored at once. Two who record the same value of the same period at the same moment record one.</summary>
    public async Task<Result<Measurement>> RecordAsync(IndicatorId id, MeasurementText text, CancellationToken ct)
    {
        var staged = await StageAsync(id, text, ct);
        if (!staged.Succeeded)
        {
            return staged;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return staged;
        }
        catch (DbUpdateException exception) when (db.IsRace(exception))
        {
            db.ChangeTracker.Clear();
            return await HoldingAsync(id, text.Period.FirstDay, text.Breakdown, ct) is { } theirs && theirs.SaysTheSame(text)
                ? theirs
                : new Error("EVA-0128", "Measurements.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }

    /// <summary>The value should not have been recorded: none holds in its place.</summary>
    public async Task<Result> WithdrawAsync(MeasurementId id, string? because, CancellationToken ct)
    {
        if (await db.Measurements.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } measurement)
        {
            return new Error("EVA-0129", "Measurements.NotThere", Kind: ErrorKind.NotFound);
        }

        if (measurement.SupersededAt is not null)
        {
            return new Error("EVA-0130", "Measurements.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (string.IsNullOrWhiteSpace(because))
        {
            return new Error("EVA-0131", "Measurements.BecauseMissing", "Because", ErrorKind.Invalid);
        }

        measurement.Supersede(because.Trim(), clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Error("EVA-0132", "Measurements.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }

    private Task<Measurement?> HoldingAsync(IndicatorId id, DateOnly startsOn, string breakdown, CancellationToken ct) =>
        db.Measurements.SingleOrDefaultAsync(m => m.IndicatorId == id && m.Breakdown == breakdown && m.StartsOn == startsOn && m.SupersededAt == null, ct);
}
