using Coordination.Governance.Domain.Matters;

namespace Coordination.Governance.Domain.StaffReports;

/// <summary>What stands above and below the text (S000-04, S000-20, S003-01). Stored as one value: it is shown and changed as a whole.</summary>
internal sealed record StaffReportHead
{
    /// <summary>The municipality, or its administration, in the page header.</summary>
    public string? Organisation { get; init; }

    /// <summary>The administration (förvaltning) that writes.</summary>
    public string? Department { get; init; }

    /// <summary>As written.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Ärende 9.</summary>
    public string? AgendaNumber { get; init; }

    /// <summary>Till: the body in words, so that the paper keeps the name it had.</summary>
    public string? Addressee { get; init; }

    public DateOnly? DatedOn { get; init; }

    public DateOnly? MeetingOn { get; init; }

    public IReadOnlyList<MatterOfficer> Officers { get; init; } = [];

    public IReadOnlyList<MatterSignatory> Signatories { get; init; } = [];

    public bool IsSameAs(StaffReportHead other) =>
        this with { Officers = [], Signatories = [] } == other with { Officers = [], Signatories = [] }
        && Officers.SequenceEqual(other.Officers) && Signatories.SequenceEqual(other.Signatories);
}

/// <summary>What a staff report rests on. It keeps ids alone: what they lead to may be protected, moved or removed later.</summary>
internal sealed record StaffReportOrigin
{
    public MatterId? MatterId { get; init; }

    public ReferralId? ReferralId { get; init; }

    public PlanId? PlanId { get; init; }

    /// <summary>The body that the report goes to, when it is one of the register's.</summary>
    public CommitteeId? AddresseeId { get; init; }

    /// <summary>For a yearly extract.</summary>
    public int? Year { get; init; }

    public IReadOnlyList<Guid> Assignments { get; init; } = [];

    /// <summary>The registered report that this one adds to.</summary>
    public StaffReportId? SupplementTo { get; init; }
}
