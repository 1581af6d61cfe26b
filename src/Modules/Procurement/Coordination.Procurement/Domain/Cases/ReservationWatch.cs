using Coordination.Procurement.Domain.Law;

namespace Coordination.Procurement.Domain.Cases;

/// <summary>What is worth a look in a reservation. None of it says that a reservation is lawful or not.</summary>
internal enum ReservationRemark
{
    /// <summary>The notice marks it as reserved; no basis is recorded.</summary>
    BasisMissing,

    /// <summary>A basis is recorded; the notice does not mark it.</summary>
    MarkMissing,

    /// <summary>Who decided, or when, is not recorded.</summary>
    DecisionMissing,

    /// <summary>A code is not in the list that the basis names.</summary>
    CodeOutsideList,

    CodesMissing,

    /// <summary>The contract is longer than three years (19 kap. 25 § LOU).</summary>
    LongerThanThreeYears,

    /// <summary>The period of the contract is not known, and the basis limits it.</summary>
    PeriodMissing,

    /// <summary>A winner has got a contract for the same service under the same basis in the last three years.</summary>
    RepeatedWithinThreeYears,

    /// <summary>A winner has got a reserved contract in the last three years of which only that is recorded: whether it was the same service under the same basis, a person has to see.</summary>
    PerhapsRepeated,

    /// <summary>No share is shown for somebody who was chosen.</summary>
    ShareMissing,

    /// <summary>A share that is shown is under 30 %.</summary>
    ShareTooSmall,

    /// <summary>19 kap. 25 a § LOU holds from 1 January 2023.</summary>
    BeforeTheRule,

    /// <summary>Under the threshold chapter 4 does not say that it applies (19 kap. 1 § and 19 a kap. 1 § LOU).</summary>
    UnderThreshold,

    /// <summary>The contract may become longer than three years by its options (19 kap. 25 § LOU).</summary>
    LongerWithOptions,

    /// <summary>A reserved contract that was entered by hand, without basis, is or may become longer than three years: whether that is too long, a person has to see.</summary>
    PerhapsTooLong,
}

/// <summary>A contract under 19 kap. 25 § that somebody has got before.</summary>
/// <param name="Number">The winner's organisation number, or what else tells who it is.</param>
/// <param name="Cpv">The main code.</param>
/// <param name="On">When it began, or was published.</param>
/// <param name="IsUnsure">It was entered by hand, without basis and code.</param>
internal sealed record FormerContract(string Number, string? Cpv, DateOnly On, bool IsUnsure = false);

/// <summary>A contract that is reserved, or comes from a procurement with a basis recorded.</summary>
/// <param name="Basis">The procurement's; null where it was entered by hand, and nobody has recorded any.</param>
/// <param name="Supplier">As in <see cref="FormerContract.Number"/>.</param>
/// <param name="Cpv">The procurement's main code.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; null until further notice.</param>
/// <param name="LatestEnd">Last day if every option that is open is called; null where there is none.</param>
internal sealed record ReservedContract(ReservationBasis? Basis, string Supplier, string? Cpv, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? LatestEnd);

/// <summary>Looks at a reservation beside its limits (three years, repetition, codes, share).</summary>
internal static class ReservationWatch
{
    private const int LongestYears = 3;

    public static IReadOnlyList<ReservationRemark> Look(ProcurementCase procurement, RegimeFinding rules, IReadOnlyCollection<FormerContract> former)
    {
        var remarks = new List<ReservationRemark>();
        if (procurement.Reservation is not { } reservation)
        {
            return procurement.IsMarkedReserved ? [ReservationRemark.BasisMissing] : [];
        }

        if (reservation.Basis == ReservationBasis.None)
        {
            return [];
        }

        Add(!procurement.IsMarkedReserved, ReservationRemark.MarkMissing);
        Add(reservation.DecidedBy is null || reservation.DecidedOn is null, ReservationRemark.DecisionMissing);
        if (ListOf(reservation.Basis) is { } list)
        {
            Add(procurement.Codes.Count == 0, ReservationRemark.CodesMissing);
            Add(procurement.Codes.Any(c => !list.Has(c.Code)), ReservationRemark.CodeOutsideList);
        }

        Add(reservation.Basis == ReservationBasis.NonProfit && rules.Day < LawList.NonProfit.ValidFrom, ReservationRemark.BeforeTheRule);
        if (reservation.Basis == ReservationBasis.PublicService)
        {
            Add(procurement.ContractStart is null || procurement.ContractEnd is null, ReservationRemark.PeriodMissing);
            Add(procurement is { ContractStart: { } start, ContractEnd: { } end } && end >= start.AddYears(LongestYears), ReservationRemark.LongerThanThreeYears);
            var day = procurement.ContractStart ?? rules.Day;
            var recent = former.Where(f => f.On <= day && f.On > day.AddYears(-LongestYears) && procurement.Winners.Any(w => w.Number == f.Number)).ToList();
            Add(recent.Exists(f => !f.IsUnsure && f.Cpv == procurement.MainCpv), ReservationRemark.RepeatedWithinThreeYears);
            Add(recent.Exists(f => f.IsUnsure), ReservationRemark.PerhapsRepeated);
        }

        if (reservation.NeedsShare)
        {
            Add(procurement.Winners.Any(w => w.Name is not null && procurement.Shares.All(s => !IsSame(s.Supplier, w.Name))), ReservationRemark.ShareMissing);
            Add(procurement.Shares.GroupBy(s => Platform.Text.SearchText.Normalise(s.Supplier)).Any(g => !g.MaxBy(s => (s.On, s.Id))!.IsEnough), ReservationRemark.ShareTooSmall);
            Add(rules.Regime is Regime.Direct or Regime.NationalRules, ReservationRemark.UnderThreshold);
        }

        return remarks;

        void Add(bool applies, ReservationRemark remark)
        {
            if (applies)
            {
                remarks.Add(remark);
            }
        }
    }

    /// <summary>What is worth a look in a contract: only 19 kap. 25 § has limits of its own, and of one without basis a person has to see whether it is under it.</summary>
    public static IReadOnlyList<ReservationRemark> Look(ReservedContract contract, IEnumerable<FormerContract> former)
    {
        if (contract.Basis is not (null or ReservationBasis.PublicService))
        {
            return [];
        }

        var (limit, remarks) = (contract.StartsOn.AddYears(LongestYears), new List<ReservationRemark>());
        var recent = former.Where(f => f.Number == contract.Supplier && f.On <= contract.StartsOn && f.On > contract.StartsOn.AddYears(-LongestYears)).ToList();
        var mayBeLonger = contract.LatestEnd >= limit;
        if (contract.Basis is null)
        {
            Add(contract.EndsOn is null || contract.EndsOn >= limit || mayBeLonger, ReservationRemark.PerhapsTooLong);
            Add(recent.Count > 0, ReservationRemark.PerhapsRepeated);
            return remarks;
        }

        Add(contract.EndsOn is null, ReservationRemark.PeriodMissing);
        Add(contract.EndsOn >= limit, ReservationRemark.LongerThanThreeYears);
        Add(contract.EndsOn < limit && mayBeLonger, ReservationRemark.LongerWithOptions);
        Add(recent.Exists(f => !f.IsUnsure && f.Cpv == contract.Cpv), ReservationRemark.RepeatedWithinThreeYears);
        Add(recent.Exists(f => f.IsUnsure), ReservationRemark.PerhapsRepeated);
        return remarks;

        void Add(bool applies, ReservationRemark remark)
        {
            if (applies)
            {
                remarks.Add(remark);
            }
        }
    }

    /// <summary>Whether it can only be said of somebody who has tendered, which is secret before the award.</summary>
    public static bool TellsOfTenderers(ReservationRemark remark) => remark is ReservationRemark.RepeatedWithinThreeYears or ReservationRemark.PerhapsRepeated or ReservationRemark.ShareMissing or ReservationRemark.ShareTooSmall;

    private static LawList? ListOf(ReservationBasis basis) => basis switch
    {
        ReservationBasis.PublicService => LawList.PublicService,
        ReservationBasis.NonProfit => LawList.NonProfit,
        _ => null,
    };

    private static bool IsSame(string one, string other) => Platform.Text.SearchText.Normalise(one) == Platform.Text.SearchText.Normalise(other);
}
