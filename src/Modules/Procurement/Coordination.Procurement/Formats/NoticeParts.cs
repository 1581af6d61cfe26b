namespace Coordination.Procurement.Formats;

/// <summary>An organisation as a notice names it.</summary>
internal sealed record NoticeOrganisation(string? Name, string? OrganisationNumber, string? Country = null, string? Size = null);

/// <summary>What a lot element is.</summary>
internal enum NoticeLotKind
{
    Lot,

    /// <summary>A part of what a planning notice announces.</summary>
    Part,

    /// <summary>A group of lots that may be won together.</summary>
    Group,
}

/// <summary>When a contract shall run, as written: its first day and its last, or how long it runs.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Length">How long it runs, in <paramref name="Unit"/>.</param>
/// <param name="Unit">DAY, WEEK, MONTH, YEAR, or another word of the writer's for a day.</param>
internal sealed record NoticePeriod(DateOnly? Start, DateOnly? End, int? Length = null, string? Unit = null)
{
    private const int FirstYearOfNever = 2090;

    /// <summary>Something is said.</summary>
    public bool IsStated => Start is not null || End is not null || Length is not null;

    /// <summary>The last day: as written, or counted from the first. Null where neither can be said, or the end is so far away that there is none.</summary>
    public DateOnly? LastDay => (End ?? Counted) is { Year: < FirstYearOfNever } day && !(day < Start) ? day : null;

    /// <summary>At most a century: a longer contract is a slip of the pen.</summary>
    private DateOnly? Counted => (Start, Unit, Length) switch
    {
        ({ Year: < FirstYearOfNever } start, "DAY" or "CALENDAR_DAY", > 0 and <= 36_525) => start.AddDays(Length.Value - 1),
        ({ Year: < FirstYearOfNever } start, "WEEK", > 0 and <= 5_217) => start.AddDays((7 * Length.Value) - 1),
        ({ Year: < FirstYearOfNever } start, "MONTH", > 0 and <= 1_200) => start.AddMonths(Length.Value).AddDays(-1),
        ({ Year: < FirstYearOfNever } start, "YEAR", > 0 and <= 100) => start.AddYears(Length.Value).AddDays(-1),
        _ => null,
    };

    /// <summary>From the first of them to the last; the end is open where one of them does not say when it ends.</summary>
    public static NoticePeriod? Over(IEnumerable<NoticePeriod?> periods)
    {
        var stated = periods.OfType<NoticePeriod>().Where(p => p.IsStated).ToList();
        return stated.Count == 0 ? null : new(stated.Min(p => p.Start), stated.TrueForAll(p => p.LastDay is not null) ? stated.Max(p => p.LastDay) : null);
    }
}

/// <summary>A lot as written.</summary>
internal sealed record NoticeLot
{
    public required string Id { get; init; }

    public NoticeLotKind Kind { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Nature { get; init; }

    public string? MainCpv { get; init; }

    public IReadOnlyList<string> AdditionalCpv { get; init; } = [];

    public NoticeMoney? EstimatedValue { get; init; }

    /// <summary>Kinds of reserved participation; empty when open to all or when nothing is said.</summary>
    public IReadOnlyList<string> Reserved { get; init; } = [];

    /// <summary>Whether anything is said of reserved participation, also that there is none.</summary>
    public bool IsReservationStated { get; init; }

    /// <summary>yes, no or not-known.</summary>
    public string? ReservedExecution { get; init; }

    public IReadOnlyList<string> SocialObjectives { get; init; } = [];

    public IReadOnlyList<string> Strategic { get; init; } = [];

    public NoticePeriod? Period { get; init; }

    public NoticeMoment? TenderDeadline { get; init; }

    public NoticeMoment? ParticipationDeadline { get; init; }

    public IReadOnlyList<string> Nuts { get; init; } = [];

    public string? Framework { get; init; }

    public string? DynamicSystem { get; init; }

    public IReadOnlyList<NoticePrior> PriorNotices { get; init; } = [];
}

/// <summary>How a lot ended.</summary>
/// <param name="Lot">The lot's id.</param>
/// <param name="Result">selec-w, clos-nw, open-nw; a release's status; null in statistics.</param>
/// <param name="Tenders">How many tenders were received.</param>
internal sealed record NoticeLotResult(string Lot, string? Result, int? Tenders);

/// <summary>Somebody who got a contract, once for each lot where that is said.</summary>
/// <param name="Name">As written.</param>
/// <param name="OrganisationNumber">As written.</param>
/// <param name="Size">micro, small, medium, large, non-sme.</param>
/// <param name="LegalForm">As the statistics say it.</param>
/// <param name="Lots">The lots won, where that is said.</param>
/// <param name="Value">The sum of the tenders won, where all are in one currency.</param>
/// <param name="Count">How many suppliers the line stands for, where the source only counts them.</param>
internal sealed record NoticeWinner(
    string? Name, string? OrganisationNumber = null, string? Size = null, string? LegalForm = null, IReadOnlyList<string>? Lots = null, NoticeMoney? Value = null, int Count = 1);

/// <summary>An earlier notice that a notice refers to.</summary>
/// <param name="Id">As written: its id with its version, or the number it was published under.</param>
/// <param name="Part">The part of a planning notice, where that is said.</param>
internal sealed record NoticePrior(string Id, string? Part);

/// <summary>An amount with its currency, as written.</summary>
internal sealed record NoticeMoney(decimal Amount, string? Currency)
{
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Neither negative nor larger than all that is bought in the world.</summary>
    public static bool IsPossible(decimal amount) => amount is >= 0 and <= Most;

    public override string ToString() => FormattableString.Invariant($"{Amount} {Currency}").TrimEnd();
}

/// <summary>Something the buyer does not publish, or not yet.</summary>
/// <param name="Code">The standard's identifier of the field, for example <c>not-val</c>, or <c>unpublished</c>.</param>
/// <param name="Path">Where in the file.</param>
/// <param name="Until">The day from which it is to be public.</param>
internal sealed record NoticeWithheld(string Code, string Path, DateOnly? Until);
