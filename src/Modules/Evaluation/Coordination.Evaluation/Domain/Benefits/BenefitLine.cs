namespace Coordination.Evaluation.Domain.Benefits;

/// <summary>
/// One assumption: what one of something is worth or costs, how long it lasts, and how much of it would have been there anyway. Shares
/// are percent.
/// </summary>
internal sealed record BenefitLine(Guid Id, BenefitSide Side, string Name, BenefitParty Party)
{
    public const int LongestLife = 30;

    /// <summary>What one of it is: «en person som gått från försörjningsstöd till anställning».</summary>
    public string? Counted { get; init; }

    /// <summary>
    /// Whether one of it is a person, so that few of it are hidden; an effect is unless somebody says that it counts tonnes or hours, a cost
    /// is not unless somebody says that it is paid for each person.
    /// </summary>
    public bool CountsPersons { get; init; } = Side == BenefitSide.Effect;

    /// <summary>Kronor for one of it in a year; null while nobody has found out.</summary>
    public decimal? PerUnit { get; init; }

    /// <summary>The least that is reasonable; null where no range is known.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most that is reasonable.</summary>
    public decimal? Most { get; init; }

    /// <summary>How many years it lasts, the year of the figure counted.</summary>
    public int Years { get; init; } = 1;

    /// <summary>What would have happened anyway.</summary>
    public decimal Deadweight { get; init; }

    /// <summary>What others have brought about.</summary>
    public decimal Attribution { get; init; }

    /// <summary>What is gained here because it is lost somewhere else.</summary>
    public decimal Displacement { get; init; }

    /// <summary>What is lost of it each year after the first.</summary>
    public decimal DropOff { get; init; }

    /// <summary>Where the worth is taken from.</summary>
    public string? Source { get; init; }

    /// <summary>The indicator whose value for the year says how many; null for what is entered with each calculation.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>Whether it can be counted by: it has a worth, and says where it is from.</summary>
    public bool IsWhole => PerUnit is not null && Source is not null;
}

/// <summary>Everything that a method assumes.</summary>
/// <param name="Lines">What is gained and what is put in.</param>
/// <param name="DiscountRate">Percent a year that later years' kronor are worth less.</param>
internal sealed record BenefitAssumptions(IReadOnlyList<BenefitLine> Lines, decimal DiscountRate)
{
    /// <summary>Indicators of what participants themselves gain, shown beside the sums and never turned into kronor (S003-R2.2).</summary>
    public IReadOnlyList<Guid> UserIndicators { get; init; } = [];

    public static BenefitAssumptions None { get; } = new([], 0);

    public BenefitLine? Find(Guid id) => Lines.FirstOrDefault(l => l.Id == id);

    /// <summary>The lines that differ from another's, by what they were and are; null where one has no such line.</summary>
    public IReadOnlyList<(BenefitLine? Was, BenefitLine? Is)> DifferencesFrom(BenefitAssumptions? other)
    {
        var before = other?.Lines ?? [];
        return
        [
            .. Lines.Where(l => before.All(b => b != l)).Select(l => (before.FirstOrDefault(b => b.Id == l.Id), (BenefitLine?)l)),
            .. before.Where(b => Lines.All(l => l.Id != b.Id)).Select(b => ((BenefitLine?)b, (BenefitLine?)null)),
        ];
    }
}
