namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>What the recipient is to show by a day before a payment is made.</summary>
internal sealed class GrantCondition
{
    public const string Prefix = "grant-condition:";

    public GrantCondition(Guid id, Guid? paymentId, ConditionKind kind, string what, DateOnly dueOn, Guid? amendment = null)
    {
        Id = id;
        PaymentId = paymentId;
        Kind = kind;
        What = what;
        DueOn = dueOn;
        AmendmentId = amendment;
    }

    private GrantCondition() => What = string.Empty;

    public Guid Id { get; private set; }

    /// <summary>The payment that rests on it, or null where none does: a last report.</summary>
    public Guid? PaymentId { get; private set; }

    /// <summary>The later decision that added it; null for what the grant itself asked.</summary>
    public Guid? AmendmentId { get; private set; }

    public ConditionKind Kind { get; private set; }

    public string What { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ConditionState State { get; private set; }

    /// <summary>The day the recipient reported, late or not.</summary>
    public DateOnly? ReportedOn { get; private set; }

    public string? Report { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What shows it, or why it is not met.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The latest answer of the committee that was heard; older ones that come later say nothing.</summary>
    public long HeardVersion { get; private set; }

    public string Key => Prefix + Id;

    public bool CameLate => (ReportedOn ?? ClosedOn) > DueOn;

    /// <summary>The condition that a duty's key is of.</summary>
    public static Guid? IdIn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(key[Prefix.Length..], out var id) ? id : null;

    public bool IsLateOn(DateOnly day) => State == ConditionState.Open && ReportedOn is null && DueOn < day;

    public void Hand(DateOnly on, string report)
    {
        ReportedOn = on;
        Report = report;
    }

    public void Close(ConditionState state, DateOnly on, string evidence)
    {
        State = state;
        ClosedOn = on;
        Evidence = evidence;
    }

    /// <summary>What was reported and did not suffice is no report for the new day; its words stay, to be written on.</summary>
    public void Extend(DateOnly dueOn)
    {
        ReportedOn = State == ConditionState.Failed ? null : ReportedOn;
        State = ConditionState.Open;
        ClosedOn = null;
        DueOn = dueOn;
    }

    /// <returns>Whether it was news.</returns>
    public bool Hear(long version)
    {
        var isNews = version > HeardVersion;
        HeardVersion = Math.Max(version, HeardVersion);
        return isNews;
    }
}

/// <summary>Money for a year.</summary>
internal sealed class GrantPayment
{
    public GrantPayment(Guid id, int year, decimal kronor)
    {
        Id = id;
        Year = year;
        Kronor = kronor;
    }

    private GrantPayment()
    {
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    public decimal Kronor { get; private set; }

    public PaymentState State { get; private set; }

    public DateOnly? ReleasedOn { get; private set; }

    public decimal ReclaimedKronor { get; private set; }

    /// <summary>Why it is withheld or will never be paid.</summary>
    public string? Because { get; private set; }

    /// <summary>A decision has taken away the right to it from this day, and the aid ledger counts it no more.</summary>
    public DateOnly? LoweredOn { get; private set; }

    /// <summary>Body and § of that decision.</summary>
    public string? LowerDecision { get; private set; }

    public decimal Left => State == PaymentState.Released ? Kronor - ReclaimedKronor : 0;

    public void Release(DateOnly on)
    {
        State = PaymentState.Released;
        ReleasedOn = on;
        Because = null;
    }

    public void Withhold(string because)
    {
        State = PaymentState.Withheld;
        Because = because;
    }

    public void Resume()
    {
        State = PaymentState.Planned;
        Because = null;
    }

    public void Cancel(string because)
    {
        State = PaymentState.Cancelled;
        Because = because;
    }

    public void Lower(DateOnly on, string decision) => (LoweredOn, LowerDecision) = (on, decision);

    public void Reclaim(decimal kronor) => ReclaimedKronor += kronor;
}

/// <summary>Paid money that is to come back.</summary>
internal sealed class GrantReclaim
{
    public GrantReclaim(Guid id, Guid paymentId, decimal kronor, DateOnly on, string because, string by)
    {
        Id = id;
        PaymentId = paymentId;
        Kronor = kronor;
        On = on;
        Because = because;
        By = by;
    }

    private GrantReclaim() => Because = By = string.Empty;

    public Guid Id { get; private set; }

    public Guid PaymentId { get; private set; }

    public decimal Kronor { get; private set; }

    public DateOnly On { get; private set; }

    public string Because { get; private set; }

    public string By { get; private set; }
}
