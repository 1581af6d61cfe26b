namespace Coordination.Networking.Domain.Networks;

/// <summary>A line of a network's history; nothing in it is ever changed. Members have their own days and are not named here.</summary>
internal sealed class NetworkEntry
{
    public NetworkEntry(NetworkEntryKind kind, string? text, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Text = text;
        At = at;
        By = by;
    }

    private NetworkEntry() => By = string.Empty;

    public Guid Id { get; private set; }

    public NetworkEntryKind Kind { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}
