using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Watching;

namespace Coordination.Procurement.Domain.Contracting;

internal readonly record struct SupplierContractId(Guid Value) : ITypedId<SupplierContractId>
{
    public static SupplierContractId From(Guid value) => new(value);

    public static SupplierContractId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A contract that has been concluded with a supplier, from a procurement's award or entered by hand. Whether it is reserved is what the
/// procurement marked; who the supplier is, the register says.
/// </summary>
internal sealed partial class SupplierContract : Aggregate<SupplierContractId>
{
    public const int LongestTitle = 500;
    public const int LongestNote = 4000;
    public const int LongestReason = 1000;

    private readonly List<ContractOption> _options = [];
    private readonly List<ContractFollowUp> _followUps = [];
    private readonly List<WatchedDuty> _duties = [];
    private readonly List<HistoryEntry> _entries = [];

    private SupplierContract(SupplierContractId id)
    {
        Id = id;
        Title = BuyingUnit = SearchText = string.Empty;
    }

    private SupplierContract() => Title = BuyingUnit = SearchText = string.Empty;

    public string Title { get; private set; }

    public string? Number { get; private set; }

    /// <summary>Code of the committee or company that buys.</summary>
    public string BuyingUnit { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public ProcurementCaseId? ProcurementId { get; private set; }

    /// <summary>The lot's number; null for the whole.</summary>
    public string? Lot { get; private set; }

    public BoughtKind Kind { get; private set; }

    public bool IsReserved { get; private set; }

    public DateOnly SignedOn { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly? EndsOn { get; private set; }

    public decimal? Value { get; private set; }

    public string? Note { get; private set; }

    public DateOnly? NextFollowUpOn { get; private set; }

    /// <summary>The day it ended before its time.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>Recorded by mistake: it is counted nowhere.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string SearchText { get; private set; }

    public IReadOnlyList<ContractOption> Options => _options;

    public IReadOnlyList<ContractFollowUp> FollowUps => _followUps;

    public IReadOnlyList<WatchedDuty> Duties => _duties;

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public string Address => $"/upphandlingar/avtal/{Id.Value}";

    /// <summary>Whether it may still be changed, extended and followed up.</summary>
    public bool IsStanding => EndedOn is null && WithdrawnAt is null;

    public ContractState StateOn(DateOnly day) => StateOf(StartsOn, EndsOn, EndedOn, WithdrawnAt is not null, day);

    public static ContractState StateOf(DateOnly startsOn, DateOnly? endsOn, DateOnly? endedOn, bool isWithdrawn, DateOnly day) =>
        isWithdrawn ? ContractState.Withdrawn
        : endedOn is not null ? ContractState.Ended
        : startsOn > day ? ContractState.Coming
        : endsOn < day ? ContractState.Expired
        : ContractState.Running;

    public ContractText ToText() => new(Title, BuyingUnit, Kind, SignedOn, StartsOn, EndsOn) { Number = Number, Value = Value, Note = Note, NextFollowUpOn = NextFollowUpOn };

    private void Tell(HistoryKind kind, string? text, DateTimeOffset now, string by)
    {
        _entries.Add(new HistoryEntry(kind, text, now, by));
        Touch();
    }
}
