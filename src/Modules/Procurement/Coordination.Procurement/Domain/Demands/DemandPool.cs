using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;

namespace Coordination.Procurement.Domain.Demands;

internal readonly record struct PoolRuleId(Guid Value) : ITypedId<PoolRuleId>
{
    public static PoolRuleId From(Guid value) => new(value);

    public static PoolRuleId New() => new(Guid.CreateVersion7());

    /// <summary>A category has one.</summary>
    public static PoolRuleId Of(CategoryId category) => new(category.Value);
}

/// <summary>When the need of a category is large enough to procure together. What is not set is not asked for.</summary>
/// <param name="Units">Committees that join.</param>
/// <param name="Volume">Volume, where all measure alike.</param>
/// <param name="Value">Kronor without VAT.</param>
/// <param name="AsksEven">Half of the value is to be even over the year.</param>
internal sealed record PoolRuleText(int? Units, decimal? Volume, decimal? Value, bool AsksEven);

/// <summary>What the municipality has decided for a category.</summary>
internal sealed class PoolRule : Aggregate<PoolRuleId>
{
    private readonly List<HistoryEntry> _entries = [];

    public PoolRule(CategoryId category)
    {
        Id = PoolRuleId.Of(category);
        CategoryId = category;
    }

    private PoolRule()
    {
    }

    public CategoryId CategoryId { get; private set; }

    public int? Units { get; private set; }

    public decimal? Volume { get; private set; }

    public decimal? Value { get; private set; }

    public bool AsksEven { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries => _entries;

    public PoolRuleText ToText() => new(Units, Volume, Value, AsksEven);

    public void Describe(PoolRuleText text, DateTimeOffset now, string by)
    {
        (Units, Volume, Value, AsksEven) = text;
        _entries.Add(new HistoryEntry(HistoryKind.Changed, null, now, by));
        Touch();
    }
}

/// <summary>What is asked of a pool.</summary>
internal enum PoolTest
{
    Units,
    Volume,
    Value,
    Even,
}

/// <summary>One thing that is asked, and what there is.</summary>
/// <param name="Test">What is asked.</param>
/// <param name="Asked">How much; a share in percent for evenness.</param>
/// <param name="Found">Null where it cannot be told.</param>
internal sealed record PoolFinding(PoolTest Test, decimal Asked, decimal? Found)
{
    public bool? IsMet => Found is { } found ? found >= Asked : null;
}

/// <summary>How much of a measure.</summary>
internal sealed record PoolVolume(string Measure, decimal Volume);

/// <summary>The needs of one category in one year together: of those who join, beside all that is known.</summary>
internal sealed record DemandPool(CategoryId Category, int Year, IReadOnlyList<Demand> All)
{
    private const int EvenShare = 50;

    /// <summary>Those that count: of who joins, not handed over or withdrawn.</summary>
    public IReadOnlyList<Demand> Joining => [.. All.Where(d => d.IsOpen && d.Joining == Demands.Joining.Joins)];

    public int Units => Distinct(All.Where(d => d.WithdrawnAt is null));

    public int JoiningUnits => Distinct(Joining);

    public IReadOnlyList<PoolVolume> Volumes => [.. Joining.GroupBy(d => d.Measure).Select(g => new PoolVolume(g.Key, g.Sum(d => d.Volume))).OrderBy(v => v.Measure, StringComparer.CurrentCulture)];

    /// <summary>Null where one of those who join has not estimated it: a sum of a part would say too little.</summary>
    public decimal? Value => Sum(Joining);

    /// <summary>Of all that are not withdrawn or handed over: what it could be.</summary>
    public decimal? PossibleValue => Sum([.. All.Where(d => d.IsOpen)]);

    /// <summary>Percent of the value, or of the needs where values lack, that is even over the year.</summary>
    public decimal? EvenPercent => Joining.Count == 0 ? null
        : Value is > 0 and { } value ? decimal.Round(100 * Joining.Where(d => d.Steadiness == Steadiness.Even).Sum(d => d.Value!.Value) / value)
        : decimal.Round(100m * Joining.Count(d => d.Steadiness == Steadiness.Even) / Joining.Count);

    public ProcurementCaseId? HandedOverTo => All.Select(d => d.ProcurementId).LastOrDefault(p => p is not null);

    /// <summary>What the rule asks, and what there is.</summary>
    public IReadOnlyList<PoolFinding> Judge(PoolRuleText? rule)
    {
        var findings = new List<PoolFinding>();
        if (rule?.Units is { } units)
        {
            findings.Add(new(PoolTest.Units, units, JoiningUnits));
        }

        if (rule?.Volume is { } volume)
        {
            findings.Add(new(PoolTest.Volume, volume, Volumes.Count switch { 0 => 0, 1 => Volumes[0].Volume, _ => null }));
        }

        if (rule?.Value is { } value)
        {
            findings.Add(new(PoolTest.Value, value, Joining.Count == 0 ? 0 : Value));
        }

        if (rule is { AsksEven: true })
        {
            findings.Add(new(PoolTest.Even, EvenShare, EvenPercent));
        }

        return findings;
    }

    /// <summary>Null where nothing is asked, or something that is asked cannot be told.</summary>
    public bool? IsLargeEnough(PoolRuleText? rule) => Judge(rule) is { Count: > 0 } findings ? findings.Any(f => f.IsMet == false) ? false : findings.All(f => f.IsMet == true) ? true : null : null;

    private static int Distinct(IEnumerable<Demand> demands) => demands.Select(d => d.Unit).Distinct(StringComparer.Ordinal).Count();

    private static decimal? Sum(IReadOnlyList<Demand> demands) => demands.Count == 0 || demands.Any(d => d.Value is null) ? null : demands.Sum(d => d.Value!.Value);
}
