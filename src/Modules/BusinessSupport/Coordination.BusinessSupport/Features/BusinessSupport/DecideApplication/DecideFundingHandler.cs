using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;
using Coordination.BusinessSupport.Features.BusinessSupport.GrantAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DecideApplication;

/// <summary>A grant as a person enters it.</summary>
/// <param name="Id">Made with the form.</param>
/// <param name="Application">What is decided on.</param>
/// <param name="Text">What the decision says.</param>
internal sealed record DecideFunding(GrantDecisionId Id, FundingApplicationId Application, DecisionText Text)
{
    /// <summary>The application's version when the person saw it; null when nobody has looked at it.</summary>
    public long? SeenVersion { get; init; }

    /// <summary>Somebody has made sure that nothing of it goes to what the regulation leaves out.</summary>
    public bool IsWithinScope { get; init; }
}

/// <summary>
/// Grants money: the decision, the application's state, the scheme's frame and the aid ledger in one commit. The scheme takes part by its
/// version, and so does every unit of the single undertaking: of two decisions at the same moment one is saved, the other counts again, so that
/// neither the frame of a year nor the ceiling is passed.
/// </summary>
internal sealed class DecideFundingHandler(
    BusinessSupportDbContext db, GrantAidHandler aid, FundingYearsQuery years, ApplicationLetter letter, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    private const int MostTries = 12;

    public async Task<Result<GrantDecisionId>> HandleAsync(DecideFunding command, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await IsStoredAsync(command.Id, ct))
            {
                return command.Id;
            }

            var prepared = await PrepareAsync(command, ct);
            if (!prepared.Succeeded)
            {
                return Result<GrantDecisionId>.Failure(prepared.Errors);
            }

            try
            {
                await db.SaveOnceAsync(stop => IsStoredAsync(command.Id, stop), ct);
                return command.Id;
            }
            catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
            {
                // Somebody else decided on the scheme, the application or aid to the same undertaking: it is counted again from the beginning.
                db.ChangeTracker.Clear();
                if (tries == MostTries)
                {
                    return new Error("SUP-0656", "Aid.CountedMeanwhile", Kind: ErrorKind.Conflict);
                }
            }
        }
    }

    /// <summary>Checks, counts and adds it without saving.</summary>
    public async Task<Result<GrantDecision>> PrepareAsync(DecideFunding command, CancellationToken ct)
    {
        var application = await db.FundingApplications.AsSplitQuery().SingleAsync(a => a.Id == command.Application, ct);
        if (command.SeenVersion is { } seen && seen != application.Version && application.State == ApplicationState.Received)
        {
            return new Error("SUP-0001", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (application.Undecidable(actor.Actor.Id) is { } undecidable)
        {
            return undecidable;
        }

        if (command.Text.DecidedOn > clock.TodayInSweden())
        {
            return new Error("SUP-0651", "Grants.DecidedLater", "DecidedOn", ErrorKind.Invalid);
        }

        // The scheme is read before what has been spent of it: whoever spends more afterwards raises its version.
        var scheme = await db.FundingSchemes.AsSplitQuery().SingleAsync(s => s.Id == application.SchemeId, ct);
        if (scheme.IsBeforeCall(application.CallId, command.Text.DecidedOn) is { } early)
        {
            return early;
        }

        if (OverFrame(scheme, command.Text, await years.DecidedAsync(scheme.Id, ct)) is { } over)
        {
            return over;
        }

        var unit = scheme.IsAid ? await db.Undertakings.FirstOrDefaultAsync(u => u.Number == application.ApplicantNumber, ct) : null;
        if (scheme.IsAid && unit is null)
        {
            return new Error("SUP-0652", "Grants.UnitMissing", Kind: ErrorKind.Rule);
        }

        if (application.Approve(unit?.Id, command.Text.Decision, command.Text.DecidedOn, actor.Actor.Id) is { Succeeded: false } refused)
        {
            return Result<GrantDecision>.Failure(refused.Errors);
        }

        var counted = unit is null ? null : await aid.PrepareAsync(ToAid(command, unit.Id, scheme.Title), ct);
        if (counted is { Succeeded: false })
        {
            return Result<GrantDecision>.Failure([.. counted.Errors.Select(AtField)]);
        }

        var recipient = new GrantRecipient(unit?.Id, unit?.EnterpriseId, counted?.Value.Id);
        var decided = GrantDecision.Decide(command.Id, scheme, application, command.Text, recipient, clock.GetUtcNow(), actor.Actor.Name);
        if (decided.Succeeded)
        {
            scheme.Hold();
            db.GrantDecisions.Add(decided.Value);
            letter.AddGranted(db, application, decided.Value, scheme.Title);
        }

        return decided;
    }

    /// <summary>The legal right to all years is given on one day, so all of it counts on that day (article 3.3).</summary>
    public static AidToGrant ToAid(DecideFunding command, UndertakingId unit, string scheme) =>
        new(Guid.CreateVersion7(), unit, AidRegulation.General, AidKind.Grant, command.Text.Total, AidCurrency.SEK, command.Text.DecidedOn, scheme)
        {
            Decision = command.Text.Decision,
            GrantId = command.Id.Value,
            IsWithinScope = command.IsWithinScope,
        };

    private static Error? OverFrame(FundingScheme scheme, DecisionText text, IReadOnlyDictionary<int, decimal> decided)
    {
        foreach (var year in Enumerable.Range(text.FirstYear, Math.Clamp(text.Years, 0, scheme.MostYears)))
        {
            if (scheme.FrameOf(year) is not { } frame)
            {
                return new Error("SUP-0653", "Grants.FrameUnknown", "FirstYear", ErrorKind.Rule, year);
            }

            if (decided.GetValueOrDefault(year) + text.KronorPerYear > frame)
            {
                return new Error("SUP-0654", "Grants.OverFrame", "Kronor", ErrorKind.Rule, year, NumberText.Money(frame - decided.GetValueOrDefault(year)), NumberText.Money(frame));
            }
        }

        return null;
    }

    /// <summary>The ledger names the fields of its own form; this one has a sum, a day and a scope too.</summary>
    private static Error AtField(Error error) => error with { Field = error.Field switch { "Amount" => "Kronor", "GrantedOn" => "DecidedOn", "IsWithinScope" => "IsWithinScope", _ => null } };

    private Task<bool> IsStoredAsync(GrantDecisionId id, CancellationToken ct) => db.GrantDecisions.AnyAsync(g => g.Id == id, ct);
}
