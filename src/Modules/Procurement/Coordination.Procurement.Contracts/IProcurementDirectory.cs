namespace Coordination.Procurement.Contracts;

/// <summary>Procurements as other modules may show them. Ask <see cref="Policy"/> of the person first.</summary>
public interface IProcurementDirectory
{
    /// <summary>What a person must be permitted to be shown them.</summary>
    const string Policy = "Procurements.Read";

    /// <summary>What a person must be permitted to read anything of tenders before the award is told.</summary>
    const string TendersPolicy = "Tenders.Read";

    /// <summary>One procurement; null where it is not known.</summary>
    Task<ProcurementCard?> FindAsync(Guid procurementId, CancellationToken ct);

    /// <summary>Those whose title, buyer or codes have every word, the latest first; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<ProcurementCard>> SearchAsync(string? words, int most, CancellationToken ct);
}

/// <summary>A procurement in short. Of tenders it says nothing before the award is told.</summary>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">Its title.</param>
/// <param name="BuyerName">Who buys.</param>
/// <param name="BuyingUnit">Code of the own committee or company that buys; null for other buyers.</param>
/// <param name="Kind">Goods, Services or Works; null where unknown.</param>
/// <param name="Codes">Every CPV code of it and of its lots, eight digits each, the main one first.</param>
/// <param name="Basis">The recorded basis of a reservation; null where none is recorded.</param>
/// <param name="Status">Planned, Published, Awarded, Unsuccessful or Cancelled.</param>
/// <param name="StatusText">The same in the reader's language.</param>
/// <param name="IsAwardTold">Whether tenders may be shown to everyone.</param>
/// <param name="TenderCount">How many tenders came; null where unknown, and before the award is told.</param>
/// <param name="Winners">Who was chosen; empty before the award is told.</param>
/// <param name="Link">Address within the product.</param>
public sealed record ProcurementCard(
    Guid ProcurementId,
    string Title,
    string BuyerName,
    string? BuyingUnit,
    string? Kind,
    IReadOnlyList<string> Codes,
    string? Basis,
    string Status,
    string StatusText,
    bool IsAwardTold,
    int? TenderCount,
    IReadOnlyList<string> Winners,
    string Link);
