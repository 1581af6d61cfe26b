namespace Coordination.Procurement.Domain.Cases;

/// <summary>A notice that has been read. Never changed: a later one stands beside it.</summary>
internal sealed class Notice
{
    public Notice(ProcurementSource source, NoticeMark mark, DateTimeOffset readAt)
    {
        Id = Guid.CreateVersion7();
        Source = source;
        PublicationId = mark.PublicationId;
        Version = mark.Version;
        IssuedAt = mark.IssuedAt;
        Kind = mark.Kind.Kept(100);
        Subtype = mark.Subtype.Kept(40);
        PublicationNumber = mark.PublicationNumber.Kept(100);
        Supersedes = mark.Supersedes.Kept(200);
        File = mark.File.Kept(300);
        ReadAt = readAt;
    }

    private Notice() => PublicationId = Version = string.Empty;

    public Guid Id { get; private set; }

    public ProcurementSource Source { get; private set; }

    public string PublicationId { get; private set; }

    public string Version { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public string? Kind { get; private set; }

    public string? Subtype { get; private set; }

    public string? PublicationNumber { get; private set; }

    public string? Supersedes { get; private set; }

    public string? File { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public bool Is(NoticeMark mark) => PublicationId == mark.PublicationId && Version == mark.Version;

    /// <summary>Whether this one was made after the other; of two that cannot be told apart the one read last holds.</summary>
    public bool IsLaterThan(NoticeMark mark) =>
        PublicationId == mark.PublicationId && CompareVersions(Version, mark.Version) is var order and not 0
            ? order > 0
            : IssuedAt is { } mine && mark.IssuedAt is { } other && mine > other;

    /// <summary>Versions that are numbers are compared as numbers; a digest tells no order.</summary>
    private static int CompareVersions(string one, string other) => int.TryParse(one, out var a) && int.TryParse(other, out var b) ? a.CompareTo(b) : 0;
}
