using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain;

internal readonly record struct EnterpriseId(Guid Value) : ITypedId<EnterpriseId>
{
    public static EnterpriseId From(Guid value) => new(value);

    public static EnterpriseId New() => new(Guid.CreateVersion7());
}

internal readonly record struct EnterpriseContactId(Guid Value) : ITypedId<EnterpriseContactId>
{
    public static EnterpriseContactId From(Guid value) => new(value);

    public static EnterpriseContactId New() => new(Guid.CreateVersion7());
}

internal readonly record struct OwnerQuestionId(Guid Value) : ITypedId<OwnerQuestionId>
{
    public static OwnerQuestionId From(Guid value) => new(value);

    public static OwnerQuestionId New() => new(Guid.CreateVersion7());
}

internal readonly record struct NotTheSameId(Guid Value) : ITypedId<NotTheSameId>
{
    public static NotTheSameId From(Guid value) => new(value);

    public static NotTheSameId New() => new(Guid.CreateVersion7());
}
