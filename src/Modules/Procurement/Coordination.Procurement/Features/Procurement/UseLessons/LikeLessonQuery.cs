using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Lessons;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.UseLessons;

/// <summary>A lesson beside a procurement, with what was said of it.</summary>
internal sealed record ShownLesson(LikeLesson Like, LessonVerdict Verdict, string? Effect)
{
    public KnownLesson Lesson => Like.Lesson;
}

/// <summary>Lessons from procurements like this one, the nearest first; what does not concern it comes last.</summary>
internal sealed class LikeLessonQuery(ProcurementDbContext db)
{
    public async Task<IReadOnlyList<ShownLesson>> OfAsync(LessonSubject subject, CancellationToken ct)
    {
        string[] divisions = [.. subject.Codes.Select(c => c[..LessonCode.DivisionLength]).Distinct()];
        var (unit, basis) = (subject.BuyingUnit, subject.Basis);
        var standing = db.KnownLessons.AsNoTracking().Where(l => l.IsStanding);

        // What is used or dismissed is shown for as long as it holds, whatever has changed since.
        var judged = subject.Procurement is { } id ? await JudgedAsync(new ProcurementCaseId(id), ct) : [];
        Guid[] known = [.. judged.Keys];
        var candidates = await standing.Where(l => known.Contains(l.Id) || (unit != null && l.BuyingUnit == unit) || (basis != null && l.Basis == basis) || l.Codes.Any(c => divisions.Contains(c.Division))).AsSplitQuery().ToListAsync(ct);
        return
        [
            .. candidates.Select(l => (Like: LessonLikeness.Of(l, subject) ?? (judged.ContainsKey(l.Id) ? new LikeLesson(l, []) : null), Judged: judged.GetValueOrDefault(l.Id)))
                .Where(l => l.Like is not null).Select(l => new ShownLesson(l.Like!, l.Judged?.Verdict ?? LessonVerdict.Open, l.Judged?.Effect))
                .OrderBy(l => l.Verdict == LessonVerdict.NotRelevant).ThenByDescending(l => l.Like.Score).ThenByDescending(l => l.Lesson.Id),
        ];
    }

    private async Task<Dictionary<Guid, JudgedLesson>> JudgedAsync(ProcurementCaseId procurement, CancellationToken ct) =>
        await db.JudgedLessons.AsNoTracking().AsSplitQuery().Where(j => j.ProcurementId == procurement && j.Verdict != LessonVerdict.Open).ToDictionaryAsync(j => j.LessonId, ct);
}
