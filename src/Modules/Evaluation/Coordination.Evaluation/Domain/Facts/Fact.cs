namespace Coordination.Evaluation.Domain.Facts;

/// <summary>What is counted of a record.</summary>
/// <param name="On">The day it is counted on.</param>
/// <param name="Title">As others may read it.</param>
/// <param name="Link">Where the record is shown.</param>
/// <param name="Version">The record's version.</param>
internal sealed record FactText(DateOnly On, string Title, string? Link, long Version)
{
    public decimal? Amount { get; init; }

    /// <summary>How many it stands for.</summary>
    public int Number { get; init; } = 1;

    public string? Committee { get; init; }

    public string? Category { get; init; }

    /// <summary>A reserved procurement.</summary>
    public bool IsReserved { get; init; }

    /// <summary>A work-integrating social enterprise delivers it.</summary>
    public bool IsFromEnterprise { get; init; }

    /// <summary>It came after its day, or has not come and the day has passed.</summary>
    public bool IsLate { get; init; }

    /// <summary>False when the record is withdrawn: it is remembered, so that an older message does not bring it back, and not counted.</summary>
    public bool Counts { get; init; } = true;
}

/// <summary>One record of another module, as its latest message told it. Figures are sums of these, and of nothing else.</summary>
internal sealed class Fact
{
    private const int LongestTitle = 500;

    public Fact(FactKind kind, string sourceKey)
    {
        Id = Guid.CreateVersion7();
        (Kind, SourceKey, Title, Version) = (kind, sourceKey, string.Empty, -1);
    }

    private Fact() => SourceKey = Title = string.Empty;

    public Guid Id { get; private set; }

    public FactKind Kind { get; private set; }

    /// <summary>The record within its kind.</summary>
    public string SourceKey { get; private set; }

    public DateOnly On { get; private set; }

    public decimal? Amount { get; private set; }

    public int Number { get; private set; }

    public string? Committee { get; private set; }

    public string? Category { get; private set; }

    public bool IsReserved { get; private set; }

    public bool IsFromEnterprise { get; private set; }

    public bool IsLate { get; private set; }

    public string Title { get; private set; }

    public string? Link { get; private set; }

    /// <summary>Of the record, so that an older message is not taken for a newer one.</summary>
    public long Version { get; private set; }

    public bool Counts { get; private set; }

    /// <summary>Takes what is newer than what is known. Says whether anything was.</summary>
    public bool Hear(FactText text)
    {
        var earliest = Kind == FactKind.Enterprise && Version >= 0 && On < text.On ? On : text.On;
        if (text.Version <= Version)
        {
            // The day an enterprise was entered is the earliest that was told, in whatever order.
            if (Kind == FactKind.Enterprise && text.On < On)
            {
                On = text.On;
                return true;
            }

            return false;
        }

        Take(text with { On = earliest });
        return true;
    }

    /// <summary>The record as it is now, whatever was heard before.</summary>
    public void Take(FactText text)
    {
        (On, Amount, Number, Committee, Category) = (text.On, text.Amount, text.Number, text.Committee, text.Category);
        (IsReserved, IsFromEnterprise, IsLate) = (text.IsReserved, text.IsFromEnterprise, text.IsLate);
        Title = text.Title.Length > LongestTitle ? $"{text.Title[..(LongestTitle - 1)]}…" : text.Title;
        (Link, Version, Counts) = (text.Link, text.Version, text.Counts);
    }

    /// <summary>Whether both give the same figures.</summary>
    public bool CountsAs(Fact other) => (!Counts && !other.Counts)
        || (Counts, On, Amount, Number, Committee, Category, IsReserved, IsFromEnterprise, IsLate) == (other.Counts, other.On, other.Amount, other.Number, other.Committee, other.Category, other.IsReserved, other.IsFromEnterprise, other.IsLate);

    /// <summary>As text, to be stored anew.</summary>
    public FactText ToText() => new(On, Title, Link, Version)
    {
        Amount = Amount,
        Number = Number,
        Committee = Committee,
        Category = Category,
        IsReserved = IsReserved,
        IsFromEnterprise = IsFromEnterprise,
        IsLate = IsLate,
        Counts = Counts,
    };
}
