using Coordination.Platform.Domain;

namespace Coordination.Networking.Domain.Enquiries;

/// <summary>An enquiry, and the draft that it was before it was sent.</summary>
internal readonly record struct EnquiryId(Guid Value) : ITypedId<EnquiryId>
{
    public static EnquiryId From(Guid value) => new(value);

    public static EnquiryId New() => new(Guid.CreateVersion7());
}
