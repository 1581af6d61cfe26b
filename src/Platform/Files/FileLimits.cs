using System.ComponentModel.DataAnnotations;

namespace Coordination.Platform.Files;

/// <summary>Section <c>Files</c>.</summary>
public sealed class FileLimits
{
    /// <summary>Largest file, in bytes.</summary>
    [Range(1_024, 500_000_000)]
    public long MaxBytes { get; set; } = 20_000_000;
}
