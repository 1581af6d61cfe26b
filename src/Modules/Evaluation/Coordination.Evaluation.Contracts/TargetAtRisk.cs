using Coordination.Platform.Domain;

namespace Coordination.Evaluation.Contracts;

/// <summary>At the pace so far an indicator will not reach the year's target, or what was allowed has been passed; told once until it recovers or gets worse.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year whose target it is.</param>
/// <param name="State">AtRisk or Missed.</param>
/// <param name="Value">The year's value so far; null where it is of too few persons to be told.</param>
/// <param name="Expected">Where it should be by now, or null where that is not judged, or would tell a value of too few persons.</param>
/// <param name="Target">What the year is to reach; the lower limit where there are two. Null where it is to be better than a value of too few persons.</param>
/// <param name="Upper">The upper limit, or null.</param>
/// <param name="CommitteeCode">Who is responsible, or null.</param>
/// <param name="Activities">Activities of Governance that the indicator tells of.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">Rises with each message on the same indicator and year.</param>
/// <param name="OccurredAt">When it was noticed, UTC.</param>
[MessageName("evaluation.target-at-risk.v1")]
public sealed record TargetAtRisk(
    Guid IndicatorId,
    string Name,
    int Year,
    string State,
    decimal? Value,
    decimal? Expected,
    decimal? Target,
    decimal? Upper,
    string? CommitteeCode,
    IReadOnlyList<Guid> Activities,
    string Link,
    long Version,
    DateTimeOffset OccurredAt) : IIntegrationEvent;

/// <summary>A target that was at risk is within reach again, or is reached.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year whose target it is.</param>
/// <param name="State">OnTrack or Reached.</param>
/// <param name="Activities">Activities of Governance that the indicator tells of.</param>
/// <param name="Link">Address within the product.</param>
/// <param name="Version">Rises with each message on the same indicator and year.</param>
/// <param name="OccurredAt">When it was noticed, UTC.</param>
[MessageName("evaluation.target-recovered.v1")]
public sealed record TargetRecovered(Guid IndicatorId, string Name, int Year, string State, IReadOnlyList<Guid> Activities, string Link, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent;
