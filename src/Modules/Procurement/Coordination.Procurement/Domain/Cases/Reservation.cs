namespace Coordination.Procurement.Domain.Cases;

/// <summary>On what a reservation is said to rest. The product records it and declares nothing lawful.</summary>
internal enum ReservationBasis
{
    /// <summary>Suppliers whose main aim is to integrate people: 4 kap. 18 § 1 LOU.</summary>
    IntegratingSuppliers,

    /// <summary>Performed within a programme for sheltered employment: 4 kap. 18 § 2 LOU.</summary>
    ShelteredProgramme,

    /// <summary>Organisations with a mission of public service: 19 kap. 25 § LOU.</summary>
    PublicService,

    /// <summary>Non-profit organisations (idéburna): 19 kap. 25 a § LOU.</summary>
    NonProfit,

    /// <summary>A choice system: 1 kap. 2 a § LOV.</summary>
    ChoiceSystem,

    /// <summary>It is not reserved.</summary>
    None,

    /// <summary>Something else, in own words.</summary>
    Other,
}

/// <summary>What is recorded of a reservation.</summary>
/// <param name="Basis">On what it rests.</param>
/// <param name="Ground">Why, in own words; needed for another basis than those of the acts.</param>
/// <param name="DecidedBy">Who decided, by title or body.</param>
/// <param name="DecidedOn">The decision's day.</param>
internal sealed record ReservationText(ReservationBasis Basis, string? Ground, string? DecidedBy, DateOnly? DecidedOn);

/// <summary>Why a procurement is reserved, as somebody decided on a day. A later record stands beside it and replaces nothing.</summary>
internal sealed class Reservation
{
    public const int LongestGround = 4000;

    public Reservation(Guid id, ReservationText text, DateTimeOffset now, string by)
    {
        Id = id;
        Basis = text.Basis;
        Ground = text.Ground.Kept(LongestGround);
        DecidedBy = text.DecidedBy.Kept(200);
        DecidedOn = text.DecidedOn;
        RecordedAt = now;
        RecordedBy = by;
    }

    private Reservation() => RecordedBy = string.Empty;

    public Guid Id { get; private set; }

    public ReservationBasis Basis { get; private set; }

    public string? Ground { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; }

    /// <summary>Whether at least 30 % of those occupied must belong to the groups.</summary>
    public bool NeedsShare => Basis is ReservationBasis.IntegratingSuppliers or ReservationBasis.ShelteredProgramme;
}

/// <summary>How large a share belongs to the groups at a supplier or in a programme, with what it is shown by.</summary>
/// <param name="Supplier">Whose share.</param>
/// <param name="Percent">Of those occupied, not only the employed (4 kap. 18 § LOU).</param>
/// <param name="On">The day it was so: when the tender was handed in.</param>
/// <param name="Proof">What shows it, for example a declaration.</param>
/// <param name="VouchedBy">Who answers for it.</param>
internal sealed record ShareText(string Supplier, decimal Percent, DateOnly On, string Proof, string VouchedBy);

/// <summary>A share with its proof, as it was shown on a day.</summary>
internal sealed class ShareProof
{
    public const decimal LeastPercent = 30;

    public ShareProof(Guid id, ShareText text, DateTimeOffset now, string by)
    {
        Id = id;
        Supplier = text.Supplier.Kept(ProcurementFacts.LongestName)!;
        Percent = text.Percent;
        On = text.On;
        Proof = text.Proof.Kept(1000)!;
        VouchedBy = text.VouchedBy.Kept(200)!;
        RecordedAt = now;
        RecordedBy = by;
    }

    private ShareProof() => Supplier = Proof = VouchedBy = RecordedBy = string.Empty;

    public Guid Id { get; private set; }

    public string Supplier { get; private set; }

    public decimal Percent { get; private set; }

    public DateOnly On { get; private set; }

    public string Proof { get; private set; }

    public string VouchedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedBy { get; private set; }

    public bool IsEnough => Percent >= LeastPercent;
}
