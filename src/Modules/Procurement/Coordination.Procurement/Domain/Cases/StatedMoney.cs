namespace Coordination.Procurement.Domain.Cases;

/// <summary>An amount as a source states it: known, unknown, or withheld on purpose («not published»), which is not the same.</summary>
internal readonly record struct StatedMoney(decimal? Amount, string? Currency, bool IsWithheld = false)
{
    public static StatedMoney Unknown => default;

    public static StatedMoney Withheld { get; } = new(null, null, IsWithheld: true);

    public bool IsStated => Amount is not null || IsWithheld;

    /// <summary>Null unless the amount is in Swedish kronor: other currencies are never converted in silence.</summary>
    public decimal? Kronor => Currency is "SEK" ? Amount : null;

    /// <summary>This amount, else the other; withheld where either is withheld and neither tells it.</summary>
    public StatedMoney Or(StatedMoney other) => Amount is not null || other is { Amount: null, IsWithheld: false } ? this : other;

    /// <summary>The other amount, where this one is withheld.</summary>
    public StatedMoney Revealed(StatedMoney other) => IsWithheld && other.Amount is not null ? other : this;
}
