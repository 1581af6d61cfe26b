using Coordination.Platform.Domain;
using Rogue.Beta.Contracts;

namespace Rogue.Alpha.Contracts;

[MessageName("alpha.thing-done.v1")]
public sealed record First(DateTimeOffset OccurredAt) : IIntegrationEvent; // type breaks EventsAreNamedAndPublished

[MessageName("alpha.thing-done.v1")]
public sealed record SameName(DateTimeOffset OccurredAt) : IIntegrationEvent; // type breaks EventsAreNamedAndPublished

public sealed record Nameless(DateTimeOffset OccurredAt) : IIntegrationEvent; // type breaks EventsAreNamedAndPublished

[MessageName("AlphaThingDone")]
public sealed record Unversioned(DateTimeOffset OccurredAt) : IIntegrationEvent; // type breaks EventsAreNamedAndPublished

[MessageName("beta.thing-done.v1")]
public sealed record Borrowed(DateTimeOffset OccurredAt) : IIntegrationEvent; // type breaks EventsAreNamedAndPublished

[MessageName("alpha.thing-undone.v2")]
public sealed record Right(DateTimeOffset OccurredAt) : IIntegrationEvent;

public interface IThings
{
    BetaFact Last { get; } // breaks CodeStaysInside: Rogue.Alpha.Contracts.IThings
}
