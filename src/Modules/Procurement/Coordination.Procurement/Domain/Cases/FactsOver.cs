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
        Lots = Lots(facts.Lots, other.Lots),
        Winners = [.. facts.Winners.Union(other.Winners)],
        Doubts = [.. facts.Doubts.Union(other.Doubts)],
    };

    private static IReadOnlyList<LotFacts> Lots(IReadOnlyList<LotFacts> lots, IReadOnlyList<LotFacts> others) =>
    [
        .. lots.Select(l => others.FirstOrDefault(o => o.Number == l.Number) is { } other ? Over(l, other) : l),
        .. others.Where(o => lots.All(l => l.Number != o.Number)),
    ];

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
