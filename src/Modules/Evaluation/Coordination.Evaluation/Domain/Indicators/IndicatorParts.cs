namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>What is counted and how, in words, from a day. A later one is a break in the series: the values before and after do not compare.</summary>
internal sealed class IndicatorDefinition
{
    public IndicatorDefinition(string text, DateOnly? validFrom, string? because, DateTimeOffset at, string by)
    {
        Id = Guid.CreateVersion7();
        (Text, ValidFrom, Because, At, By) = (text, validFrom, because, at, by);
    }

    private IndicatorDefinition() => Text = By = string.Empty;

    public Guid Id { get; private set; }

    public string Text { get; private set; }

    /// <summary>Null for the first, which holds from the beginning.</summary>
    public DateOnly? ValidFrom { get; private set; }

    public string? Because { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; }
}

/// <summary>What a year is to reach.</summary>
internal sealed class IndicatorTarget
{
    public IndicatorTarget(int year, decimal value, decimal? upper) => (Id, Year, Value, Upper) = (Guid.CreateVersion7(), year, value, upper);

    private IndicatorTarget()
    {
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>The value, or the lower limit of a target with two.</summary>
    public decimal Value { get; private set; }

    /// <summary>The upper limit; only where the good lies between two.</summary>
    public decimal? Upper { get; private set; }

    public void Set(decimal value, decimal? upper) => (Value, Upper) = (value, upper);
}
