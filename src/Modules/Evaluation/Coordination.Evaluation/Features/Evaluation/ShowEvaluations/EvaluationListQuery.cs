using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowEvaluations;

/// <summary>An evaluation in a list: nothing of what it says.</summary>
internal sealed record EvaluationRow(ProcurementEvaluationId Id, Guid ProcurementId, string Title, string BuyerName, EvaluationPhase Phase, EvaluationState State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Interviews, int Lessons);

/// <summary>Evaluations by the filter and order of the list's address, the latest first.</summary>
internal sealed class EvaluationListQuery(EvaluationDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-started", ["started", "title", "finished"]);

    public IQueryable<EvaluationRow> Rows(ListQuery query)
    {
        var found = db.Evaluations.AsNoTracking();
        found = Enum.TryParse<EvaluationPhase>(query["fas"], out var phase) ? found.Where(e => e.Phase == phase) : found;
        found = Enum.TryParse<EvaluationState>(query["lage"], out var state) ? found.Where(e => e.State == state) : found;
        found = query["kopare"] is { } unit ? found.Where(e => e.BuyingUnit == unit) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(e => e.SearchText.Contains(word));
        }

        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => found.OrderBy(e => e.ProcurementTitle),
            ("title", true) => found.OrderByDescending(e => e.ProcurementTitle),
            ("finished", false) => found.OrderBy(e => e.FinishedAt),
            ("finished", true) => found.OrderByDescending(e => e.FinishedAt),
            (_, false) => found.OrderBy(e => e.StartedAt),
            _ => found.OrderByDescending(e => e.StartedAt),
        }).ThenBy(e => e.Id).Select(e => new EvaluationRow(
            e.Id, e.ProcurementId, e.ProcurementTitle, e.BuyerName, e.Phase, e.State, e.StartedAt, e.FinishedAt, e.Interviews.Count(), db.Lessons.Count(l => l.EvaluationId == e.Id)));
    }
}
