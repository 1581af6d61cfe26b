using Coordination.Governance.Contracts;
using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Obligations;

/// <summary>How a line of the ledger stands, as others may know it.</summary>
internal sealed record Standing(CommitteeId CommitteeId, DateOnly DueOn, ObligationState State, DateOnly? ClosedOn, bool Counts, bool IsLate)
{
    public static Standing Of(Obligation obligation, DateOnly today)
    {
        var passed = obligation.DueOn < today;
        var late = obligation.Kind != ObligationKind.PeriodicCheck && obligation.State switch
        {
            ObligationState.Met => obligation.ClosedOn > obligation.DueOn,
            ObligationState.Open => passed,
            _ => false,
        };
        return new(obligation.CommitteeId, obligation.DueOn, obligation.State, obligation.ClosedOn, obligation.State == ObligationState.Met || (obligation.State == ObligationState.Open && passed), late);
    }
}

/// <summary>What others were told last of a line of the ledger. Letters and answers change the line more often than how it stands.</summary>
internal sealed class ToldObligation : Aggregate<ToldObligationId>
{
    public ToldObligation(ToldObligationId id, Obligation obligation)
    {
        Id = id;
        (ObligationId, Source, Kind) = (obligation.Id, obligation.Source, obligation.Kind);
    }

    private ToldObligation() => Source = string.Empty;

    public ObligationId ObligationId { get; private set; }

    public string Source { get; private set; }

    public ObligationKind Kind { get; private set; }

    public CommitteeId CommitteeId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ObligationState State { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Whether it is counted: met, or its day has passed.</summary>
    public bool Counts { get; private set; }

    public bool IsLate { get; private set; }

    public Standing Standing => new(CommitteeId, DueOn, State, ClosedOn, Counts, IsLate);

    /// <summary>As others would be told of it.</summary>
    public static ObligationJudged AsTold(Obligation obligation, Standing standing, string committeeCode, long version, DateTimeOffset now) => new(
        obligation.Id.Value, obligation.Source, obligation.Kind.ToString(), committeeCode, TitleOf(obligation), standing.DueOn, StateOf(standing), standing.ClosedOn, standing.IsLate,
        obligation.ActivityId is { } activity ? $"/atgarder/{activity.Value}" : PageOf(committeeCode), version, now);

    /// <summary>Tells others where it is not what they know.</summary>
    public void Tell(Obligation obligation, Standing standing, string committeeCode, DateTimeOffset now)
    {
        if (Standing != standing)
        {
            (CommitteeId, DueOn, State, ClosedOn, Counts, IsLate) = (standing.CommitteeId, standing.DueOn, standing.State, standing.ClosedOn, standing.Counts, standing.IsLate);
            Raise(AsTold(obligation, standing, committeeCode, NextVersion, now));
        }
    }

    /// <summary>The line is no more in the ledger.</summary>
    public void End(string committeeCode, DateTimeOffset now)
    {
        if (Counts)
        {
            (State, Counts, IsLate) = (ObligationState.Withdrawn, false, false);
            Raise(AsGone(committeeCode, NextVersion, now));
        }
    }

    public ObligationJudged AsGone(string committeeCode, long version, DateTimeOffset now) => new(
        ObligationId.Value, Source, Kind.ToString(), committeeCode, string.Empty, DueOn, nameof(ObligationState.Withdrawn), ClosedOn, false, PageOf(committeeCode), version, now);

    /// <summary>A referral, a decision and a consultation can be of a matter that is or becomes protected; what another module raised can be anything.</summary>
    private static string TitleOf(Obligation obligation) =>
        obligation.Kind is ObligationKind.Activity or ObligationKind.PeriodicCheck or ObligationKind.Assignment or ObligationKind.FollowUpPoint ? obligation.Title : string.Empty;

    private static string StateOf(Standing standing) => standing is { State: ObligationState.Open, Counts: false } ? "Pending" : standing.State.ToString();

    private static string PageOf(string committeeCode) => $"/namnder/{Uri.EscapeDataString(committeeCode)}";
}
