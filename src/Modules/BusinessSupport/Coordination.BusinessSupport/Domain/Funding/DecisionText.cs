using Coordination.BusinessSupport.Domain.StateAid;

namespace Coordination.BusinessSupport.Domain.Funding;

/// <summary>What a decision to give money says.</summary>
/// <param name="DecidedOn">The day.</param>
/// <param name="Decision">Body and §.</param>
/// <param name="Ground">Why, by the criteria.</param>
/// <param name="KronorPerYear">What is given each year.</param>
/// <param name="FirstYear">The first year.</param>
/// <param name="Years">How many.</param>
internal sealed record DecisionText(DateOnly DecidedOn, string Decision, string Ground, decimal KronorPerYear, int FirstYear, int Years)
{
    public GrantReach Reach { get; init; }

    public string? ExceptionalReasons { get; init; }

    public IReadOnlyList<ConditionText> Conditions { get; init; } = [];

    public int LastYear => FirstYear + Years - 1;

    public string Period => Years == 1 ? $"{FirstYear}" : $"{FirstYear}–{LastYear}";

    public decimal Total => KronorPerYear * Years;
}

/// <summary>What is to be shown, by when, and which year's payment rests on it.</summary>
internal sealed record ConditionText(ConditionKind Kind, string What, DateOnly DueOn, int? Year)
{
    /// <summary>The line of the form that it was written in.</summary>
    public int Line { get; init; }
}

/// <summary>Who receives it, and where the ledger has it.</summary>
internal sealed record GrantRecipient(UndertakingId? Unit, Guid? EnterpriseId, AidRecordId? Aid);
