using Coordination.Platform.Domain;
using Coordination.Procurement.Contracts;

namespace Coordination.Procurement.Domain.Sums;

internal readonly record struct ToldSumId(Guid Value) : ITypedId<ToldSumId>
{
    public static ToldSumId From(Guid value) => new(value);

    public static ToldSumId New() => new(Guid.CreateVersion7());
}

/// <summary>What is summed.</summary>
internal enum ToldSumKind
{
    Purchases,
    Tenders,
}

/// <summary>A sum as it is now.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Key">Which one, unique.</param>
/// <param name="FirstDay">First day of its period, or the day.</param>
/// <param name="LastDay">Last day of it.</param>
/// <param name="BuyingUnit">Code of the buyer, or null.</param>
/// <param name="IsWorkIntegrating">Whether it is of work-integrating social enterprises.</param>
internal sealed record SumContent(ToldSumKind Kind, string Key, DateOnly FirstDay, DateOnly LastDay, string? BuyingUnit, bool IsWorkIntegrating)
{
    /// <summary>The procurement of tenders; null for purchases.</summary>
    public Guid? ProcurementId { get; init; }

    public string Title { get; init; } = string.Empty;

    /// <summary>Rows of the ledger, or tenders.</summary>
    public int Number { get; init; }

    public int Accepted { get; init; }

    /// <summary>Kronor.</summary>
    public decimal Amount { get; init; }

    public required string Link { get; init; }

    /// <summary>As it is told when there is no such sum any more.</summary>
    public SumContent Ended => this with { Number = 0, Accepted = 0, Amount = 0 };

    public IIntegrationEvent AsTold(long version, DateTimeOffset now) => Kind == ToldSumKind.Purchases
        ? new PurchasesSummed(Key, FirstDay, LastDay, BuyingUnit, IsWorkIntegrating, Amount, Number, Link, version, now)
        : new TendersTold(Key, ProcurementId ?? Guid.Empty, Title, FirstDay, BuyingUnit, IsWorkIntegrating, Number, Accepted, Link, version, now);
}

/// <summary>What others were told last of a sum. It is made of other records, and told anew when they give another.</summary>
internal sealed class ToldSum : Aggregate<ToldSumId>
{
    public const int LongestKey = 100;
    public const int LongestTitle = 500;

    public ToldSum(ToldSumId id, string key)
    {
        Id = id;
        Key = key;
        Title = Link = string.Empty;
    }

    private ToldSum() => Key = Title = Link = string.Empty;

    public ToldSumKind Kind { get; private set; }

    public string Key { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public string? BuyingUnit { get; private set; }

    public bool IsWorkIntegrating { get; private set; }

    public Guid? ProcurementId { get; private set; }

    public string Title { get; private set; }

    public int Number { get; private set; }

    public int Accepted { get; private set; }

    public decimal Amount { get; private set; }

    public string Link { get; private set; }

    public SumContent Content => new(Kind, Key, FirstDay, LastDay, BuyingUnit, IsWorkIntegrating)
    {
        ProcurementId = ProcurementId,
        Title = Title,
        Number = Number,
        Accepted = Accepted,
        Amount = Amount,
        Link = Link,
    };

    /// <summary>Tells others where it is not what they know.</summary>
    /// <returns>Whether they were told.</returns>
    public bool Tell(SumContent content, DateTimeOffset now)
    {
        if (Content == content)
        {
            return false;
        }

        (Kind, FirstDay, LastDay, BuyingUnit, IsWorkIntegrating) = (content.Kind, content.FirstDay, content.LastDay, content.BuyingUnit, content.IsWorkIntegrating);
        (ProcurementId, Title, Number, Accepted, Amount, Link) = (content.ProcurementId, content.Title, content.Number, content.Accepted, content.Amount, content.Link);
        Raise(content.AsTold(NextVersion, now));
        return true;
    }

    /// <summary>There is no such sum any more.</summary>
    /// <returns>Whether others were told.</returns>
    public bool End(DateTimeOffset now) => Tell(Content.Ended, now);
}
