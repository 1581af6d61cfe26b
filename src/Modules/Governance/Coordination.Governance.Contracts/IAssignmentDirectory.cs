namespace Coordination.Governance.Contracts;

/// <summary>The budget assignments, for those modules whose records work with one. The id is what they keep; an assignment is never deleted.</summary>
public interface IAssignmentDirectory
{
    /// <summary>Those that the words fit, by number or text, newest first; at most <paramref name="most"/>. No words: the open ones.</summary>
    Task<IReadOnlyList<AssignmentSummary>> SearchAsync(string? words, int most, CancellationToken ct);

    /// <summary>The named ones, whatever has become of them, newest first.</summary>
    Task<IReadOnlyList<AssignmentSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

/// <summary>A budget assignment in short.</summary>
/// <param name="Id">What other modules keep.</param>
/// <param name="Number">Its registration number as it is written, or null.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="BudgetYear">The year of the budget that gave it.</param>
/// <param name="Receiver">The body that received it, or null.</param>
/// <param name="IsOpen">True until it is finally reported or withdrawn.</param>
/// <param name="Link">Address within the product.</param>
public sealed record AssignmentSummary(Guid Id, string? Number, string Title, int BudgetYear, string? Receiver, bool IsOpen, string Link);
