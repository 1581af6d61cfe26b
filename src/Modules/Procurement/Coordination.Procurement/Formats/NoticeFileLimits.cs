namespace Coordination.Procurement.Formats;

/// <summary>How much a file may ask of the reader. The largest real notice met is 0.1 MB, and none is deeper than 20.</summary>
/// <param name="MaxBytes">Of a notice or of JSON, which is held in memory.</param>
/// <param name="MaxTableBytes">Of a table, which is read row by row.</param>
/// <param name="MaxDepth">Elements or objects inside each other.</param>
/// <param name="MaxProblems">Problems listed of one notice; more say nothing new.</param>
internal sealed record NoticeFileLimits(long MaxBytes, long MaxTableBytes, int MaxDepth, int MaxProblems)
{
    private const long Megabyte = 1024 * 1024;

    public static NoticeFileLimits Standard { get; } = new(64 * Megabyte, 1024 * Megabyte, 64, 100);
}
