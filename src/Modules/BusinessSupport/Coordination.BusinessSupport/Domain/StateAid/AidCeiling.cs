using Coordination.Platform.Domain;

namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>A ceiling of a regulation for a time, with where it was found.</summary>
internal sealed class AidCeiling : Aggregate<AidCeilingId>
{
    public const int StandardYears = 3;

    public AidCeiling(AidCeilingId id, AidRegulation regulation, decimal euro, int windowYears, DateOnly validFrom, DateOnly? validTo, string source, Certainty certainty)
    {
        Id = id;
        Regulation = regulation;
        Euro = euro;
        WindowYears = windowYears;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Source = source.Trim();
        Certainty = certainty;
    }

    private AidCeiling() => Source = string.Empty;

    public AidRegulation Regulation { get; private set; }

    public decimal Euro { get; private set; }

    /// <summary>The length of the rolling period.</summary>
    public int WindowYears { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, or null while nobody has set one.</summary>
    public DateOnly? ValidTo { get; private set; }

    public string Source { get; private set; }

    public Certainty Certainty { get; private set; }

    /// <summary>The ceiling of a day: of those that cover it the one that began last. Null where none is known; nothing is guessed.</summary>
    public static AidCeiling? On(DateOnly day, AidRegulation regulation, IEnumerable<AidCeiling> ceilings) =>
        ceilings.Where(c => c.Regulation == regulation && c.ValidFrom <= day && !(c.ValidTo < day)).MaxBy(c => (c.ValidFrom, c.Id.Value));
}
