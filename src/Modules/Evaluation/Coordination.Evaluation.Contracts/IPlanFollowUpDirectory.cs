namespace Coordination.Evaluation.Contracts;

/// <summary>How far the follow-ups of a plan have come, for the page that shows the plan. Ask <see cref="Policy"/> of the person first.</summary>
public interface IPlanFollowUpDirectory
{
    /// <summary>What a person must be permitted to be shown them.</summary>
    const string Policy = "Evaluation.Read";

    /// <summary>The latest periods first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="atMost">How many; all of them stand in the list that <see cref="ListOf"/> leads to.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<PlanFollowUpCard>> OfAsync(Guid plan, int atMost, CancellationToken ct);

    /// <summary>Address of all follow-ups of a plan, within the product.</summary>
    static string ListOf(Guid plan) => $"/planuppfoljning?plan={plan}";
}

/// <summary>A follow-up in short.</summary>
/// <param name="PeriodText">Its period in the reader's language.</param>
/// <param name="State">Draft, Open or Closed.</param>
/// <param name="StateText">The same in the reader's language.</param>
/// <param name="Asked">How many committees were asked.</param>
/// <param name="Answered">How many of them have answered.</param>
/// <param name="DueOn">The last day to answer.</param>
/// <param name="Link">Address within the product.</param>
public sealed record PlanFollowUpCard(string PeriodText, string State, string StateText, int Asked, int Answered, DateOnly DueOn, string Link);
