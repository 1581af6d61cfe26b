namespace Coordination.Procurement.Domain.Imports;

/// <summary>A file that was read into the register, or a try that failed: when, by whom, and what came of it. Never changed.</summary>
internal sealed class ImportedFile
{
    public const int LongestName = 300;

    public required Guid Id { get; init; }

    private const char Failure = '!';

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Without its folders.</summary>
    public required string Name { get; init; }

    /// <summary>Size and time of change of a file in the watched folder: the same again is not read again. Null for one that was uploaded.</summary>
    public string? Stamp { get; init; }

    /// <summary>It could not be stored, and is tried again.</summary>
    public bool IsFailure => IsFailureStamp(Stamp);

    public required DateTimeOffset ReadAt { get; init; }

    public required string By { get; init; }

    public int Read { get; init; }

    public int New { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Rejected { get; init; }

    /// <summary>Kept, although something could not be understood.</summary>
    public int Doubtful { get; init; }

    /// <summary>What was rejected and what was doubtful, with how many there were, as JSON.</summary>
    public required string Remarks { get; init; }

    public static bool IsFailureStamp(string? stamp) => stamp is [Failure, ..];

    /// <summary>The stamp of a try that failed.</summary>
    public static string FailureOf(string stamp) => Failure + stamp;

    /// <summary>When a file that has failed so many times, the last of them then, is tried again: ever more seldom, at least once a day.</summary>
    public static DateTimeOffset NextTry(int failures, DateTimeOffset last)
    {
        const int MostDoublings = 10;
        var pause = FirstPause * Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings));
        return last + (pause < LongestPause ? pause : LongestPause);
    }
}
