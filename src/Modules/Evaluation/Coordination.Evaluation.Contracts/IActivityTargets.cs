namespace Coordination.Evaluation.Contracts;

/// <summary>How the targets stand that an activity of the plans is to move.</summary>
public interface IActivityTargets
{
    /// <summary>This year's, of every indicator that is tied to the activity and still measured, by name.</summary>
    Task<IReadOnlyList<ActivityTarget>> OfAsync(Guid activity, CancellationToken ct);
}

/// <summary>An indicator's target as it stands today.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="State">NoTarget, NoData, OnTrack, AtRisk, Reached or Missed; Hidden where it would tell a value of too few persons.</param>
/// <param name="Value">The year's value so far, as people read it; null where nothing is measured.</param>
/// <param name="Target">What the year is to reach, as people read it; null where nothing is wanted.</param>
/// <param name="Link">Address within the product.</param>
public sealed record ActivityTarget(Guid IndicatorId, string Name, int Year, string State, string? Value, string? Target, string Link);
