namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>A criterion that applications are assessed by; published with the scheme.</summary>
internal sealed class SchemeCriterion
{
    public const int LongestText = 1000;

    public SchemeCriterion(Guid id, int position, string text)
    {
        Id = id;
        Position = position;
        Text = text;
    }

    private SchemeCriterion() => Text = string.Empty;

    public Guid Id { get; private set; }

    public int Position { get; private set; }

    public string Text { get; private set; }
}

/// <summary>What a year may cost (S003-15).</summary>
internal sealed class BudgetFrame
{
    public BudgetFrame(Guid id, int year, decimal kronor)
    {
        Id = id;
        Year = year;
        Kronor = kronor;
    }

    private BudgetFrame()
    {
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    public decimal Kronor { get; private set; }

    public void Set(decimal kronor) => Kronor = kronor;
}

/// <summary>A time in which applications are taken, its last day included.</summary>
internal sealed class FundingCall
{
    public FundingCall(Guid id, string title, DateOnly opensOn, DateOnly closesOn)
    {
        Id = id;
        Title = title;
        OpensOn = opensOn;
        ClosesOn = closesOn;
    }

    private FundingCall() => Title = string.Empty;

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly ClosesOn { get; private set; }

    public bool IsOpenOn(DateOnly day) => OpensOn <= day && day <= ClosesOn;
}
