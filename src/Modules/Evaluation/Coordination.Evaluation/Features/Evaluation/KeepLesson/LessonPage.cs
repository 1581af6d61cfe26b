using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.KeepLesson;

/// <summary>A page about one lesson.</summary>
internal abstract class LessonPage(EvaluationDbContext db, IAuthorizationService authorization) : RecordPage<Lesson>(db, authorization)
{
    public override string Address => Id is null ? "/lardomar" : $"/lardomar/{Id}";

    protected override string ManagePolicy => EvaluationPolicies.ManageLessons;

    protected override async Task<Lesson?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new LessonId(id);
        return await Db.Lessons.AsSplitQuery().SingleOrDefaultAsync(l => l.Id == wanted, ct);
    }
}
