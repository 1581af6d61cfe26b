using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Contracts;

/// <summary>A follow-up round is open: committees or enterprises are asked about a period.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Audience">Committees or Enterprises.</param>
/// <param name="Period">As <c>2027</c> or <c>2027-T1</c>.</param>
/// <param name="FromDay">First day of the period.</param>
/// <param name="ToDay">Last day of the period.</param>
/// <param name="DueOn">Last day to answer, in Sweden.</param>
/// <param name="Recipients">Codes of committees, or ids of enterprises.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">The round's version after it.</param>
/// <param name="OccurredAt">When, UTC.</param>
[MessageName("evaluation.round-opened.v1")]
public sealed record RoundOpened(
    Guid RoundId,
    string Title,
    string Audience,
    string Period,
    DateOnly FromDay,
    DateOnly ToDay,
    DateOnly DueOn,
    IReadOnlyList<string> Recipients,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;
