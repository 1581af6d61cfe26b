namespace Coordination.Networking.Domain.Enterprises;

/// <summary>
/// How many take part, on a day: numbers only, never who. Shown and exported through <see cref="Shown"/>, where a figure so small that
/// somebody could be recognised is held back, and with it the one that it could be worked out from.
/// </summary>
internal sealed class ParticipantCount
{
    /// <summary>Figures under this, but not zero, are held back.</summary>
    public const int Smallest = 5;

    public ParticipantCount(Guid id, DateOnly asOf, int total, int? women, int? men, int? employed)
    {
        Id = id;
        AsOf = asOf;
        Total = total;
        Women = women;
        Men = men;
        Employed = employed;
    }

    private ParticipantCount()
    {
    }

    public Guid Id { get; private set; }

    public DateOnly AsOf { get; private set; }

    public int Total { get; private set; }

    public int? Women { get; private set; }

    public int? Men { get; private set; }

    /// <summary>Of them with an employment, whatever support it carries.</summary>
    public int? Employed { get; private set; }

    /// <summary>What may be shown.</summary>
    public ShownCount Shown => new(IsSmall(Total) ? null : Total, Sex(Women, Men), Sex(Men, Women), Part(Employed)) { WasHeldBack = HoldsBack };

    private bool HoldsBack => IsSmall(Total) || IsSmall(Women) || IsSmall(Men) || IsSmall(Total - Women) || IsSmall(Employed) || IsSmall(Total - Employed);

    /// <summary>A part is held back when it, or what remains of the whole without it, is small.</summary>
    private int? Part(int? part) => IsSmall(Total) || IsSmall(part) || IsSmall(Total - part) ? null : part;

    private int? Sex(int? one, int? other) => Part(one) is null || IsSmall(other) ? null : one;

    private static bool IsSmall(int? figure) => figure is > 0 and < Smallest;
}

/// <summary>Figures as they may be shown; null where not known or held back.</summary>
internal sealed record ShownCount(int? Total, int? Women, int? Men, int? Employed)
{
    public bool WasHeldBack { get; init; }
}
