using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowLessons;

/// <summary>A lesson in a list.</summary>
internal sealed record LessonRow(
    LessonId Id, string Title, string Learned, string Advice, EvaluationPhase Phase, IReadOnlyList<string> Codes, string? BuyingUnit, LessonKind? Kind, LessonBasis? Basis, LessonState State, string? ProcurementTitle, string? Source, DateTimeOffset At, int Uses, int Effects)
{
    public string Address => $"/lardomar/{Id.Value}";
}

/// <summary>Lessons by the filter and order of the list's address, the latest first; those that hold or are proposed, unless something else is asked for.</summary>
internal sealed class LessonListQuery(EvaluationDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-at", ["at", "title", "uses"]);

    public IQueryable<LessonRow> Rows(ListQuery query)
    {
        var found = db.Lessons.AsNoTracking();
        found = Enum.TryParse<LessonState>(query["lage"], out var state) ? found.Where(l => l.State == state) : found.Where(l => l.State != LessonState.Withdrawn);
        found = Enum.TryParse<EvaluationPhase>(query["fas"], out var phase) ? found.Where(l => l.Phase == phase) : found;
        found = query["kopare"] is { } unit ? found.Where(l => l.BuyingUnit == unit) : found;
        found = Enum.TryParse<LessonKind>(query["slag"], out var kind) ? found.Where(l => l.Kind == kind) : found;
        found = Enum.TryParse<LessonBasis>(query["grund"], out var basis) ? found.Where(l => l.Basis == basis) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(l => l.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(l => l.Title),
            ("title", true) => found.OrderByDescending(l => l.Title),
            ("uses", false) => found.OrderBy(l => db.LessonUses.Count(u => u.LessonId == l.Id && u.State == LessonUseState.Used)),
            ("uses", true) => found.OrderByDescending(l => db.LessonUses.Count(u => u.LessonId == l.Id && u.State == LessonUseState.Used)),
            (_, false) => found.OrderBy(l => l.ProposedAt),
            _ => found.OrderByDescending(l => l.ProposedAt),
        };
        return ordered.ThenBy(l => l.Id).Select(l => new LessonRow(
            l.Id, l.Title, l.Learned, l.Advice, l.Phase, l.Codes, l.BuyingUnit, l.Kind, l.Basis, l.State, l.ProcurementTitle, l.Source, l.ProposedAt,
            db.LessonUses.Count(u => u.LessonId == l.Id && u.State == LessonUseState.Used), db.LessonUses.Count(u => u.LessonId == l.Id && u.State == LessonUseState.Used && u.Effect != null)));
    }
}
