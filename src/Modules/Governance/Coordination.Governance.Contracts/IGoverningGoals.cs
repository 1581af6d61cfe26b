namespace Coordination.Governance.Contracts;

/// <summary>
/// The goals of governing documents (inriktningsmål and their like), for those modules whose records point to them: a procurement to a
/// goal of the programme for purchasing, for example. The id is what they keep; a goal that has been pointed to is ended, never deleted.
/// </summary>
public interface IGoverningGoals
{
    /// <summary>Every goal, by document and the document's own order; those that no longer hold too.</summary>
    Task<IReadOnlyList<GoverningGoal>> ListAsync(CancellationToken ct);
}

/// <summary>A goal of a governing document.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Number">As the document writes it, or null.</param>
/// <param name="Title">In the document's words.</param>
/// <param name="Holds">True when neither the goal nor its document has come to an end today.</param>
public sealed record GoverningGoal(Guid Id, string Document, string? Number, string Title, bool Holds);
