using System.Runtime.CompilerServices;
using Coordination.Evaluation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.TellLessons;

/// <summary>Every lesson that others have been told of, as it is now.</summary>
internal sealed class LessonDirectoryQuery(EvaluationDbContext db, TimeProvider clock) : ILessonDirectory
{
    private const int Batch = 500;

    public async IAsyncEnumerable<LessonRecorded> TellAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var ids in (await db.Lessons.Where(l => l.RecordedAt != null).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var lesson in await db.Lessons.AsNoTracking().AsSplitQuery().Where(l => ids.Contains(l.Id)).OrderBy(l => l.Id).ToListAsync(ct))
            {
                yield return lesson.AsTold(lesson.Version, now);
            }
        }
    }
}
