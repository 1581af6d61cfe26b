namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>How much a plan file may hold. Real plans are below one megabyte and two hundred rows.</summary>
internal sealed record ActionPlanFileLimits
{
    public static ActionPlanFileLimits Standard { get; } = new();

    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Parts of a packed file (DOCX, XLSX).</summary>
    public int MaxParts { get; init; } = 3_000;

    /// <summary>All parts unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 200 * 1024 * 1024;

    /// <summary>Unpacked size divided by packed size. Repetitive tables reach about 60; a bomb passes 1 000.</summary>
    public int MaxRatio { get; init; } = 250;

    public int MaxRows { get; init; } = 20_000;

    public int MaxColumns { get; init; } = 200;
}
