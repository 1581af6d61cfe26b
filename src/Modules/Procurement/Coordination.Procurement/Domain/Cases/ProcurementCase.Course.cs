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

    /// <summary>The first notice of it has been read.</summary>
    /// <param name="id">Made by the reader.</param>
    /// <param name="source">The format.</param>
    /// <param name="sourceId">What the format knows it by; no longer than <see cref="LongestSourceId"/>.</param>
    /// <param name="facts">What the notice says.</param>
    /// <param name="mark">Which notice it is.</param>
    /// <param name="now">When it is read.</param>
    public static ProcurementCase FromNotice(ProcurementCaseId id, ProcurementSource source, string sourceId, ProcurementFacts facts, NoticeMark mark, DateTimeOffset now)
    {
        var made = new ProcurementCase(id, source, sourceId);
        made._notices.Add(new Notice(source, mark, now));
        made.Apply(facts);
        made.TellOthers(now);
        return made;
    }

    /// <summary>
    /// Another notice of it has been read, or the same again. The same version changes nothing. A new version of a notice, or one that
    /// changes it, takes its place; another notice adds what it says to what is known. One that is older than what has been read only
    /// fills what is unknown.
    /// </summary>
    public NoticeOutcome Take(ProcurementFacts facts, NoticeMark mark, DateTimeOffset now, string by)
    {
        if (_notices.Exists(n => n.Is(mark)))
        {
            return NoticeOutcome.Unchanged;
        }

        var isOlder = _notices.Exists(n => n.IsLaterThan(mark));
        var takesPlace = _notices.Count == 1 && (_notices[0].PublicationId == mark.PublicationId || (mark.Supersedes is { } changed && _notices[0].PublicationId == changed));
        _notices.Add(new Notice(Source, mark, now));
        var known = ToFacts();
        Apply(isOlder ? known.Over(facts) : takesPlace ? facts with { BuyingUnit = facts.BuyingUnit ?? BuyingUnit } : facts.Over(known));
        Tell(HistoryKind.NoticeTaken, mark.PublicationNumber ?? mark.PublicationId, now, by);
        if (!isOlder)
        {
            TellOthers(now);
        }

        return isOlder ? NoticeOutcome.Older : NoticeOutcome.Changed;
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
        Apply(facts);
        Tell(HistoryKind.PlanRead, changes, now, by);
        TellOthers(now);
    }

    /// <summary>A person has changed what is written of it.</summary>
    public void Describe(ProcurementFacts facts, string changes, DateTimeOffset now, string by)
    {
        Apply(facts);
        Tell(HistoryKind.Changed, changes, now, by);
        TellOthers(now);
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

        Apply(ToFacts() with { Status = outcome, TenderCount = tenderCount ?? TenderCount, Winners = outcome == ProcurementStatus.Awarded ? winners : [] });
        EndedBecause = because.Kept(LongestReason);
        Tell(outcome switch { ProcurementStatus.Awarded => HistoryKind.Awarded, ProcurementStatus.Unsuccessful => HistoryKind.Unsuccessful, _ => HistoryKind.Cancelled }, EndedBecause, now, by);
        return Result.Success;
    }

    /// <summary>The outcome was entered by mistake, or a court has torn it up. Who was chosen stays in the change log.</summary>
    public Result Reopen(DateTimeOffset now, string by)
    {
        if (!IsAwardTold)
        {
            return new Error("PRC-0104", "Outcome.NotEnded", Kind: ErrorKind.Conflict);
        }

        Apply(ToFacts() with { Status = PublishedOn is null && TenderDeadline is null ? ProcurementStatus.Planned : ProcurementStatus.Published, Winners = [] });
        EndedBecause = null;
        Tell(HistoryKind.Reopened, null, now, by);
        TellOthers(now);
        return Result.Success;
    }

    /// <summary>Others hear only of what can still be answered: what is over, and statistics of years past, are nobody's chance.</summary>
    private void TellOthers(DateTimeOffset now)
    {
        if (!IsOpenAt(now))
        {
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
