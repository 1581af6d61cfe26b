namespace Coordination.Platform.Web;

/// <summary>Two people edited the same thing. A handler that finds a stale version makes one of these instead of saving.</summary>
/// <param name="SavedBy">Who saved first.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Fields">Every field of the form.</param>
public sealed record EditConflict(string SavedBy, DateTimeOffset SavedAt, IReadOnlyList<ConflictField> Fields)
{
    /// <summary>The fields that either of the two changed.</summary>
    public IEnumerable<ConflictField> Changed => Fields.Where(f => f.Theirs != f.Base || f.Mine != f.Base);

    /// <summary>What this person wrote stands there already, most often because the same form was sent twice: saved, and nothing to ask about.</summary>
    public bool SaysTheSame => Fields.All(f => f.Theirs == f.Mine);
}

/// <summary>A field as it was when the form was opened, as it is stored now, and as this person wrote it.</summary>
/// <param name="Label">The field's label.</param>
/// <param name="Base">When the form was opened; empty when that is not known any more.</param>
/// <param name="Theirs">Stored now.</param>
/// <param name="Mine">In this person's form.</param>
public sealed record ConflictField(string Label, string? Base, string? Theirs, string? Mine)
{
    /// <summary>Both changed it, and not to the same.</summary>
    public bool Clashes => Theirs != Base && Mine != Base && Theirs != Mine;
}
