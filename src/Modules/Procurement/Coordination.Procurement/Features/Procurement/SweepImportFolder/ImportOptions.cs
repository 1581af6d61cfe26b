using System.ComponentModel.DataAnnotations;

namespace Coordination.Procurement.Features.Procurement.SweepImportFolder;

/// <summary>Section <c>Procurement:Import</c>: the folder that is watched for notices.</summary>
internal sealed class ImportOptions
{
    public const string Section = "Procurement:Import";

    /// <summary>Files that are put here are read by themselves, and stay. Nothing is watched without it.</summary>
    public string? Folder { get; set; }

    /// <summary>A file that was changed so recently may still be being written.</summary>
    [Range(0, 3_600)]
    public int SettleSeconds { get; set; } = 10;
}
