using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Assignments;

internal readonly record struct AssignmentId(Guid Value) : ITypedId<AssignmentId>
{
    public static AssignmentId From(Guid value) => new(value);

    public static AssignmentId New() => new(Guid.CreateVersion7());
}
