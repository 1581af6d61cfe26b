using Coordination.Platform.Domain;

namespace Coordination.Networking.Contracts;

/// <summary>
/// A meeting with enterprises, a network or other authorities has been held and written down. Told again with a higher version when who was
/// there, or what was agreed, is corrected afterwards: the highest version is what holds.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day, in Sweden.</param>
/// <param name="SeriesId">Shared by meetings that were planned together, or null.</param>
/// <param name="NetworkId">The network or forum that met, or null.</param>
/// <param name="Level">Information, Consultation, Dialogue or Partnership of the European code, or null.</param>
/// <param name="Invited">How many were called.</param>
/// <param name="Attended">How many came.</param>
/// <param name="Enterprises">Those of the register that were there.</param>
/// <param name="Actions">How many actions were agreed and stand.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The meeting's version after it.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
/// <param name="Activities">Activities of Governance that it concerns, beside those that the network is tied to; null in messages from before this was told.</param>
[MessageName("networking.meeting-held.v1")]
public sealed record MeetingHeld(
    Guid MeetingId,
    string Title,
    DateOnly On,
    Guid? SeriesId,
    Guid? NetworkId,
    string? Level,
    int Invited,
    int Attended,
    IReadOnlyList<Guid> Enterprises,
    int Actions,
    string Link,
    long Version,
    DateTimeOffset OccurredAt,
    IReadOnlyList<Guid>? Activities = null) : IIntegrationEvent;
