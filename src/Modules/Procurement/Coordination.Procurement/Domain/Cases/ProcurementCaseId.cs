using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Cases;

internal readonly record struct ProcurementCaseId(Guid Value) : ITypedId<ProcurementCaseId>
{
    public static ProcurementCaseId From(Guid value) => new(value);

    public static ProcurementCaseId New() => new(Guid.CreateVersion7());
}
