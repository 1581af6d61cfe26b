namespace Coordination.Procurement.Domain.Cases;

/// <summary>A part of a procurement that may be tendered for alone.</summary>
internal sealed class Lot
{
    private List<string> _additionalCpv = [];

    public Lot(LotFacts facts)
    {
        Id = Guid.CreateVersion7();
        Number = string.Empty;
        Apply(facts);
    }

    private Lot() => Number = string.Empty;

    public Guid Id { get; private set; }

    public string Number { get; private set; }

    public string? Title { get; private set; }

    public string? MainCpv { get; private set; }

    public IReadOnlyList<string> AdditionalCpv => _additionalCpv;

    public decimal? EstimatedValue { get; private set; }

    public string? Currency { get; private set; }

    public bool IsEstimateWithheld { get; private set; }

    public ReservedParticipation ReservedParticipation { get; private set; }

    public ReservedExecution ReservedExecution { get; private set; }

    public DateTimeOffset? TenderDeadline { get; private set; }

    public LotOutcome? Outcome { get; private set; }

    /// <summary>Secret until the award is told.</summary>
    public int? TenderCount { get; private set; }

    public StatedMoney Estimate => new(EstimatedValue, Currency, IsEstimateWithheld);

    public IEnumerable<string> Codes => MainCpv is null ? _additionalCpv : [MainCpv, .. _additionalCpv];

    public LotFacts ToFacts() => new()
    {
        Id = Id,
        Number = Number,
        Title = Title,
        MainCpv = MainCpv,
        AdditionalCpv = [.. _additionalCpv],
        Estimate = Estimate,
        ReservedParticipation = ReservedParticipation,
        ReservedExecution = ReservedExecution,
        TenderDeadline = TenderDeadline,
        Outcome = Outcome,
        TenderCount = TenderCount,
    };

    public void Apply(LotFacts facts)
    {
        Number = facts.Number;
        Title = facts.Title.Kept(ProcurementFacts.LongestTitle);
        MainCpv = facts.MainCpv;
        if (!_additionalCpv.SequenceEqual(facts.AdditionalCpv))
        {
            _additionalCpv = [.. facts.AdditionalCpv];
        }

        (EstimatedValue, Currency, IsEstimateWithheld) = facts.Estimate;
        ReservedParticipation = facts.ReservedParticipation;
        ReservedExecution = facts.ReservedExecution;
        TenderDeadline = facts.TenderDeadline;
        Outcome = facts.Outcome;
        TenderCount = facts.TenderCount;
    }
}
