using Coordination.Procurement.Domain.Lessons;
using Coordination.Procurement.Features.Procurement.ShowProcurement;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Procurement.Features.Procurement.UseLessons;

/// <summary>Every lesson from procurements like this one, with why it is shown and what was said of it (S002-19).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowLessonsModel(ProcurementDbContext db, LikeLessonQuery lessons, IAuthorizationService authorization) : ProcurementPage(db, authorization)
{
    public IReadOnlyList<ShownLesson> Lessons { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lessons = await lessons.OfAsync(LessonSubject.Of(Record), ct);
}
