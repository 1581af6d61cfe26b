namespace Coordination.Governance.Domain.Documents;

/// <summary>What a governing document calls that which it wants to reach.</summary>
internal enum DocumentGoalKind
{
    /// <summary>Inriktningsmål, set by the council (S003-10).</summary>
    DirectionGoal,

    /// <summary>Syfte of a guideline or programme (S003-17).</summary>
    Aim,

    /// <summary>Any other goal with words of its own.</summary>
    Other,
}

/// <summary>
/// A goal of a governing document, which plans, activities and assignments point to and which outlives the year: one that no longer
/// holds is ended and stays, so that what pointed to it still tells why it was done (S001-15, S003-10).
/// </summary>
internal sealed class DocumentGoal
{
    public DocumentGoal(Guid id, int position)
    {
        Id = id;
        Position = position;
        Title = string.Empty;
    }

    private DocumentGoal() => Title = string.Empty;

    public Guid Id { get; private set; }

    public int Position { get; private set; }

    public DocumentGoalKind Kind { get; private set; }

    /// <summary>As the document writes it, for example 5 or 2.1.</summary>
    public string? Number { get; private set; }

    public string Title { get; private set; }

    /// <summary>Word by word, where the title is not all of it.</summary>
    public string? Wording { get; private set; }

    /// <summary>The last day on which it held, or null.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string FullTitle => Number is null ? Title : $"{Number} {Title}";

    public bool HoldsOn(DateOnly day) => EndedOn is not { } ended || ended >= day;

    internal void Describe(DocumentGoalKind kind, string? number, string title, string? wording, DateOnly? endedOn)
    {
        Kind = kind;
        Number = Trimmed(number);
        Title = title.Trim();
        Wording = Trimmed(wording);
        EndedOn = endedOn;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
