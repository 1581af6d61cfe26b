using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Cases;

internal readonly record struct ProcurementCaseId(Guid Value) : ITypedId<ProcurementCaseId>, IComparable<ProcurementCaseId>
{
    public static ProcurementCaseId From(Guid value) => new(value);

    public static ProcurementCaseId New() => new(Guid.CreateVersion7());

    /// <summary>In a query, these ask for the database's own order, which need not be this one.</summary>
    public static bool operator <(ProcurementCaseId one, ProcurementCaseId other) => one.CompareTo(other) < 0;

    public static bool operator >(ProcurementCaseId one, ProcurementCaseId other) => one.CompareTo(other) > 0;

    public static bool operator <=(ProcurementCaseId one, ProcurementCaseId other) => one.CompareTo(other) <= 0;

    public static bool operator >=(ProcurementCaseId one, ProcurementCaseId other) => one.CompareTo(other) >= 0;

    public int CompareTo(ProcurementCaseId other) => Value.CompareTo(other.Value);
}
