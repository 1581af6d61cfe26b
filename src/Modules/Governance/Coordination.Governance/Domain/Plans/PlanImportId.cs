using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Plans;

internal readonly record struct PlanImportId(Guid Value) : ITypedId<PlanImportId>
{
    public static PlanImportId From(Guid value) => new(value);

    public static PlanImportId New() => new(Guid.CreateVersion7());
}
