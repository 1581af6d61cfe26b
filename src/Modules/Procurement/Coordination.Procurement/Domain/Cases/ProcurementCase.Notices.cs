namespace Coordination.Procurement.Domain.Cases;

/// <content>What notices say of it, read in any order and more than once.</content>
internal sealed partial class ProcurementCase
{
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
        made.AddPriors(mark);
        made.Apply(facts);
        made.TellOthers(now);
        return made;
    }

    /// <summary>
    /// Another notice of it has been read, or the same again. The same version only gives what was withheld when it was read before. A new
    /// version of a notice, or one that changes it, takes its place; another notice adds what it says to what is known. One that is older
    /// than what has been read only fills what is unknown. What no notice says, and an outcome that a person has entered, stay.
    /// </summary>
    public NoticeOutcome Take(ProcurementFacts facts, NoticeMark mark, DateTimeOffset now, string by)
    {
        var (known, wasOpen) = (ToFacts(), MayBeOpen);
        if (_notices.Exists(n => n.Is(mark)))
        {
            return Reveal(known, facts, mark, wasOpen, now, by);
        }

        var isOlder = _notices.Exists(n => n.IsLaterThan(mark));
        var replaced = ReplacedBy(mark);
        var isReplaced = _notices.Exists(n => n.Supersedes == mark.PublicationId || n.PublicationId == mark.PublicationId);
        var taken = isOlder ? known.FilledFrom(facts, isReplaced) : _notices.TrueForAll(n => replaced.Contains(n.PublicationId)) ? facts.InPlaceOf(known) : facts.Over(known);
        _notices.Add(new Notice(Source, mark, now));
        AddPriors(mark);
        Apply(!isOlder && IsEndedByHand && !facts.TellsOutcome ? taken with { Status = Status, Total = Total, TenderCount = TenderCount, Winners = known.Winners } : taken);
        EndedBecause = Status == known.Status ? EndedBecause : null;
        Tell(HistoryKind.NoticeTaken, mark.PublicationNumber ?? mark.PublicationId, now, by);
        if (!isOlder)
        {
            TellOthers(now, wasOpen);
        }

        return isOlder ? NoticeOutcome.Older : NoticeOutcome.Changed;
    }

    /// <summary>
    /// Other procurements have come of what it planned. When that is the whole of it, or each of its parts, nothing is left of the plan; before
    /// that the rest of it is still to come.
    /// </summary>
    /// <param name="parts">The parts that others have come of; null among them for the whole.</param>
    /// <param name="what">What they are called.</param>
    /// <param name="now">When it is seen.</param>
    /// <param name="by">Who reads.</param>
    /// <returns>Whether it has changed.</returns>
    public bool Succeed(IReadOnlyCollection<string?> parts, string what, DateTimeOffset now, string by)
    {
        if (IsSucceeded || Status != ProcurementStatus.Planned || parts.Count == 0 || (_lots.Count > 1 && !parts.Contains(null) && !_lots.TrueForAll(l => parts.Contains(l.Number))))
        {
            return false;
        }

        IsSucceeded = true;
        Tell(HistoryKind.Succeeded, what.Kept(LongestReason), now, by);
        return true;
    }

    private void AddPriors(NoticeMark mark)
    {
        foreach (var prior in mark.Priors.Where(p => !_priors.Exists(known => known.ToFacts() == p)))
        {
            _priors.Add(new PriorNotice(prior));
        }
    }

    /// <summary>A person has entered how it ended, and nobody has taken that back.</summary>
    private bool IsEndedByHand =>
        IsAwardTold && _entries.Where(e => e.Kind is HistoryKind.Awarded or HistoryKind.Unsuccessful or HistoryKind.Cancelled or HistoryKind.Reopened).MaxBy(e => e.Id) is { Kind: not HistoryKind.Reopened };

    /// <summary>The same notice read again, when the day has come on which the buyer publishes an amount.</summary>
    private NoticeOutcome Reveal(ProcurementFacts known, ProcurementFacts facts, NoticeMark mark, bool wasOpen, DateTimeOffset now, string by)
    {
        var revealed = known.Revealed(facts);
        if (revealed == known)
        {
            return NoticeOutcome.Unchanged;
        }

        Apply(revealed);
        Tell(HistoryKind.AmountPublished, mark.PublicationNumber ?? mark.PublicationId, now, by);
        TellOthers(now, wasOpen);
        return NoticeOutcome.Changed;
    }

    /// <summary>The notices that it is a new version of or changes, back to the first.</summary>
    private HashSet<string> ReplacedBy(NoticeMark mark)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { mark.PublicationId };
        var next = mark.Supersedes;
        while (next is not null && replaced.Add(next))
        {
            next = _notices.Find(n => n.PublicationId == next)?.Supersedes;
        }

        return replaced;
    }
}
