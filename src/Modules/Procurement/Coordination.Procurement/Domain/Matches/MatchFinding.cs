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

/// <summary>What is known of both beside a reservation. A number is never given anew: fingerprints are made of them.</summary>
internal enum ReservationRelation
{
    None,

    /// <summary>Marked as reserved for those who integrate people; the share that the enterprise states reaches 30 %.</summary>
    MarkedWithShare,

    /// <summary>Marked as reserved for those who integrate people; no share is known.</summary>
    MarkedShareUnknown,

    /// <summary>Marked as reserved for those who integrate people; the share that is stated is too small.</summary>
    MarkedShareTooSmall,

    /// <summary>Not marked. The buyer could ask whether 4 kap. 18 § LOU may be used.</summary>
    PossibleShare,

    /// <summary>Not marked. The buyer could ask whether 19 kap. 25 a § LOU may be used.</summary>
    PossibleNonProfit,

    /// <summary>Not marked. The buyer could ask whether 19 kap. 25 § LOU may be used.</summary>
    PossiblePublicService,

    /// <summary>Not marked. The buyer could ask whether 19 kap. 25 § or 25 a § LOU may be used.</summary>
    PossiblePublicServiceOrNonProfit,

    /// <summary>Marked for organisations with a mission of public service; the enterprise is in the register of non-profit organisations and a code is in the list.</summary>
    MarkedForNonProfit,

    /// <summary>The same, but no code is in the list of 19 kap. 25 § LOU.</summary>
    MarkedOutsideList,

    /// <summary>Marked for organisations with a mission of public service; that the enterprise is non-profit is not known. The register is voluntary.</summary>
    MarkedNonProfitUnknown,

    /// <summary>To be performed within a programme for sheltered employment; anyone may take part.</summary>
    MarkedProgramme,

    /// <summary>Marked as reserved without saying for whom; the share that the enterprise states reaches 30 %.</summary>
    UnspecifiedWithShare,

    /// <summary>Marked as reserved without saying for whom; no share is known.</summary>
    UnspecifiedShareUnknown,

    /// <summary>Marked as reserved without saying for whom; the share that is stated is too small for 4 kap. 18 § LOU.</summary>
    UnspecifiedShareTooSmall,
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
