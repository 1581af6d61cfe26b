namespace Coordination.Procurement.Domain.Cases;

/// <summary>What two notices of one procurement say together: the one that counts more is followed where it says anything.</summary>
internal static class FactsOver
{
    public static ProcurementFacts Over(this ProcurementFacts facts, ProcurementFacts other) => facts with
    {
        Title = facts.Title.Length > 0 ? facts.Title : other.Title,
        Description = facts.Description ?? other.Description,
        BuyerName = facts.BuyerName.Length > 0 ? facts.BuyerName : other.BuyerName,
        BuyerNumber = facts.BuyerNumber ?? other.BuyerNumber,
        BuyingUnit = facts.BuyingUnit ?? other.BuyingUnit,
        Kind = facts.Kind ?? other.Kind,
        Procedure = facts.Procedure ?? other.Procedure,
        ProcedureText = facts.ProcedureText ?? other.ProcedureText,
        LegalBasis = facts.LegalBasis ?? other.LegalBasis,
        MainCpv = facts.MainCpv ?? other.MainCpv,
        AdditionalCpv = Said(facts.AdditionalCpv, other.AdditionalCpv),
        Places = Said(facts.Places, other.Places),
        Estimate = facts.Estimate.Or(other.Estimate),
        Total = facts.Total.Or(other.Total),
        TenderDeadline = facts.TenderDeadline ?? other.TenderDeadline,
        ParticipationDeadline = facts.ParticipationDeadline ?? other.ParticipationDeadline,
        PublishedOn = Earlier(facts.PublishedOn, other.PublishedOn),
        PlannedYear = facts.PlannedYear ?? other.PlannedYear,
        PlannedQuarter = facts.PlannedYear is null ? other.PlannedQuarter : facts.PlannedQuarter,
        ContractStart = facts.ContractStart ?? other.ContractStart,
        ContractEnd = facts.ContractEnd ?? other.ContractEnd,
        ReservedParticipation = Said(facts.ReservedParticipation, other.ReservedParticipation),
        ReservedExecution = Said(facts.ReservedExecution, other.ReservedExecution),
        HasSocialCriteria = facts.HasSocialCriteria ?? other.HasSocialCriteria,
        SocialObjectives = Said(facts.SocialObjectives, other.SocialObjectives),
        HasEmploymentRequirement = facts.HasEmploymentRequirement ?? other.HasEmploymentRequirement,
        EmploymentText = facts.EmploymentText ?? other.EmploymentText,
        IsAboveThreshold = facts.IsAboveThreshold ?? other.IsAboveThreshold,
        IsFramework = facts.IsFramework ?? other.IsFramework,
        IsDynamicSystem = facts.IsDynamicSystem ?? other.IsDynamicSystem,
        IsDivided = facts.IsDivided ?? other.IsDivided,
        IsJoint = facts.IsJoint ?? other.IsJoint,
        IsReviewed = facts.IsReviewed ?? other.IsReviewed,
        TenderCount = facts.TenderCount ?? other.TenderCount,
        Website = facts.Website ?? other.Website,
        Lots = Lots(facts, other),
        Winners = [.. Told(facts.Winners, other.Winners), .. other.Winners.Where(w => !facts.Decides(w) && !facts.Winners.Contains(w))],
        Doubts = [.. facts.Doubts.Union(other.Doubts)],
    };

    /// <summary>A new version of all that has been read: it holds alone but for what notices never say, which somebody has written.</summary>
    public static ProcurementFacts InPlaceOf(this ProcurementFacts facts, ProcurementFacts known) => facts with
    {
        BuyingUnit = facts.BuyingUnit ?? known.BuyingUnit,
        PlannedYear = facts.PlannedYear ?? known.PlannedYear,
        PlannedQuarter = facts.PlannedYear is null ? known.PlannedQuarter : facts.PlannedQuarter,
        ContractStart = facts.ContractStart ?? known.ContractStart,
        ContractEnd = facts.ContractEnd ?? known.ContractEnd,
        HasEmploymentRequirement = facts.HasEmploymentRequirement ?? known.HasEmploymentRequirement,
        EmploymentText = facts.EmploymentText ?? known.EmploymentText,
        Website = facts.Website ?? known.Website,
        Lots = facts.Lots.Count > 0 ? facts.Lots : known.Lots,
    };

    /// <summary>
    /// An older notice read late fills what is unknown. Lots and winners that a later notice has left out do not come back; an older result
    /// of other lots is told.
    /// </summary>
    /// <param name="known">What is known.</param>
    /// <param name="older">What the older notice says.</param>
    /// <param name="isReplaced">Whether a notice that has been read already holds in its place.</param>
    public static ProcurementFacts FilledFrom(this ProcurementFacts known, ProcurementFacts older, bool isReplaced)
    {
        var adds = !isReplaced && older.TellsOutcome;
        var hasNobody = known.Status is ProcurementStatus.Unsuccessful or ProcurementStatus.Cancelled;
        return known.Over(older) with
        {
            Lots = known.Lots.Count == 0 ? older.Lots : [.. known.Lots.Select(l => Of(older, l.Number) is { } same ? Over(l, same) : l), .. older.Lots.Where(l => adds && l.Outcome is not null && Of(known, l.Number) is null)],
            Winners = hasNobody ? known.Winners : known.Winners.Count == 0 ? older.Winners : [.. known.Winners, .. older.Winners.Where(w => adds && !known.Decides(w))],
        };
    }

    /// <summary>What was withheld and is told now; everything else as it is known.</summary>
    public static ProcurementFacts Revealed(this ProcurementFacts known, ProcurementFacts facts)
    {
        var lots = known.Lots.Select(l => l.Estimate.IsWithheld && Of(facts, l.Number) is { Estimate.Amount: not null } told ? l with { Estimate = told.Estimate } : l).ToList();
        var winners = Told(known.Winners, facts.Winners);
        return known with
        {
            Estimate = known.Estimate.Revealed(facts.Estimate),
            Total = known.Total.Revealed(facts.Total),
            Lots = lots.SequenceEqual(known.Lots) ? known.Lots : lots,
            Winners = winners.SequenceEqual(known.Winners) ? known.Winners : winners,
        };
    }

    /// <summary>What a winner gets is no secret any more when either source tells it.</summary>
    private static List<WinnerFacts> Told(IReadOnlyList<WinnerFacts> winners, IReadOnlyList<WinnerFacts> others) =>
        [.. winners.Select(w => w.Value.IsWithheld && others.FirstOrDefault(o => o.Value.Amount is not null && o.Lot == w.Lot && o.Name == w.Name) is { } told ? w with { Value = told.Value } : w)];

    /// <summary>A call names every lot; a result only those that it is of.</summary>
    private static IReadOnlyList<LotFacts> Lots(ProcurementFacts facts, ProcurementFacts other) => facts.Lots.Count == 0 ? other.Lots :
    [
        .. facts.Lots.Select(l => Of(other, l.Number) is { } same ? Over(l, same) : l),
        .. other.Lots.Where(l => facts.TellsOutcome && Of(facts, l.Number) is null),
    ];

    /// <summary>
    /// Whether who won what another notice tells of is told here: of the same lot, or of the whole. Tables that only count winners by their
    /// legal form stand beside those that name them.
    /// </summary>
    private static bool Decides(this ProcurementFacts facts, WinnerFacts winner) =>
        facts.Winners.Any(w => w.IsCounted == winner.IsCounted && (w.Lot is null || winner.Lot is null || w.Lot == winner.Lot))
        || (winner.Lot is { } number && Of(facts, number) is { Outcome: LotOutcome.NotAwarded });

    private static LotFacts? Of(ProcurementFacts facts, string number) => facts.Lots.FirstOrDefault(l => l.Number == number);

    private static LotFacts Over(LotFacts lot, LotFacts other) => lot with
    {
        Title = lot.Title ?? other.Title,
        MainCpv = lot.MainCpv ?? other.MainCpv,
        AdditionalCpv = Said(lot.AdditionalCpv, other.AdditionalCpv),
        Estimate = lot.Estimate.Or(other.Estimate),
        ReservedParticipation = Said(lot.ReservedParticipation, other.ReservedParticipation),
        ReservedExecution = Said(lot.ReservedExecution, other.ReservedExecution),
        TenderDeadline = lot.TenderDeadline ?? other.TenderDeadline,
        Outcome = lot.Outcome ?? other.Outcome,
        TenderCount = lot.TenderCount ?? other.TenderCount,
    };

    private static IReadOnlyList<string> Said(IReadOnlyList<string> list, IReadOnlyList<string> other) => list.Count > 0 ? list : other;

    /// <summary>«Not stated» is the first of both, and says nothing.</summary>
    private static TMark Said<TMark>(TMark mark, TMark other)
        where TMark : struct, Enum => EqualityComparer<TMark>.Default.Equals(mark, default) ? other : mark;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
