using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Organisations;

internal readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId New() => new(Guid.CreateVersion7());
}
