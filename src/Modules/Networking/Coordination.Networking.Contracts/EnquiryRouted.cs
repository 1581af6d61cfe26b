using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>An enquiry through the one way in has been handed to those who can help. Carries no personal data: the link leads to them.</summary>
/// <param name="EnquiryId">The enquiry.</param>
/// <param name="Number">Its number, as the sender knows it, for example A2027-0012.</param>
/// <param name="Topic">Start, Support, Sell, Cooperate, Network or Other.</param>
/// <param name="Route">Support, Procurement, Network or OtherAuthority.</param>
/// <param name="RoutedTo">The unit or authority by name, or null.</param>
/// <param name="EnterpriseId">The register's enterprise, where it is known.</param>
/// <param name="Organisation">What the organisation calls itself, or null.</param>
/// <param name="ReceivedAt">When it came in, UTC.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The enquiry's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("networking.enquiry-routed.v1")]
public sealed record EnquiryRouted(
    Guid EnquiryId,
    string Number,
    string Topic,
    string Route,
    string? RoutedTo,
    Guid? EnterpriseId,
    string? Organisation,
    DateTimeOffset ReceivedAt,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
