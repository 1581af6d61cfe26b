using System.ComponentModel.DataAnnotations;

namespace Coordination.Platform.Retention;

/// <summary>
/// How long what is done is kept: section <c>Retention</c>. Delivered messages (<c>Messaging:KeepDispatched</c>) and job runs
/// (<c>Jobs:KeepRunsDays</c>) have their own. The audit log is never thinned out.
/// </summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Letters that were sent or given up: they hold names, addresses and signed links. Longer than any link in them works.</summary>
    [Range(30, 3650)]
    public int SentLettersDays { get; set; } = 400;

    /// <summary>Operations that have ended; the files that only they mention go with them.</summary>
    [Range(1, 3650)]
    public int OperationsDays { get; set; } = 30;

    /// <summary>Stored files that nothing mentions.</summary>
    [Range(1, 3650)]
    public int OrphanedFilesDays { get; set; } = 7;

    /// <summary>Rows per statement, so that no statement holds its locks long.</summary>
    [Range(1, 100_000)]
    public int Batch { get; set; } = 500;
}
