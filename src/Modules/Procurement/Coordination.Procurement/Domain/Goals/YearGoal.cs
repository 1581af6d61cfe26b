using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;

namespace Coordination.Procurement.Domain.Goals;

internal readonly record struct YearGoalId(Guid Value) : ITypedId<YearGoalId>
{
    public static YearGoalId From(Guid value) => new(value);

    public static YearGoalId New() => new(Guid.CreateVersion7());
}

/// <summary>What is counted of a year.</summary>
internal enum Figure
{
    /// <summary>Number of reserved contracts concluded.</summary>
    ReservedContracts,

    /// <summary>Number of contracts concluded with work-integrating social enterprises (ASF).</summary>
    EnterpriseContracts,

    /// <summary>Number of tenders from ASF.</summary>
    EnterpriseTenders,

    /// <summary>Number of tenders from ASF that were accepted.</summary>
    EnterpriseWins,

    /// <summary>Kronor in reserved contracts.</summary>
    ReservedValue,

    /// <summary>Kronor in contracts with ASF.</summary>
    EnterpriseValue,

    /// <summary>Kronor bought of ASF.</summary>
    EnterprisePurchases,
}

/// <summary>What somebody wants of a figure.</summary>
/// <param name="Title">In own words.</param>
/// <param name="Figure">Which figure.</param>
/// <param name="BuyingUnit">Of one buyer; null for all.</param>
/// <param name="Kind">Of one kind; null for both.</param>
/// <param name="RaisesEachYear">It shall be more each year than the year before.</param>
/// <param name="Targets">What is wanted of each year.</param>
internal sealed record GoalText(string Title, Figure Figure, string? BuyingUnit, BoughtKind? Kind, bool RaisesEachYear, IReadOnlyDictionary<int, decimal> Targets);

/// <summary>A goal year on year, which measures itself (S003-R5.5).</summary>
internal sealed class YearGoal : Aggregate<YearGoalId>
{
    public const int LongestTitle = 300;

    private readonly List<YearTarget> _targets = [];

    public YearGoal(YearGoalId id, GoalText text)
    {
        Id = id;
        Title = string.Empty;
        Describe(text);
    }

    private YearGoal() => Title = string.Empty;

    public string Title { get; private set; }

    public Figure Figure { get; private set; }

    public string? BuyingUnit { get; private set; }

    public BoughtKind? Kind { get; private set; }

    public bool RaisesEachYear { get; private set; }

    public IReadOnlyList<YearTarget> Targets => _targets;

    public string Address => $"/upphandlingar/mal/{Id.Value}";

    public bool IsMoney => Figure is Figure.ReservedValue or Figure.EnterpriseValue or Figure.EnterprisePurchases;

    public decimal? TargetOf(int year) => _targets.Find(t => t.Year == year)?.Target;

    public void Describe(GoalText text)
    {
        Title = text.Title.Kept(LongestTitle)!;
        (Figure, BuyingUnit, Kind, RaisesEachYear) = (text.Figure, text.BuyingUnit.Kept(20), text.Kind, text.RaisesEachYear);
        _targets.RemoveAll(t => !text.Targets.ContainsKey(t.Year));
        foreach (var (year, target) in text.Targets)
        {
            if (_targets.Find(t => t.Year == year) is { } known)
            {
                known.Set(target);
            }
            else
            {
                _targets.Add(new YearTarget(year, target));
            }
        }

        Touch();
    }

    /// <summary>A year against what was wanted and against the year before. A year that is not over is judged when it has been reached.</summary>
    public GoalYear Judge(int year, decimal outcome, decimal? before, bool isOver)
    {
        var target = TargetOf(year);
        var isReached = (target is not null || RaisesEachYear) && (target is null || outcome >= target) && (!RaisesEachYear || before is null || outcome > before);
        return new(year, target, outcome, before is { } former ? outcome - former : null, target is null && !(RaisesEachYear && before is not null) ? null : isReached ? true : isOver ? false : null, isOver);
    }
}

/// <summary>What is wanted of a year.</summary>
internal sealed class YearTarget
{
    public YearTarget(int year, decimal target)
    {
        Id = Guid.CreateVersion7();
        (Year, Target) = (year, target);
    }

    private YearTarget()
    {
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    public decimal Target { get; private set; }

    public void Set(decimal target) => Target = target;
}

/// <summary>A year of a goal.</summary>
/// <param name="Year">Which.</param>
/// <param name="Target">What was wanted; null for nothing.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Difference">To the year before.</param>
/// <param name="IsMet">Null where it cannot be told yet.</param>
/// <param name="IsOver">Whether the year has passed.</param>
internal sealed record GoalYear(int Year, decimal? Target, decimal Outcome, decimal? Difference, bool? IsMet, bool IsOver);
