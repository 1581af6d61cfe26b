using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Law;

namespace Coordination.Procurement.Domain.Matches;

/// <summary>For whom the buyer has marked a procurement, or some of its lots, as reserved: each has conditions of its own.</summary>
[Flags]
internal enum MarkedFor
{
    Nobody = 0,

    /// <summary>Suppliers who integrate people (4 kap. 18 § 1 LOU): a share of 30 % at the supplier.</summary>
    Integrating = 1,

    /// <summary>Whoever performs it within a programme for sheltered employment (4 kap. 18 § 2 LOU): the share is the programme's.</summary>
    Programme = 2,

    /// <summary>Organisations with a mission of public service (19 kap. 25 § LOU): no share, but codes of a list and other conditions.</summary>
    PublicService = 4,

    /// <summary>The source does not say for whom.</summary>
    Unspecified = 8,
}

/// <summary>What matching reads of a procurement.</summary>
internal sealed record CaseFacts
{
    /// <summary>What is bought is said at once; further down stand conditions, which name much else.</summary>
    public const int LongestBeginning = 1500;

    public required ProcurementCaseId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>How it begins: no more than <see cref="LongestBeginning"/>.</summary>
    public string? Description { get; init; }

    public required string BuyerName { get; init; }

    /// <summary>The organisation's own municipality, where one of its units buys.</summary>
    public string? OwnMunicipality { get; init; }

    public long Version { get; init; }

    public DateTimeOffset? TenderDeadline { get; init; }

    public StatedMoney Estimate { get; init; }

    /// <summary>For whom the buyer has marked it, or a lot, as reserved.</summary>
    public MarkedFor MarkedFor { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Of it and its lots.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public IReadOnlyList<(string? Title, StatedMoney Estimate)> Lots { get; init; } = [];
}

/// <summary>A procurement prepared for matching.</summary>
internal sealed class CaseProfile
{
    private const int MostDescribing = 40;

    private bool? _isOnPublicServiceList;
    private bool? _isOnNonProfitList;

    /// <summary>Fewer days than this are too few to write a tender in.</summary>
    private const int LeastDays = 5;

    /// <param name="facts">What is known of it.</param>
    /// <param name="today">The day it is matched on.</param>
    public CaseProfile(CaseFacts facts, DateOnly today)
    {
        Facts = facts;
        Codes = [.. facts.Codes.Order(StringComparer.Ordinal).Select(CodeNumber.Parse).OfType<CodeNumber>()];
        Words = MatchWords.Of([facts.Title, .. facts.Lots.Select(l => l.Title)]);
        Describing = facts.Description is { Length: > 0 } text ? MatchWords.Beside(Words, text, MostDescribing) : [];
        Place = PlaceReading.OfNotice(facts.Places, facts.BuyerName, facts.OwnMunicipality);
        MarkedFor = facts.MarkedFor;
        Deadline = facts.TenderDeadline;
        DaysLeft = facts.TenderDeadline is { } deadline ? deadline.ToSwedishDate().DayNumber - today.DayNumber : null;
        LotCount = facts.Lots.Count;
        var lots = facts.Lots.Select(l => l.Estimate.Kronor).OfType<decimal>().Where(v => v > 0).ToList();
        SmallestIsLot = lots.Count > 0;
        Smallest = SmallestIsLot ? lots.Min() : facts.Estimate.Kronor is > 0 ? facts.Estimate.Kronor : null;
    }

    public CaseFacts Facts { get; }

    public ProcurementCaseId Id => Facts.Id;

    public IReadOnlyList<CodeNumber> Codes { get; }

    /// <summary>Of its title and those of its lots.</summary>
    public IReadOnlyList<MatchWord> Words { get; }

    /// <summary>Those of its description that stand in no title.</summary>
    public IReadOnlyList<MatchWord> Describing { get; }

    public PlaceReading Place { get; }

    public MarkedFor MarkedFor { get; }

    /// <summary>A code stands in the list of 19 kap. 25 § LOU. Looked up when it is asked for: of most it never is.</summary>
    public bool IsOnPublicServiceList => _isOnPublicServiceList ??= Facts.Codes.Any(LawList.PublicService.Has);

    /// <summary>A code stands in the list of 19 kap. 25 a § LOU.</summary>
    public bool IsOnNonProfitList => _isOnNonProfitList ??= Facts.Codes.Any(LawList.NonProfit.Has);

    public DateTimeOffset? Deadline { get; }

    /// <summary>Whole days until the deadline's; null where none is known.</summary>
    public int? DaysLeft { get; }

    /// <summary>There is hardly time to write a tender.</summary>
    public bool IsShortOfTime => DaysLeft < LeastDays;

    public int LotCount { get; }

    /// <summary>The smallest part that one may tender for; null where no value in kronor is known.</summary>
    public decimal? Smallest { get; }

    public bool SmallestIsLot { get; }
}
