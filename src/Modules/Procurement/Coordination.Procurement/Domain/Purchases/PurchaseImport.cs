using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Purchases;

internal readonly record struct PurchaseImportId(Guid Value) : ITypedId<PurchaseImportId>
{
    public static PurchaseImportId From(Guid value) => new(value);

    public static PurchaseImportId New() => new(Guid.CreateVersion7());
}

/// <summary>How far the reading of a ledger's list has come.</summary>
internal enum PurchaseImportState
{
    /// <summary>To be reviewed; nothing is counted.</summary>
    Draft,

    /// <summary>Read, and all of it counts.</summary>
    Taken,

    /// <summary>A later list has taken the place of all or some of it.</summary>
    Replaced,
}

/// <summary>A list from a ledger: first a file to review, then what was read of it. The file, which may hold personal numbers, is let go when it is read.</summary>
internal sealed class PurchaseImport : Aggregate<PurchaseImportId>
{
    public PurchaseImport(PurchaseImportId id, string ledger, Guid file, string fileName, string digest, DateTimeOffset now, string by)
    {
        Id = id;
        Ledger = ledger;
        FileId = file;
        FileName = fileName;
        Digest = digest;
        StartedAt = now;
        By = by;
    }

    private PurchaseImport() => Ledger = FileName = Digest = By = string.Empty;

    public string Ledger { get; private set; }

    /// <summary>Null when it has been read.</summary>
    public Guid? FileId { get; private set; }

    public string FileName { get; private set; }

    /// <summary>Of the file's content: the same file again is known by it.</summary>
    public string Digest { get; private set; }

    public PurchaseImportState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public string By { get; private set; }

    /// <summary>First day of the period it covers.</summary>
    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>Rows of the file that were counted.</summary>
    public int RowCount { get; private set; }

    /// <summary>Rows that could not be read.</summary>
    public int SkippedCount { get; private set; }

    public decimal Total { get; private set; }

    public void Take(DateOnly first, DateOnly last, int rows, int skipped, decimal total, DateTimeOffset now, string by)
    {
        (State, TakenAt, By, FileId) = (PurchaseImportState.Taken, now, by, null);
        (FirstDay, LastDay, RowCount, SkippedCount, Total) = (first, last, rows, skipped, total);
        Touch();
    }

    public void Replace()
    {
        State = PurchaseImportState.Replaced;
        Touch();
    }
}
