using Coordination.Platform.Results;
using Coordination.Procurement.Contracts;

namespace Coordination.Procurement.Domain.Cases;

/// <content>How it comes to be known and changes.</content>
internal sealed partial class ProcurementCase
{
    /// <summary>Entered by a person.</summary>
    public static ProcurementCase Enter(ProcurementCaseId id, ProcurementFacts facts, DateTimeOffset now, string by)
    {
        var made = new ProcurementCase(id, ProcurementSource.ByHand, id.Value.ToString());
        made.Apply(facts);
        made.Tell(HistoryKind.Registered, null, now, by);
        made.TellOthers(now);
        return made;
    }

    /// <summary>A buying unit's plan has it for the first time.</summary>
    public static ProcurementCase FromPlan(ProcurementCaseId id, string sourceId, ProcurementFacts facts, DateTimeOffset now, string by)
    {
        var made = new ProcurementCase(id, ProcurementSource.Plan, sourceId);
        made.Apply(facts);
        made.Tell(HistoryKind.PlanRead, null, now, by);
        made.TellOthers(now);
        return made;
    }

    /// <summary>The plan has been read again, and says something else.</summary>
    public void ReadPlan(ProcurementFacts facts, string changes, DateTimeOffset now, string by)
    {
        var wasOpen = MayBeOpen;
        Apply(facts);
        Tell(HistoryKind.PlanRead, changes, now, by);
        TellOthers(now, wasOpen);
    }

    /// <summary>A person has changed what is written of it.</summary>
    public void Describe(ProcurementFacts facts, string changes, DateTimeOffset now, string by)
    {
        var wasOpen = MayBeOpen;
        Apply(facts);
        Tell(HistoryKind.Changed, changes, now, by);
        TellOthers(now, wasOpen);
    }

    /// <summary>Somebody has said which of the municipality's units it is of, or a rule for its buyer has.</summary>
    /// <returns>Whether it has changed.</returns>
    public bool AssignUnit(string unit, DateTimeOffset now, string by)
    {
        if (BuyingUnit == unit)
        {
            return false;
        }

        BuyingUnit = unit;
        Tell(HistoryKind.UnitAssigned, unit, now, by);
        TellOthers(now);
        return true;
    }

    /// <summary>It has come to an end: somebody was chosen, nobody was, or it was called off.</summary>
    public Result End(ProcurementStatus outcome, string? because, int? tenderCount, IReadOnlyList<WinnerFacts> winners, DateTimeOffset now, string by)
    {
        if (IsAwardTold)
        {
            return new Error("PRC-0101", "Outcome.AlreadyEnded", Kind: ErrorKind.Conflict);
        }

        if (outcome == ProcurementStatus.Awarded && winners.Count == 0)
        {
            return new Error("PRC-0102", "Outcome.WinnerMissing", "Winners", ErrorKind.Invalid);
        }

        if (outcome != ProcurementStatus.Awarded && because.Kept(LongestReason) is null)
        {
            return new Error("PRC-0103", "Outcome.ReasonMissing", "Because", ErrorKind.Invalid);
        }

        var wasOpen = MayBeOpen;
        Apply(ToFacts() with { Status = outcome, TenderCount = tenderCount ?? TenderCount, Winners = outcome == ProcurementStatus.Awarded ? winners : [] });
        EndedBecause = because.Kept(LongestReason);
        Tell(outcome switch { ProcurementStatus.Awarded => HistoryKind.Awarded, ProcurementStatus.Unsuccessful => HistoryKind.Unsuccessful, _ => HistoryKind.Cancelled }, EndedBecause, now, by);
        TellOthers(now, wasOpen);
        return Result.Success;
    }

    /// <summary>The outcome was entered by mistake, or a court has torn it up: all that told of it is secret again. Who was chosen stays in the change log.</summary>
    public Result Reopen(DateTimeOffset now, string by)
    {
        if (!IsAwardTold)
        {
            return new Error("PRC-0104", "Outcome.NotEnded", Kind: ErrorKind.Conflict);
        }

        var facts = ToFacts();
        Apply(facts with
        {
            Status = PublishedOn is null && TenderDeadline is null ? ProcurementStatus.Planned : ProcurementStatus.Published,
            TenderCount = null,
            Total = StatedMoney.Unknown,
            Winners = [],
            Lots = [.. facts.Lots.Select(l => l with { Outcome = null, TenderCount = null })],
        });
        EndedBecause = null;
        Tell(HistoryKind.Reopened, null, now, by);
        TellOthers(now);
        return Result.Success;
    }

    /// <summary>It has not ended; whether the deadline has passed is another matter.</summary>
    private bool MayBeOpen => Source != ProcurementSource.Statistics && !IsAwardTold;

    /// <summary>Others hear of what can still be answered, and once when it no longer can: what is over, and statistics of years past, are nobody's chance.</summary>
    /// <param name="now">When it changed.</param>
    /// <param name="wasOpen">Before it changed, it had not ended.</param>
    private void TellOthers(DateTimeOffset now, bool wasOpen = false)
    {
        if (!IsOpenAt(now))
        {
            if (wasOpen)
            {
                Raise(new ProcurementClosed(Id.Value, Title, BuyerName, BuyingUnit, Status.ToString(), Address, NextVersion, now));
            }

            return;
        }

        var codes = _codes.Select(c => c.Code).Order(StringComparer.Ordinal).ToArray();
        if (Status == ProcurementStatus.Planned)
        {
            Raise(new ProcurementPlanned(
                Id.Value, Title, BuyerName, BuyerNumber, BuyingUnit, Kind?.ToString(), codes, [.. _places], EstimatedValue, Currency, PlannedYear, PlannedQuarter, Address, NextVersion, now));
        }
        else
        {
            Raise(new ProcurementPublished(
                Id.Value, Title, BuyerName, BuyerNumber, BuyingUnit, Kind?.ToString(), codes, [.. _places], EstimatedValue, Currency, TenderDeadline, ReservedParticipation.ToString(), Address, NextVersion, now));
        }
    }
}
