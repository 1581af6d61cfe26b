using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct MatterId(Guid Value) : ITypedId<MatterId>
{
    public static MatterId From(Guid value) => new(value);

    public static MatterId New() => new(Guid.CreateVersion7());
}

internal readonly record struct DemandId(Guid Value) : ITypedId<DemandId>
{
    public static DemandId From(Guid value) => new(value);

    public static DemandId New() => new(Guid.CreateVersion7());
}

internal readonly record struct MatterDocumentId(Guid Value) : ITypedId<MatterDocumentId>
{
    public static MatterDocumentId From(Guid value) => new(value);

    public static MatterDocumentId New() => new(Guid.CreateVersion7());
}
