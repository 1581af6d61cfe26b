namespace Coordination.Procurement.Domain.Imports;

/// <summary>A file that was read into the register: when, by whom, and what came of it. Never changed.</summary>
internal sealed class ImportedFile
{
    public const int LongestName = 300;

    public required Guid Id { get; init; }

    /// <summary>Without its folders.</summary>
    public required string Name { get; init; }

    /// <summary>Size and time of change of a file in the watched folder: the same again is not read again. Null for one that was uploaded.</summary>
    public string? Stamp { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required string By { get; init; }

    public int Read { get; init; }

    public int New { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Rejected { get; init; }

    /// <summary>Kept, although something could not be understood.</summary>
    public int Doubtful { get; init; }

    /// <summary>What was rejected and what was doubtful, as JSON, as far as anybody reads.</summary>
    public required string Remarks { get; init; }
}
