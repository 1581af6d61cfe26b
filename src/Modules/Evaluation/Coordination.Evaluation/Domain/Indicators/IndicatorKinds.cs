namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>What a value counts.</summary>
internal enum IndicatorUnit
{
    Count,
    Persons,
    Percent,
    Kronor,
    Hours,
    Days,
    Score,
}

/// <summary>Which way is the good one.</summary>
internal enum IndicatorDirection
{
    More,
    Less,

    /// <summary>Between two limits.</summary>
    Within,
}

/// <summary>How often it is measured.</summary>
internal enum MeasurePeriod
{
    Month,
    Quarter,
    Tertial,
    Year,
}

/// <summary>Where the values come from.</summary>
internal enum IndicatorSource
{
    /// <summary>Somebody enters them.</summary>
    Manual,

    /// <summary>From the answers of a follow-up round.</summary>
    Round,

    /// <summary>The product counts them from what the other modules tell.</summary>
    Measured,
}

/// <summary>How the values of a year's periods become the year's.</summary>
internal enum YearRule
{
    /// <summary>What happens over the year: contracts, kronor.</summary>
    Sum,

    /// <summary>What there is at the end: enterprises, persons employed.</summary>
    Latest,

    /// <summary>Shares and scores.</summary>
    Mean,
}
