using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain;

internal readonly record struct ReferralId(Guid Value) : ITypedId<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);

    public static ReferralId New() => new(Guid.CreateVersion7());
}
