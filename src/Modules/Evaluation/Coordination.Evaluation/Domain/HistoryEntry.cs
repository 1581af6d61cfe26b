namespace Coordination.Evaluation.Domain;

/// <summary>A line of a record's history that people read; nothing in it is ever changed.</summary>
internal sealed class HistoryEntry
{
    public HistoryEntry(HistoryKind kind, string? text, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Text = text;
        At = at;
        By = by;
    }

    private HistoryEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public HistoryKind Kind { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}
