using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Domain.Purchases;

/// <summary>
/// What was bought of a supplier in a month, by one buyer, of one kind, on one account: the sum of the ledger's rows. Single invoices and
/// their texts are not kept.
/// </summary>
internal sealed class Purchase
{
    public Purchase(PurchaseImportId import, string ledger, SupplierId supplier, PurchaseKey key, decimal amount, int rows)
    {
        Id = Guid.CreateVersion7();
        ImportId = import;
        Ledger = ledger;
        SupplierId = supplier;
        (BuyingUnit, BuyerText, Kind, Account, FirstDay, LastDay) = (key.Unit, key.BuyerText, key.Kind, key.Account, key.Period.First, key.Period.Last);
        Year = FirstDay.Year;
        Amount = amount;
        RowCount = rows;
    }

    private Purchase() => Ledger = string.Empty;

    public Guid Id { get; private set; }

    public PurchaseImportId ImportId { get; private set; }

    public string Ledger { get; private set; }

    public SupplierId SupplierId { get; private set; }

    /// <summary>Code of the buyer; null where the list's word for it is not known.</summary>
    public string? BuyingUnit { get; private set; }

    /// <summary>As the list has it, where that is no buyer that is known.</summary>
    public string? BuyerText { get; private set; }

    public BoughtKind Kind { get; private set; }

    public string? Account { get; private set; }

    /// <summary>A month's, or where the ledger only tells the year a year's.</summary>
    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public int Year { get; private set; }

    /// <summary>Kronor as the ledger has them.</summary>
    public decimal Amount { get; private set; }

    public int RowCount { get; private set; }
}

/// <summary>A month, or a year where no month is told.</summary>
internal readonly record struct PurchasePeriod(DateOnly First, DateOnly Last)
{
    public static PurchasePeriod Month(int year, int month) => new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    public static PurchasePeriod Year(int year) => new(new(year, 1, 1), new(year, 12, 31));
}

/// <summary>What rows are summed by.</summary>
internal sealed record PurchaseKey(string? Unit, string? BuyerText, BoughtKind Kind, string? Account, PurchasePeriod Period);
