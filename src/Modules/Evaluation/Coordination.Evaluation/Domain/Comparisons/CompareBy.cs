using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Domain.Comparisons;

/// <summary>What a comparison sets beside each other.</summary>
internal enum CompareBy
{
    /// <summary>The years only.</summary>
    Years,

    Committee,

    /// <summary>The areas of the plans, by the activities that the records belong to.</summary>
    Area,

    /// <summary>The sort of record: the level of a meeting, the result of a case, the kind of an enterprise.</summary>
    Category,

    /// <summary>Reserved contracts and others.</summary>
    Reserved,

    /// <summary>Social enterprises and other suppliers.</summary>
    Supplier,

    /// <summary>Parts as they are recorded, such as enterprises that answered.</summary>
    Part,
}

/// <summary>By what an indicator can be compared. What its values do not carry is not offered, and the reason is told.</summary>
internal static class Comparability
{
    private static readonly FactKind[] OfCommittees = [FactKind.Contract, FactKind.Purchases, FactKind.Tenders, FactKind.Obligation];
    private static readonly FactKind[] OfSuppliers = [FactKind.Contract, FactKind.Purchases, FactKind.Tenders];
    private static readonly FactKind[] OfCategories = [FactKind.Contract, FactKind.Meeting, FactKind.Case, FactKind.Obligation, FactKind.Enterprise];

    /// <summary>Why not, as a key of the texts; null when it can.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="by">What is to stand beside each other.</param>
    /// <param name="hasCommittees">The parts that are recorded, if any, are committees.</param>
    /// <param name="hasParts">There are recorded parts of other sorts.</param>
    public static string? WhyNot(Indicator indicator, CompareBy by, bool hasCommittees, bool hasParts)
    {
        if (by == CompareBy.Years)
        {
            return null;
        }

        if (indicator.Source != IndicatorSource.Measured)
        {
            return by switch
            {
                CompareBy.Committee => hasCommittees && !hasParts ? null : hasParts ? "Explore.PartsAreOthers" : "Explore.NoPartsRecorded",
                CompareBy.Part => hasParts ? null : hasCommittees ? "Explore.PartsAreCommittees" : "Explore.NoPartsRecorded",
                _ => "Explore.RecordedAsWhole",
            };
        }

        return Measure.Find(indicator.Measure) is not { } measure ? "Explore.NotMeasured" : by switch
        {
            CompareBy.Committee => OfCommittees.Contains(measure.Kind) ? null : "Explore.NoCommittee",
            CompareBy.Area => measure.Kind == FactKind.Obligation ? null : "Explore.NoArea",
            CompareBy.Category => !OfCategories.Contains(measure.Kind) ? "Explore.NoCategory"
                : measure.IsShare ? "Explore.ShareOfCategories"
                : measure.Categories is { Count: 1 } ? "Explore.OneCategory" : null,
            CompareBy.Reserved => measure.Kind != FactKind.Contract ? "Explore.NoReserved" : measure.IsReserved is null ? null : "Explore.OneOfTwo",
            CompareBy.Supplier => !OfSuppliers.Contains(measure.Kind) ? "Explore.NoSupplier" : measure.IsFromEnterprise is null ? null : "Explore.OneOfTwo",
            _ => "Explore.CountedNotRecorded",
        };
    }
}
