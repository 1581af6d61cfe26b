using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.Offers;

internal readonly record struct OfferId(Guid Value) : ITypedId<OfferId>
{
    public static OfferId From(Guid value) => new(value);

    public static OfferId New() => new(Guid.CreateVersion7());
}
