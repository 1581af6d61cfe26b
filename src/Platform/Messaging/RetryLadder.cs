namespace Coordination.Platform.Messaging;

/// <summary>
/// Growing pauses between attempts: seconds for a conflict, minutes for a restart, hours for an outage, a day for somebody to
/// come to work. About two days in all.
/// </summary>
internal static class RetryLadder
{
    private static readonly TimeSpan[] Default =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>The pause after the given number of failures, or null: give up.</summary>
    public static TimeSpan? After(int failures, IReadOnlyList<TimeSpan> configured)
    {
        var ladder = configured.Count > 0 ? configured : Default;
        return failures <= ladder.Count ? ladder[failures - 1] : null;
    }
}
