namespace Coordination.Networking.Domain.Enterprises;

/// <summary>A line of an enterprise's history; nothing in it is ever changed.</summary>
internal sealed class EnterpriseEntry
{
    public EnterpriseEntry(EntryKind kind, string? text, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Text = text;
        At = at;
        By = by;
    }

    private EnterpriseEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public EntryKind Kind { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}

/// <summary>What happened to an enterprise of the register.</summary>
internal enum EntryKind
{
    Registered,
    Changed,
    Assessed,
    ShareStated,
    ParticipantsCounted,
    OfferingAdded,
    OfferingChanged,
    OfferingRemoved,
    Ended,
    Resumed,
    Merged,
    Asked,
    ConfirmedByOwner,
    CorrectedByOwner,
    CorrectionHandled,

    /// <summary>It agreed to be shown in public.</summary>
    ShownOpenly,

    /// <summary>It took its consent back.</summary>
    HiddenOpenly,
}
