using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain;

internal readonly record struct EnterpriseId(Guid Value) : ITypedId<EnterpriseId>
{
    public static EnterpriseId From(Guid value) => new(value);

    public static EnterpriseId New() => new(Guid.CreateVersion7());
}
