namespace Coordination.Procurement.Domain.Cases;

/// <summary>What a source, a plan or a person says of a procurement. What is not said is null, empty or «not stated».</summary>
internal sealed record ProcurementFacts
{
    public const int LongestTitle = 500;
    public const int LongestDescription = 10_000;
    public const int LongestName = 300;

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required string BuyerName { get; init; }

    /// <summary>Ten digits, or as it was written where it cannot be read (with a doubt).</summary>
    public string? BuyerNumber { get; init; }

    /// <summary>Code of the own committee or company that buys.</summary>
    public string? BuyingUnit { get; init; }

    public ContractKind? Kind { get; init; }

    public ProcedureKind? Procedure { get; init; }

    public string? ProcedureText { get; init; }

    public string? LegalBasis { get; init; }

    public required ProcurementStatus Status { get; init; }

    /// <summary>Eight digits.</summary>
    public string? MainCpv { get; init; }

    public IReadOnlyList<string> AdditionalCpv { get; init; } = [];

    /// <summary>NUTS codes.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Without VAT, options included (5 kap. 3 § LOU).</summary>
    public StatedMoney Estimate { get; init; }

    /// <summary>What was contracted in all.</summary>
    public StatedMoney Total { get; init; }

    public DateTimeOffset? TenderDeadline { get; init; }

    public DateTimeOffset? ParticipationDeadline { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public int? PlannedYear { get; init; }

    /// <summary>1 to 4.</summary>
    public int? PlannedQuarter { get; init; }

    public DateOnly? ContractStart { get; init; }

    public DateOnly? ContractEnd { get; init; }

    public ReservedParticipation ReservedParticipation { get; init; }

    public ReservedExecution ReservedExecution { get; init; }

    /// <summary>The buyer has ticked that it promotes social aims.</summary>
    public bool? HasSocialCriteria { get; init; }

    /// <summary>Codes of the eForms list social-objective, for example <c>opp</c>.</summary>
    public IReadOnlyList<string> SocialObjectives { get; init; } = [];

    public bool? HasEmploymentRequirement { get; init; }

    public string? EmploymentText { get; init; }

    public bool? IsAboveThreshold { get; init; }

    public bool? IsFramework { get; init; }

    public bool? IsDynamicSystem { get; init; }

    public bool? IsDivided { get; init; }

    public bool? IsJoint { get; init; }

    /// <summary>A court has been asked to review it.</summary>
    public bool? IsReviewed { get; init; }

    public int? TenderCount { get; init; }

    /// <summary>Where it can be read at its source.</summary>
    public string? Website { get; init; }

    public IReadOnlyList<LotFacts> Lots { get; init; } = [];

    public IReadOnlyList<WinnerFacts> Winners { get; init; } = [];

    public IReadOnlyList<DoubtFacts> Doubts { get; init; } = [];

    public bool TellsAmounts => Estimate.Amount is not null || Total.Amount is not null || Lots.Any(l => l.Estimate.Amount is not null) || Winners.Any(w => w.Value.Amount is not null);

    /// <summary>Whether it says how the procurement, or some of its lots, ended.</summary>
    public bool TellsOutcome => Status is not (ProcurementStatus.Planned or ProcurementStatus.Published) || Winners.Count > 0 || Lots.Any(l => l.Outcome is LotOutcome.Awarded or LotOutcome.NotAwarded);
}

/// <summary>A part that may be tendered for alone.</summary>
internal sealed record LotFacts
{
    /// <summary>Which lot it is, also when it gets another number; null for one that a source tells of by its number.</summary>
    public Guid? Id { get; init; }

    /// <summary>As the source numbers it, for example LOT-0001.</summary>
    public required string Number { get; init; }

    public string? Title { get; init; }

    public string? MainCpv { get; init; }

    public IReadOnlyList<string> AdditionalCpv { get; init; } = [];

    public StatedMoney Estimate { get; init; }

    public ReservedParticipation ReservedParticipation { get; init; }

    public ReservedExecution ReservedExecution { get; init; }

    public DateTimeOffset? TenderDeadline { get; init; }

    public LotOutcome? Outcome { get; init; }

    public int? TenderCount { get; init; }
}

/// <summary>Who got a contract.</summary>
internal sealed record WinnerFacts
{
    /// <summary>Null where the name is withheld.</summary>
    public string? Name { get; init; }

    public string? Number { get; init; }

    /// <summary>The lot's number; null for the whole.</summary>
    public string? Lot { get; init; }

    /// <summary>micro, small, medium, large, or as the source has it.</summary>
    public string? Size { get; init; }

    /// <summary>As statistics tell it, for example Ekonomiska föreningar.</summary>
    public string? LegalForm { get; init; }

    /// <summary>How many suppliers it stands for: statistics only count them.</summary>
    public int Count { get; init; } = 1;

    public StatedMoney Value { get; init; }

    /// <summary>Only counted by its legal form, not named.</summary>
    public bool IsCounted => Name is null && LegalForm is not null;
}

/// <summary>Something doubtful: in which field, and what stood there.</summary>
/// <param name="Kind">What is doubtful.</param>
/// <param name="Field">The name of the field here, for example <c>MainCpv</c>; with the lot's number before a slash where it is a lot's.</param>
/// <param name="Raw">As it was written.</param>
internal sealed record DoubtFacts(DoubtKind Kind, string Field, string? Raw);

/// <summary>Which notice the facts are from.</summary>
/// <param name="PublicationId">The notice's own id in its format (BT-701, an OCDS release's id, the row's key).</param>
/// <param name="Version">Its version (BT-757), or a digest of its content where the format has none.</param>
internal sealed record NoticeMark(string PublicationId, string Version)
{
    /// <summary>When it was sent or published; orders notices of one procurement.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Planning, competition, result, change … as the format says.</summary>
    public string? Kind { get; init; }

    /// <summary>For example 16 or E3.</summary>
    public string? Subtype { get; init; }

    /// <summary>The publication number people look for, for example 262891-2023.</summary>
    public string? PublicationNumber { get; init; }

    /// <summary>Id of the notice that it changes.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The file it was read from.</summary>
    public string? File { get; init; }

    /// <summary>Notices of other procurements that it comes of.</summary>
    public IReadOnlyList<PriorNoticeFacts> Priors { get; init; } = [];
}

/// <summary>An earlier notice that a notice refers to.</summary>
/// <param name="Name">Its id without its version, or the number it was published under as <see cref="Notice.ShortNumber"/> has it.</param>
/// <param name="Part">The part of a planning notice; null for the whole.</param>
internal sealed record PriorNoticeFacts(string Name, string? Part);

/// <summary>What reading a notice did.</summary>
internal enum NoticeOutcome
{
    /// <summary>The same notice in the same version has been read before, and says no more than it did.</summary>
    Unchanged,

    Changed,

    /// <summary>A later one has been read already: kept, and only fills what was unknown.</summary>
    Older,
}
