using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Cpv;

namespace Coordination.Procurement.Domain.Lessons;

/// <summary>What lessons are looked for: a procurement, or a contract that runs out and has none.</summary>
/// <param name="Procurement">The procurement itself: what was learned from it is no news to it.</param>
/// <param name="Codes">CPV codes, eight digits each.</param>
/// <param name="BuyingUnit">Code of the committee or company that buys.</param>
/// <param name="Kind">Goods, services or works.</param>
/// <param name="Basis">On what a reservation rests, as recorded, or as the notice marks it.</param>
internal sealed record LessonSubject(Guid? Procurement, IReadOnlyList<string> Codes, string? BuyingUnit, ContractKind? Kind, ReservationBasis? Basis)
{
    public static LessonSubject Of(ProcurementCase it) => new(it.Id.Value, [.. it.Codes.Select(c => c.Code)], it.BuyingUnit, it.Kind, it.Reservation?.Basis ?? Marked(it.ReservedParticipation));

    /// <summary>Of a contract only the buyer is known.</summary>
    public static LessonSubject Of(SupplierContract it) => new(null, [], it.BuyingUnit, null, null);

    private static ReservationBasis? Marked(ReservedParticipation participation) => participation switch
    {
        ReservedParticipation.Integrating => ReservationBasis.IntegratingSuppliers,
        ReservedParticipation.PublicService => ReservationBasis.PublicService,
        _ => null,
    };
}

/// <summary>Why a lesson is shown beside a procurement.</summary>
internal enum LikenessKind
{
    Cpv,
    Buyer,
    Basis,
    Kind,
}

/// <summary>A reason, with how much it weighs.</summary>
/// <param name="Kind">What is alike.</param>
/// <param name="Points">Of a hundred.</param>
/// <param name="Level">How particular what the codes share is.</param>
/// <param name="Shared">The digits that the codes share, as a code.</param>
internal sealed record LikenessReason(LikenessKind Kind, int Points, CpvLevel? Level = null, string? Shared = null);

/// <summary>A lesson beside a procurement, with why.</summary>
internal sealed record LikeLesson(KnownLesson Lesson, IReadOnlyList<LikenessReason> Why)
{
    /// <summary>How near, of a hundred.</summary>
    public int Score => Why.Sum(w => w.Points);
}

/// <summary>Which lessons are of procurements like this one, and how near they are (S002-19).</summary>
internal static class LessonLikeness
{
    private const int CodeLength = 8;
    private const int BuyerPoints = 20;
    private const int BasisPoints = 20;
    private const int KindPoints = 10;

    /// <summary>
    /// Null where it is of something else. The kind of what is bought alone makes nothing alike, and neither does the buyer when both have codes
    /// that share nothing.
    /// </summary>
    public static LikeLesson? Of(KnownLesson lesson, LessonSubject subject)
    {
        if (!lesson.IsStanding || (lesson.ProcurementId is { } from && from == subject.Procurement))
        {
            return null;
        }

        var why = new List<LikenessReason>();
        var cpv = Cpv(lesson, subject);
        if (cpv is not null)
        {
            why.Add(cpv);
        }

        if (lesson.Basis is { } basis && basis == subject.Basis)
        {
            why.Add(new(LikenessKind.Basis, BasisPoints));
        }

        var isOfOther = cpv is null && lesson.Codes.Count > 0 && subject.Codes.Count > 0;
        if (lesson.BuyingUnit is { } unit && unit == subject.BuyingUnit && (!isOfOther || why.Count > 0))
        {
            why.Add(new(LikenessKind.Buyer, BuyerPoints));
        }

        if (why.Count == 0)
        {
            return null;
        }

        if (lesson.Kind is { } kind && kind == subject.Kind)
        {
            why.Add(new(LikenessKind.Kind, KindPoints));
        }

        return new(lesson, [.. why.OrderByDescending(w => w.Points)]);
    }

    /// <summary>The most particular that a code of each share: the division weighs 20, the last level 50.</summary>
    private static LikenessReason? Cpv(KnownLesson lesson, LessonSubject subject)
    {
        var shared = lesson.Codes.SelectMany(l => subject.Codes.Select(c => Shared(l.Code, c))).OfType<string>().MaxBy(s => (int)CpvRange.LevelOf(s));
        if (shared is null)
        {
            return null;
        }

        var level = CpvRange.LevelOf(shared);
        return new(LikenessKind.Cpv, level switch { CpvLevel.Division => 20, CpvLevel.Group => 30, CpvLevel.Class => 40, CpvLevel.Category => 45, _ => 50 }, level, shared);
    }

    /// <summary>What both begin with, as a code; null where not even the division is the same.</summary>
    private static string? Shared(string one, string other)
    {
        var digits = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return digits < LessonCode.DivisionLength ? null : one[..digits].PadRight(CodeLength, '0');
    }
}
