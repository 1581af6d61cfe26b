using System.Security.Claims;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>The decision that is about to be recorded, and by whom.</summary>
/// <param name="Item">What it is about.</param>
/// <param name="Body">Who decides.</param>
/// <param name="Meeting">Where.</param>
/// <param name="Record">How.</param>
/// <param name="Person">Who records it.</param>
/// <param name="IsProtected">The item's matter is protected: nothing of its words may be quoted where others read.</param>
internal sealed record DecisionSetting(AgendaItem Item, Committee Body, Meeting Meeting, DecisionRecord Record, ClaimsPrincipal Person, bool IsProtected)
{
    private const int LongestQuote = 2000;

    public string? Paragraph => Domain.Decisions.Paragraph.Parse(Record.Paragraph);

    /// <summary>The decision in its own words, as it is quoted elsewhere.</summary>
    public string Words => string.Join('\n', Item.Points);

    /// <summary>The words for plans and assignments, which everybody reads.</summary>
    public string? Quoted => IsProtected ? null : Cut(Record.Outcome == DecisionOutcome.ReferredBack ? Record.Supplement : Words);

    public string? QuotedNumber => IsProtected ? null : Item.RegistrationNumber;

    private static string? Cut(string? text) => text is { Length: > LongestQuote } ? text[..(LongestQuote - 1)] + "…" : text;
}

/// <summary>Something the decision can do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Target">To what.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Always">It follows from how the meeting left the item, and is not chosen.</param>
internal sealed record PossibleEffect(DecisionEffectKind Kind, Guid Target, string Title, bool Always = false)
{
    /// <summary>As a form holds it.</summary>
    public string Value => $"{Kind}:{Target:N}";

    /// <summary>Of the same family and target at most one happens.</summary>
    public (string Family, Guid Target) Family => (Kind switch
    {
        DecisionEffectKind.PlanReferred or DecisionEffectKind.PlanAdoptedInPart or DecisionEffectKind.PlanAdopted or DecisionEffectKind.PlanRevisionAdopted
            or DecisionEffectKind.PlanSentBack or DecisionEffectKind.PlanEnded => "plan",
        DecisionEffectKind.MatterDecided or DecisionEffectKind.MatterClosed or DecisionEffectKind.MatterReferredBack => "matter",
        _ => Kind.ToString(),
    }, Target);
}

/// <summary>A recorded decision that has been corrected.</summary>
internal sealed record CorrectedDecision(AgendaItem Item, string? ParagraphBefore, ClaimsPrincipal Person, bool IsProtected);

/// <summary>A recorded decision that is being taken back, wholly or in what it did.</summary>
internal sealed record UndoneDecision(AgendaItem Item, string? Reason, ClaimsPrincipal Person);

/// <summary>
/// What a decision does to one kind of thing. It is offered in words first, happens in the unit of work that records the decision, and
/// follows when the minutes are corrected. A new kind of effect is a new class.
/// </summary>
internal interface IDecisionEffect
{
    /// <summary>What this class can do.</summary>
    IReadOnlyCollection<DecisionEffectKind> Kinds { get; }

    /// <summary>What this person may let this decision do.</summary>
    Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct);

    /// <summary>Does it; the caller saves.</summary>
    Task<Result<DecisionEffect>> ApplyAsync(DecisionSetting decision, PossibleEffect effect, CancellationToken ct);

    /// <summary>The minutes were corrected: what refers to them follows.</summary>
    Task CorrectAsync(DecisionEffect done, CorrectedDecision corrected, CancellationToken ct);

    /// <summary>Why what was done can not be taken back, in words that say what to do by hand instead; null when it can.</summary>
    Task<Error?> ObstacleAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct);

    /// <summary>Takes it back; the caller has asked whether it can be, and saves.</summary>
    Task UndoAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct);
}
