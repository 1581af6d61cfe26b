namespace Coordination.Procurement.Domain.Matches;

internal enum PlaceRelation
{
    /// <summary>One of the two has not said where.</summary>
    Unknown,
    SameMunicipality,
    SameCounty,

    /// <summary>The area around (NUTS 2).</summary>
    SameArea,

    /// <summary>The enterprise delivers in the whole country.</summary>
    Everywhere,
    Elsewhere,
}

internal enum SizeRelation
{
    /// <summary>No value in kronor is known.</summary>
    Unknown,

    /// <summary>Within what the enterprise says that it can take on.</summary>
    WithinCapacity,

    /// <summary>Somewhat more than that.</summary>
    AboveCapacity,

    /// <summary>The enterprise has said nothing; it is small.</summary>
    Small,
    Middle,
    Large,
}

internal enum ReservationRelation
{
    None,

    /// <summary>Marked as reserved; the share that the enterprise states reaches 30 %.</summary>
    MarkedWithShare,

    /// <summary>Marked as reserved; no share is known.</summary>
    MarkedShareUnknown,

    /// <summary>Marked as reserved; the share that is stated is too small.</summary>
    MarkedShareTooSmall,

    /// <summary>Not marked. The buyer could ask whether 4 kap. 18 § LOU may be used.</summary>
    PossibleShare,

    /// <summary>Not marked. The buyer could ask whether 19 kap. 25 a § LOU may be used.</summary>
    PossibleNonProfit,
}

/// <summary>How a procurement and an enterprise fit, in points, and what that rests on.</summary>
/// <param name="Candidate">Its place in the index.</param>
/// <param name="Score">The sum, cut where something speaks against it.</param>
/// <param name="Fingerprint">Of all that it rests on: another one is another match.</param>
internal readonly record struct MatchFinding(
    int Candidate,
    int Score,
    MatchPoints Points,
    CodeRelation Code,
    CodeNumber Wanted,
    CodeNumber Offered,
    PlaceRelation Place,
    SizeRelation Size,
    ReservationRelation Reservation,
    long Fingerprint);

/// <summary>The parts of a score.</summary>
internal readonly record struct MatchPoints(int Code, int Words, int Place, int Size, int Reservation)
{
    public int Sum => Code + Words + Place + Size + Reservation;
}
