using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>Lessons that were recorded in the period and still hold, and in how many procurements each has been used.</summary>
internal sealed class LessonFigures(EvaluationDbContext db, IStringLocalizer<Texts> texts)
{
    public async Task<FrozenPart> ReadAsync(ResultReport report, CancellationToken ct)
    {
        var (start, end) = (new DateTimeOffset(report.FromDay.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero), new DateTimeOffset(report.ToDay.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
        var lessons = (await db.Lessons.AsNoTracking().AsSplitQuery().Where(l => l.State == LessonState.Recorded && l.RecordedAt >= start && l.RecordedAt < end).OrderBy(l => l.RecordedAt).ThenBy(l => l.Id).ToListAsync(ct))
            .FindAll(l => l.RecordedAt!.Value.ToSwedishDate() is var day && day >= report.FromDay && day <= report.ToDay);
        var ids = lessons.ConvertAll(l => l.Id);
        var uses = (await db.LessonUses.AsNoTracking().Where(u => ids.Contains(u.LessonId) && u.State == LessonUseState.Used).Select(u => u.LessonId).ToListAsync(ct)).CountBy(l => l).ToDictionary();
        return new FrozenPart(ReportPart.Lessons, texts["ReportPart.Lessons"], lessons.Count == 0 ? [] : [Table(lessons, uses)])
        {
            Findings = [lessons.Count == 0 ? texts["ReportFigures.NoLessons"] : texts["ReportFigures.LessonsFinding", lessons.Count, lessons.Count(l => uses.ContainsKey(l.Id))]],
        };
    }

    private FrozenTable Table(List<Lesson> lessons, Dictionary<LessonId, int> uses) => new("lessons", texts["ReportFigures.Lessons"], texts["ReportFigures.LessonsText"],
    [
        new("title", texts["Lessons.Name"], FrozenKind.LongText, 28), new("learned", texts["Lessons.Learned"], FrozenKind.LongText, 40), new("advice", texts["Lessons.Advice"], FrozenKind.LongText, 40),
        new("used", texts["ReportFigures.LessonUsed"], FrozenKind.Number, 8),
    ],
    [.. lessons.Select(l => new FrozenRow($"lesson:{l.Id.Value:N}", l.Address, [l.Title, l.Learned, l.Advice, uses.GetValueOrDefault(l.Id)]))])
    {
        Source = "/lardomar",
    };
}
