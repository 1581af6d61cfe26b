namespace Coordination.BusinessSupport.Contracts;

/// <summary>The cases of an enterprise, for the card that shows it. Ask <see cref="Policy"/> of the person first.</summary>
public interface ISupportCaseDirectory
{
    /// <summary>What a person must be permitted to be shown a case.</summary>
    const string Policy = "SupportCases.Manage";

    /// <summary>Cases of any of these enterprises, open ones first, then the latest; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<SupportCaseSummary>> OfEnterprisesAsync(IReadOnlyCollection<Guid> enterprises, int most, CancellationToken ct);
}

/// <summary>A case in short.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number, for example S2027-0012.</param>
/// <param name="Title">What it is about.</param>
/// <param name="State">New, Ongoing, Waiting or Closed.</param>
/// <param name="StateText">The same in the reader's language.</param>
/// <param name="Result">How it ended, in the reader's language; null while it is open.</param>
/// <param name="OpenedOn">The day it was opened, in Sweden.</param>
/// <param name="IsLate">Nobody has been in touch within the service level.</param>
/// <param name="Link">Address within the product.</param>
public sealed record SupportCaseSummary(
    Guid Id, string Number, string Title, string State, string StateText, string? Result, DateOnly OpenedOn, bool IsLate, string Link);
