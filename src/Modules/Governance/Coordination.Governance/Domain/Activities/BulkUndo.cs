using Coordination.Platform.Domain;

namespace Coordination.Governance.Domain.Activities;

internal readonly record struct BulkUndoId(Guid Value) : ITypedId<BulkUndoId>
{
    public static BulkUndoId From(Guid value) => new(value);

    public static BulkUndoId New() => new(Guid.CreateVersion7());
}

/// <summary>What stood in many activities before they were changed at once, so that the change can be taken back for some days.</summary>
internal sealed class BulkUndo : Aggregate<BulkUndoId>
{
    /// <summary>Long enough to find out after a weekend; later, others have built on the change.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public BulkUndo(BulkUndoId id, string before, string madeBy, DateTimeOffset now)
    {
        Id = id;
        Before = before;
        MadeBy = madeBy;
        MadeAt = now;
        ExpiresAt = now + Life;
    }

    private BulkUndo() => Before = MadeBy = string.Empty;

    /// <summary>The activities as they stood, as JSON.</summary>
    public string Before { get; private set; }

    public string MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }
}
