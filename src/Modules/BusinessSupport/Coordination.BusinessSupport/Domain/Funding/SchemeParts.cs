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

    public string? TextEnglish { get; private set; }

    public string TextIn(bool english) => english && TextEnglish is { } text ? text : Text;

    public void Translate(string? english) => TextEnglish = english;
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
    public FundingCall(Guid id, CallText text, DateOnly opensOn, DateOnly closesOn)
    {
        Id = id;
        Title = text.Title.Trim();
        TitleEnglish = Trimmed(text.English);
        InvitationGround = Trimmed(text.InvitationGround);
        OpensOn = opensOn;
        ClosesOn = closesOn;
    }

    private FundingCall() => Title = string.Empty;

    public Guid Id { get; private set; }

    public string Title { get; private set; }

    public string? TitleEnglish { get; private set; }

    /// <summary>Why only those who are invited may apply (KL 2:3 asks for equal treatment); null for a call that is open to all.</summary>
    public string? InvitationGround { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly ClosesOn { get; private set; }

    public bool IsOpenOn(DateOnly day) => OpensOn <= day && day <= ClosesOn;

    public string TitleIn(bool english) => english && TitleEnglish is { } title ? title : Title;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is written of a call.</summary>
internal sealed record CallText(string Title)
{
    public string? English { get; init; }

    public string? InvitationGround { get; init; }

    public static implicit operator CallText(string title) => new(title);
}
