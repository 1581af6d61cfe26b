namespace Coordination.Procurement.Domain.Cases;

/// <summary>A notice that has been read. Never changed: a later one stands beside it.</summary>
internal sealed class Notice
{
    private const int LengthOfNumber = 8;
    private const int LengthOfYear = 4;

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

    /// <summary>What other notices call it.</summary>
    public IEnumerable<string> Names() => ShortNumber(PublicationNumber) is { } number ? [PublicationId, number] : [PublicationId];

    /// <summary>A publication number as most write it: <c>182289-2021</c> of <c>2021/S 071-182289</c> and of <c>00182289-2021</c>; null for what is none.</summary>
    public static string? ShortNumber(string? written)
    {
        if (written is null || written.Split('-') is not [var first, var last])
        {
            return null;
        }

        var (number, year) = first.Contains("/S ", StringComparison.Ordinal) ? (last, first[..first.IndexOf('/', StringComparison.Ordinal)]) : (first, last);
        return year.Length == LengthOfYear && year.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit) && number.TrimStart('0') is { Length: > 0 } digits ? $"{digits}-{year}" : null;
    }

    /// <summary>The same number as it is published today, with eight digits.</summary>
    public static string PublishedNumber(string shortNumber) => shortNumber.PadLeft(LengthOfNumber + 1 + LengthOfYear, '0');

    public bool Is(NoticeMark mark) => PublicationId == mark.PublicationId && Version == mark.Version;

    /// <summary>Whether this one was made after the other; of two that cannot be told apart the one read last holds.</summary>
    public bool IsLaterThan(NoticeMark mark) =>
        PublicationId == mark.PublicationId && CompareVersions(Version, mark.Version) is var order and not 0
            ? order > 0
            : IssuedAt is { } mine && mark.IssuedAt is { } other && mine > other;

    /// <summary>Versions that are numbers are compared as numbers; a digest tells no order.</summary>
    private static int CompareVersions(string one, string other) => int.TryParse(one, out var a) && int.TryParse(other, out var b) ? a.CompareTo(b) : 0;
}
