namespace Coordination.Procurement.Domain.Matches;

/// <summary>What place, size and reservation say of a pair. Nothing here says that a reservation is lawful: that is for the buyer to judge.</summary>
internal static class MatchRules
{
    private const decimal LeastPercent = 30;

    /// <summary>How many times what it can take on is still somewhat more.</summary>
    private const int SomewhatMore = 3;

    public static PlaceRelation PlaceOf(PlaceReading wanted, PlaceReading offered)
    {
        if (offered.IsEverywhere)
        {
            return PlaceRelation.Everywhere;
        }

        if (!wanted.IsKnown || !offered.IsKnown)
        {
            return PlaceRelation.Unknown;
        }

        // A municipality's county is among the counties.
        return (wanted.Counties & offered.Counties) != 0 ? (HaveInCommon(wanted.Municipalities, offered.Municipalities) ? PlaceRelation.SameMunicipality : PlaceRelation.SameCounty)
            : (SwedishPlaces.Around(wanted.Counties) & offered.Counties) != 0 ? PlaceRelation.SameArea
            : PlaceRelation.Elsewhere;
    }

    /// <summary>Short lists, asked for every pair.</summary>
    private static bool HaveInCommon(IReadOnlyList<int> some, IReadOnlyList<int> others)
    {
        for (var i = 0; i < some.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (some[i] == others[j])
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static SizeRelation SizeOf(decimal? smallest, decimal? capacity, decimal small) => (smallest, capacity) switch
    {
        (null, _) => SizeRelation.Unknown,
        ({ } value, { } most) => value <= most ? SizeRelation.WithinCapacity : value <= most * SomewhatMore ? SizeRelation.AboveCapacity : SizeRelation.Large,
        ({ } value, null) => value <= small ? SizeRelation.Small : value <= small * SomewhatMore ? SizeRelation.Middle : SizeRelation.Large,
    };

    /// <summary>Of several marks the one that speaks most for the enterprise: it may answer that part of it.</summary>
    public static ReservationRelation ReservationOf(CaseProfile wanted, CandidateFacts offered)
    {
        if (wanted.MarkedFor == MarkedFor.Nobody)
        {
            return offered.SharePercent >= LeastPercent ? ReservationRelation.PossibleShare : PossibleForNonProfit(wanted, offered);
        }

        var (best, most) = (ReservationRelation.None, float.MinValue);
        Take(MarkedFor.Integrating, ByShare(offered.SharePercent, ReservationRelation.MarkedWithShare, ReservationRelation.MarkedShareUnknown, ReservationRelation.MarkedShareTooSmall));
        Take(MarkedFor.PublicService, !offered.IsNonProfit ? ReservationRelation.MarkedNonProfitUnknown : wanted.IsOnPublicServiceList ? ReservationRelation.MarkedForNonProfit : ReservationRelation.MarkedOutsideList);
        Take(MarkedFor.Programme, ReservationRelation.MarkedProgramme);
        Take(MarkedFor.Unspecified, ByShare(offered.SharePercent, ReservationRelation.UnspecifiedWithShare, ReservationRelation.UnspecifiedShareUnknown, ReservationRelation.UnspecifiedShareTooSmall));
        return best;

        void Take(MarkedFor mark, ReservationRelation relation)
        {
            var worth = IsTooSmall(relation) ? -1 : ValueOf(relation);
            if ((wanted.MarkedFor & mark) != 0 && worth > most)
            {
                (best, most) = (relation, worth);
            }
        }
    }

    /// <summary>What the buyer could look into for an organisation in the register of non-profit ones, where nothing is reserved.</summary>
    public static ReservationRelation PossibleForNonProfit(CaseProfile wanted, CandidateFacts offered) => !offered.IsNonProfit
        ? ReservationRelation.None
        : (wanted.IsOnPublicServiceList, wanted.IsOnNonProfitList) switch
        {
            (true, true) => ReservationRelation.PossiblePublicServiceOrNonProfit,
            (true, false) => ReservationRelation.PossiblePublicService,
            (false, true) => ReservationRelation.PossibleNonProfit,
            _ => ReservationRelation.None,
        };

    /// <summary>The 30 % of 4 kap. 18 § LOU.</summary>
    private static ReservationRelation ByShare(decimal? percent, ReservationRelation enough, ReservationRelation unknown, ReservationRelation tooSmall) => percent switch
    {
        null => unknown,
        >= LeastPercent => enough,
        _ => tooSmall,
    };

    private static bool IsTooSmall(ReservationRelation relation) => relation is ReservationRelation.MarkedShareTooSmall or ReservationRelation.UnspecifiedShareTooSmall;

    public static float ValueOf(PlaceRelation place, bool isMunicipalityKnown) => place switch
    {
        PlaceRelation.SameMunicipality or PlaceRelation.Everywhere => 1,
        PlaceRelation.SameCounty => isMunicipalityKnown ? 0.8f : 1,
        PlaceRelation.SameArea => 0.4f,
        PlaceRelation.Unknown => 0.5f,
        _ => 0,
    };

    public static float ValueOf(SizeRelation size) => size switch
    {
        SizeRelation.WithinCapacity or SizeRelation.Small => 1,
        SizeRelation.Unknown or SizeRelation.AboveCapacity or SizeRelation.Middle => 0.5f,
        _ => 0,
    };

    public static float ValueOf(ReservationRelation reservation) => reservation switch
    {
        ReservationRelation.MarkedWithShare or ReservationRelation.UnspecifiedWithShare or ReservationRelation.MarkedForNonProfit => 1,
        ReservationRelation.PossibleShare or ReservationRelation.PossibleNonProfit or ReservationRelation.PossiblePublicService or ReservationRelation.PossiblePublicServiceOrNonProfit => 1,
        ReservationRelation.MarkedShareUnknown or ReservationRelation.UnspecifiedShareUnknown or ReservationRelation.MarkedOutsideList or ReservationRelation.MarkedProgramme => 0.5f,
        _ => 0,
    };

    /// <summary>What speaks against it outweighs any sum: far away, reserved for others, or with too little time left, it is weak; too large, it is not strong.</summary>
    public static int Cut(int sum, PlaceRelation place, SizeRelation size, ReservationRelation reservation, bool isShortOfTime, MatchWeights weights) =>
        isShortOfTime || place == PlaceRelation.Elsewhere || IsTooSmall(reservation) ? Math.Min(sum, weights.LikelyFrom - 1)
        : size == SizeRelation.Large ? Math.Min(sum, weights.StrongFrom - 1)
        : sum;
}
