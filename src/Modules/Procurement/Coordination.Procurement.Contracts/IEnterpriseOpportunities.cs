namespace Coordination.Procurement.Contracts;

/// <summary>Procurements that could suit an enterprise, for the card that shows it. Ask <see cref="Policy"/> of the person first.</summary>
public interface IEnterpriseOpportunities
{
    /// <summary>What a person must be permitted to be shown them.</summary>
    const string Policy = "Procurements.Read";

    /// <summary>The strongest of those that can still be answered and have not been dismissed; at most <paramref name="most"/>.</summary>
    Task<EnterpriseOpportunities> OfAsync(Guid enterpriseId, int most, CancellationToken ct);
}

/// <summary>Procurements that could suit an enterprise.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Best">The strongest first.</param>
/// <param name="Link">Address within the product where all are.</param>
public sealed record EnterpriseOpportunities(int Total, IReadOnlyList<Opportunity> Best, string Link);

/// <summary>A procurement that could suit an enterprise.</summary>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">Its title.</param>
/// <param name="BuyerName">Who buys.</param>
/// <param name="TenderDeadline">When tenders must be in; null where it is not known yet.</param>
/// <param name="Score">How strongly it fits, of 100.</param>
/// <param name="Strength">Strong, Likely or Weak.</param>
/// <param name="StrengthText">The same in the reader's language.</param>
/// <param name="IsAccepted">Somebody has said that it is one to go on with.</param>
/// <param name="Link">Address within the product, with the reasons.</param>
public sealed record Opportunity(
    Guid ProcurementId, string Title, string BuyerName, DateTimeOffset? TenderDeadline, int Score, string Strength, string StrengthText, bool IsAccepted, string Link);
