using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Contracting;

/// <summary>The two kinds that are bought from social enterprises (S002-12).</summary>
internal enum BoughtKind
{
    /// <summary>Arbetsintegrerande tjänster.</summary>
    WorkIntegration,

    /// <summary>Övriga varor och tjänster.</summary>
    Other,
}

/// <summary>How far a contract has come on a day.</summary>
internal enum ContractState
{
    Coming,
    Running,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Ended before its time.</summary>
    Ended,

    /// <summary>Recorded by mistake.</summary>
    Withdrawn,
}

/// <summary>What became of an option.</summary>
internal enum OptionState
{
    Open,
    Called,
    Left,
}

/// <summary>What a requirement in the contract is about.</summary>
internal enum RequirementKind
{
    /// <summary>Sysselsättningskrav.</summary>
    Employment,
    Social,
    Environment,
    Quality,
    Other,
}

/// <summary>What is written of a contract.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys (S001-20).</param>
/// <param name="Kind">Which of the two kinds.</param>
/// <param name="SignedOn">The day it was concluded; its year is the year it is counted in.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; null: until further notice.</param>
internal sealed record ContractText(string Title, string BuyingUnit, BoughtKind Kind, DateOnly SignedOn, DateOnly StartsOn, DateOnly? EndsOn)
{
    /// <summary>The contract's or the matter's number.</summary>
    public string? Number { get; init; }

    /// <summary>Kronor without VAT over the whole time, options included.</summary>
    public decimal? Value { get; init; }

    public string? Note { get; init; }

    public DateOnly? NextFollowUpOn { get; init; }
}

/// <summary>From where a contract comes.</summary>
/// <param name="Procurement">The procurement; null for one entered by hand.</param>
/// <param name="Lot">Its lot's number.</param>
/// <param name="IsReserved">Whether it is marked as reserved.</param>
internal sealed record ContractOrigin(ProcurementCaseId? Procurement, string? Lot, bool IsReserved);

/// <summary>A right to extend, with the last day to call it.</summary>
internal sealed class ContractOption
{
    public const int LongestTerms = 1000;

    public ContractOption(Guid id, DateOnly newEndsOn, DateOnly callBy, string? terms)
    {
        Id = id;
        NewEndsOn = newEndsOn;
        CallBy = callBy;
        Terms = terms.Kept(LongestTerms);
    }

    private ContractOption()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The contract's last day when the option has been called.</summary>
    public DateOnly NewEndsOn { get; private set; }

    public DateOnly CallBy { get; private set; }

    public string? Terms { get; private set; }

    public OptionState State { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    public void Settle(OptionState state, DateOnly on) => (State, SettledOn) = (state, on);
}

/// <summary>What was found when a requirement was followed up.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="On">The day.</param>
/// <param name="Requirement">As the contract has it.</param>
/// <param name="Promised">How many, where it is a number.</param>
/// <param name="Delivered">How many came of it.</param>
/// <param name="Finding">What was found.</param>
/// <param name="NextOn">When to look again.</param>
internal sealed record FollowUpText(RequirementKind Kind, DateOnly On, string Requirement, int? Promised, int? Delivered, string Finding, DateOnly? NextOn);

/// <summary>A requirement as it was followed up on a day; a later one stands beside it.</summary>
internal sealed class ContractFollowUp
{
    public const int LongestText = 2000;

    public ContractFollowUp(Guid id, FollowUpText text, string by)
    {
        Id = id;
        Kind = text.Kind;
        On = text.On;
        Requirement = text.Requirement.Kept(LongestText)!;
        Promised = text.Promised;
        Delivered = text.Delivered;
        Finding = text.Finding.Kept(LongestText)!;
        RecordedBy = by;
    }

    private ContractFollowUp() => Requirement = Finding = RecordedBy = string.Empty;

    public Guid Id { get; private set; }

    public RequirementKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Requirement { get; private set; }

    public int? Promised { get; private set; }

    public int? Delivered { get; private set; }

    public string Finding { get; private set; }

    public string RecordedBy { get; private set; }
}
