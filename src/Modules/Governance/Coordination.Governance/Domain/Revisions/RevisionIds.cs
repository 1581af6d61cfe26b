using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct RevisionId(Guid Value) : ITypedId<RevisionId>
{
    public static RevisionId From(Guid value) => new(value);

    public static RevisionId New() => new(Guid.CreateVersion7());
}

internal readonly record struct RevisionRowId(Guid Value) : ITypedId<RevisionRowId>
{
    public static RevisionRowId From(Guid value) => new(value);

    public static RevisionRowId New() => new(Guid.CreateVersion7());
}

internal readonly record struct ConsultationId(Guid Value) : ITypedId<ConsultationId>
{
    public static ConsultationId From(Guid value) => new(value);

    public static ConsultationId New() => new(Guid.CreateVersion7());
}
