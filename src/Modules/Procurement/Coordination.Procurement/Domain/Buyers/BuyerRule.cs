using Coordination.Platform.Domain;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Buyers;

internal readonly record struct BuyerRuleId(Guid Value) : ITypedId<BuyerRuleId>
{
    public static BuyerRuleId From(Guid value) => new(value);

    public static BuyerRuleId New() => new(Guid.CreateVersion7());
}

/// <summary>A buyer as notices tell it: several units of a municipality have its number, and are told apart by their names.</summary>
/// <param name="Number">Ten digits where they can be read; empty where none is told.</param>
/// <param name="Name">In the form of searches, so that capitals and spaces part nobody.</param>
internal readonly record struct BuyerKey(string Number, string Name)
{
    public bool IsNamed => Name.Length > 0;

    public static BuyerKey Of(string? number, string? name) =>
        new((OrganisationNumberText.Read(number) ?? number).Kept(BuyerRule.LongestNumber) ?? string.Empty, SearchText.Normalise(name).Kept(BuyerRule.LongestName) ?? string.Empty);
}

/// <summary>Which of the municipality's units a buyer is, as somebody settled it last: procurements of it get the unit when they are read.</summary>
internal sealed class BuyerRule : Aggregate<BuyerRuleId>
{
    public const int LongestNumber = 50;
    public const int LongestName = ProcurementFacts.LongestName;

    public BuyerRule(BuyerRuleId id, BuyerKey buyer)
    {
        Id = id;
        (BuyerNumber, NameKey) = buyer;
        BuyerName = BuyingUnit = SettledBy = string.Empty;
    }

    private BuyerRule() => BuyerNumber = NameKey = BuyerName = BuyingUnit = SettledBy = string.Empty;

    /// <summary>Empty where none is told.</summary>
    public string BuyerNumber { get; private set; }

    public string NameKey { get; private set; }

    /// <summary>As it was written where the rule was settled.</summary>
    public string BuyerName { get; private set; }

    /// <summary>Code of the committee or company.</summary>
    public string BuyingUnit { get; private set; }

    public DateTimeOffset SettledAt { get; private set; }

    public string SettledBy { get; private set; }

    public BuyerKey Buyer => new(BuyerNumber, NameKey);

    public void Settle(string buyerName, string unit, DateTimeOffset now, string by)
    {
        if (BuyingUnit == unit)
        {
            return;
        }

        (BuyerName, BuyingUnit, SettledAt, SettledBy) = (buyerName.Kept(LongestName) ?? string.Empty, unit, now, by);
        Touch();
    }
}
