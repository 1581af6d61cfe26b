using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Cases;

/// <summary>
/// A procurement, planned or published, as far as it is known: entered by hand, from a buying unit's plan, or from notices. A source and
/// its id there make it the same one when it is read again. What the buyer ticked, the basis of a reservation and who won are kept apart.
/// </summary>
internal sealed partial class ProcurementCase : Aggregate<ProcurementCaseId>
{
    public const int LongestSourceId = 200;
    public const int LongestReason = 1000;

    private readonly List<Lot> _lots = [];
    private readonly List<Winner> _winners = [];
    private readonly List<Notice> _notices = [];
    private readonly List<PriorNotice> _priors = [];
    private readonly List<Doubt> _doubts = [];
    private readonly List<CaseCode> _codes = [];
    private readonly List<HistoryEntry> _entries = [];
    private List<string> _additionalCpv = [];
    private List<string> _places = [];
    private List<string> _socialObjectives = [];

    private ProcurementCase(ProcurementCaseId id, ProcurementSource source, string sourceId)
    {
        Id = id;
        Source = source;
        SourceId = sourceId;
        Title = BuyerName = SearchText = string.Empty;
    }

    private ProcurementCase() => SourceId = Title = BuyerName = SearchText = string.Empty;

    public ProcurementSource Source { get; private set; }

    /// <summary>With the source unique: what is read a second time is found by it.</summary>
    public string SourceId { get; private set; }

    public string Title { get; private set; }

    public string? Description { get; private set; }

    public string BuyerName { get; private set; }

    public string? BuyerNumber { get; private set; }

    public string? BuyingUnit { get; private set; }

    public ContractKind? Kind { get; private set; }

    public ProcedureKind? Procedure { get; private set; }

    public string? ProcedureText { get; private set; }

    public string? LegalBasis { get; private set; }

    public ProcurementStatus Status { get; private set; }

    public string? MainCpv { get; private set; }

    public IReadOnlyList<string> AdditionalCpv => _additionalCpv;

    public IReadOnlyList<string> Places => _places;

    public decimal? EstimatedValue { get; private set; }

    public string? Currency { get; private set; }

    public bool IsEstimateWithheld { get; private set; }

    public decimal? TotalValue { get; private set; }

    public string? TotalCurrency { get; private set; }

    public bool IsTotalWithheld { get; private set; }

    public DateTimeOffset? TenderDeadline { get; private set; }

    public DateTimeOffset? ParticipationDeadline { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public int? PlannedYear { get; private set; }

    public int? PlannedQuarter { get; private set; }

    public DateOnly? ContractStart { get; private set; }

    public DateOnly? ContractEnd { get; private set; }

    public ReservedParticipation ReservedParticipation { get; private set; }

    public ReservedExecution ReservedExecution { get; private set; }

    public bool? HasSocialCriteria { get; private set; }

    public IReadOnlyList<string> SocialObjectives => _socialObjectives;

    public bool? HasEmploymentRequirement { get; private set; }

    public string? EmploymentText { get; private set; }

    public bool? IsAboveThreshold { get; private set; }

    public bool? IsFramework { get; private set; }

    public bool? IsDynamicSystem { get; private set; }

    public bool? IsDivided { get; private set; }

    public bool? IsJoint { get; private set; }

    public bool? IsReviewed { get; private set; }

    /// <summary>Secret until the award is told.</summary>
    public int? TenderCount { get; private set; }

    public string? Website { get; private set; }

    /// <summary>Why it was cancelled or nobody was chosen.</summary>
    public string? EndedBecause { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<Lot> Lots => _lots;

    public IReadOnlyList<Winner> Winners => _winners;

    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>What its notices say was told of it before, as a procurement of its own.</summary>
    public IReadOnlyList<PriorNotice> Priors => _priors;

    /// <summary>Other procurements have come of all that it planned: they are the chance now.</summary>
    public bool IsSucceeded { get; private set; }

    public IReadOnlyList<Doubt> Doubts => _doubts;

    public IReadOnlyList<CaseCode> Codes => _codes;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public StatedMoney Estimate => new(EstimatedValue, Currency, IsEstimateWithheld);

    public StatedMoney Total => new(TotalValue, TotalCurrency, IsTotalWithheld);

    public string Address => $"/upphandlingar/{Id.Value}";

    /// <summary>Whether tenders may be shown to everyone: the award is told, or there is nothing more to compete for.</summary>
    public bool IsAwardTold => TellsAward(Status);

    /// <summary>Whether what tells of tenderers whatever the lot may be shown to everyone: no lot is left to compete for.</summary>
    public bool IsWholeAwardTold => IsAwardTold && (Status != ProcurementStatus.Awarded || !_lots.Exists(l => l.Outcome == LotOutcome.StillOpen));

    /// <summary>The buyer has marked it, or one of its lots, as reserved in either way.</summary>
    public bool IsMarkedReserved => IsReserved(ReservedParticipation, ReservedExecution) || _lots.Exists(l => IsReserved(l.ReservedParticipation, l.ReservedExecution));

    /// <summary>Whether it can still be answered. Statistics tell of years past.</summary>
    public bool IsOpenAt(DateTimeOffset now) =>
        Source != ProcurementSource.Statistics && !IsSucceeded && (Status == ProcurementStatus.Planned || (Status == ProcurementStatus.Published && (TenderDeadline is null || TenderDeadline >= now)));

    /// <summary>What <see cref="IsAwardTold"/> rests on.</summary>
    public static bool TellsAward(ProcurementStatus status) => status is ProcurementStatus.Awarded or ProcurementStatus.Unsuccessful or ProcurementStatus.Cancelled;

    /// <summary>Whether tenders for a lot may be shown to everyone: that others are awarded does not open one that is still competed for.</summary>
    /// <param name="lot">Its number; null for tenders for the whole procurement.</param>
    public bool TellsTendersFor(string? lot) => IsAwardTold && (Status != ProcurementStatus.Awarded || !_lots.Exists(l => l.Number == lot && l.Outcome == LotOutcome.StillOpen));

    private static bool IsReserved(ReservedParticipation participation, ReservedExecution execution) =>
        participation is not (ReservedParticipation.NotStated or ReservedParticipation.No) || execution == ReservedExecution.Yes;

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
