using Coordination.Platform.Domain;

namespace Coordination.Procurement.Domain.Law;

internal readonly record struct LimitId(Guid Value) : ITypedId<LimitId>
{
    public static LimitId From(Guid value) => new(value);

    public static LimitId New() => new(Guid.CreateVersion7());
}

/// <summary>What a limit is of.</summary>
internal enum LimitKind
{
    /// <summary>The EU's threshold for goods and ordinary services of a municipality.</summary>
    GoodsAndServices,

    /// <summary>The EU's threshold for works.</summary>
    Works,

    /// <summary>The threshold for the services of bilaga 2.</summary>
    SpecialServices,

    /// <summary>Below it one may buy directly.</summary>
    Direct,
}

/// <summary>How sure an amount is.</summary>
internal enum LimitCertainty
{
    /// <summary>The act or an announcement has been read.</summary>
    Certain,

    /// <summary>From an authority's or several sources, not the act itself.</summary>
    High,

    /// <summary>Entered here by a person; the source says from where.</summary>
    Entered,
}

/// <summary>
/// An amount of the law with its time. An amount that is not known is empty: nothing is ever converted from the other currency, since the
/// kronor that count are announced by the authorities.
/// </summary>
internal sealed class Limit : Aggregate<LimitId>
{
    /// <summary>A limit that a person enters.</summary>
    public Limit(LimitId id, LimitKind kind, DateOnly validFrom, DateOnly? validTo, decimal? kronor, decimal? euro, string section, string source, LimitCertainty certainty)
    {
        Id = id;
        (Kind, ValidFrom, ValidTo, Kronor, Euro, Certainty) = (kind, validFrom, validTo, kronor, euro, certainty);
        (Section, LimitSource) = (section.Trim(), source.Trim());
    }

    private Limit() => Section = LimitSource = string.Empty;

    public LimitKind Kind { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Null: until further notice.</summary>
    public DateOnly? ValidTo { get; private set; }

    public decimal? Euro { get; private set; }

    public decimal? Kronor { get; private set; }

    public string Section { get; private set; }

    /// <summary>Where the amount is from.</summary>
    public string LimitSource { get; private set; }

    public LimitCertainty Certainty { get; private set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Another holds from a day.</summary>
    public void EndBefore(DateOnly day)
    {
        ValidTo = day.AddDays(-1);
        Touch();
    }

    /// <summary>A person has found the amount in kronor that was announced.</summary>
    public void Enter(decimal kronor, string source)
    {
        (Kronor, LimitSource, Certainty) = (kronor, source.Trim(), LimitCertainty.Entered);
        Touch();
    }
}
