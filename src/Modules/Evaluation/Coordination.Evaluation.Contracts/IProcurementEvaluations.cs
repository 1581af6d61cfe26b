namespace Coordination.Evaluation.Contracts;

/// <summary>How far the evaluations of a procurement have come, for the page that shows it. Ask <see cref="Policy"/> of the person first.</summary>
public interface IProcurementEvaluations
{
    /// <summary>What a person must be permitted to be shown them.</summary>
    const string Policy = "Evaluation.Read";

    /// <summary>One for each phase that somebody has begun, in the order of the phases. What they say is not told.</summary>
    Task<IReadOnlyList<EvaluationCard>> OfAsync(Guid procurementId, CancellationToken ct);
}

/// <summary>An evaluation in short.</summary>
/// <param name="PhaseText">Its phase in the reader's language.</param>
/// <param name="IsFinished">Whether it is finished.</param>
/// <param name="StateText">The same in the reader's language.</param>
/// <param name="Lessons">How many lessons have come of it.</param>
public sealed record EvaluationCard(string PhaseText, bool IsFinished, string StateText, int Lessons);
