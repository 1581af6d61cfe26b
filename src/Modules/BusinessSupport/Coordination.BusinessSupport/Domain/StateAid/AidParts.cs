namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>Aid that is to come back, and the day it did.</summary>
internal sealed class AidReclaim
{
    public AidReclaim(Guid id, decimal amount, decimal euro, DateOnly on, string because, string by)
    {
        Id = id;
        Amount = amount;
        Euro = euro;
        On = on;
        Because = because;
        By = by;
    }

    private AidReclaim() => Because = By = string.Empty;

    public Guid Id { get; private set; }

    /// <summary>In the currency of the aid.</summary>
    public decimal Amount { get; private set; }

    /// <summary>By the rate of the aid, rounded down: what comes back never makes more room than it took.</summary>
    public decimal Euro { get; private set; }

    public DateOnly On { get; private set; }

    public string Because { get; private set; }

    public string By { get; private set; }

    public DateOnly? RepaidOn { get; private set; }

    /// <summary>Body and § of a decision that took the right to it away before it was paid; null for money that is to come back.</summary>
    public string? Decision { get; private set; }

    public void Lower(string decision) => (Decision, RepaidOn) = (decision, On);

    public void Repay(DateOnly on) => RepaidOn = on;
}

/// <summary>The part of an aid that a unit carries since a split.</summary>
internal sealed class AidPart
{
    public AidPart(UndertakingId undertaking, decimal euro, DateOnly on, string ground)
    {
        Id = Guid.CreateVersion7();
        UndertakingId = undertaking;
        Euro = euro;
        On = on;
        Ground = ground;
    }

    private AidPart() => Ground = string.Empty;

    public Guid Id { get; private set; }

    public UndertakingId UndertakingId { get; private set; }

    public decimal Euro { get; private set; }

    public DateOnly On { get; private set; }

    public string Ground { get; private set; }
}
