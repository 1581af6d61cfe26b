namespace Coordination.Networking.Domain.Enterprises;

/// <summary>
/// The share of those occupied at the enterprise who belong to the groups of 4 kap. 18 § lagen om offentlig upphandling. Whether a
/// reserved procurement is open to it is for the procuring unit to judge; the register keeps what was stated, by whom and on what basis.
/// </summary>
internal sealed class LabourShare
{
    /// <summary>At least so much lets an enterprise take part in a reserved procurement.</summary>
    public const decimal Threshold = 30;

    public LabourShare(Guid id, decimal percent, string basis, DateOnly asOf, bool isSelfReported, string statedBy)
    {
        Id = id;
        Percent = percent;
        Basis = basis.Trim();
        AsOf = asOf;
        IsSelfReported = isSelfReported;
        StatedBy = statedBy;
    }

    private LabourShare() => Basis = StatedBy = string.Empty;

    public Guid Id { get; private set; }

    public decimal Percent { get; private set; }

    /// <summary>How it was counted and from which papers.</summary>
    public string Basis { get; private set; }

    public DateOnly AsOf { get; private set; }

    /// <summary>The enterprise's own figure, not checked.</summary>
    public bool IsSelfReported { get; private set; }

    public string StatedBy { get; private set; }
}
