using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>
/// Who is meant in a cell of actors: codes or names of bodies, all of them ("Samtliga"), or free text that names no single body.
/// </summary>
internal sealed record ReadActors(IReadOnlyList<string> Names, bool All = false, string? FreeText = null)
{
    public static ReadActors None { get; } = new([]);

    public bool IsEmpty => Names.Count == 0 && !All && FreeText is null;

    /// <summary>One list for people to read: names, "Samtliga" and the free text.</summary>
    public IReadOnlyList<string> AsList() =>
        [.. Names, .. All ? [ActorsText.AllWord] : Array.Empty<string>(), .. FreeText is null ? Array.Empty<string>() : [FreeText]];

    public bool Equals(ReadActors? other) => other is not null && All == other.All && FreeText == other.FreeText && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => HashCode.Combine(All, FreeText, Names.Count);
}
