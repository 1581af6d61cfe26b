using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUps;

/// <summary>A follow-up in a list.</summary>
internal sealed record FollowUpRow(PlanFollowUpId Id, string PlanTitle, string PeriodKey, DateOnly FromDay, DateOnly ToDay, DateOnly DueOn, PlanFollowUpState State, int Asked, int Answered, int Proposals)
{
    public string Address => $"/planuppfoljning/{Id.Value}";
}

/// <summary>Follow-ups by the filter and order of the list's address.</summary>
internal sealed class FollowUpListQuery(EvaluationDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-period", ["plan", "period", "due"]);

    /// <summary>The plans that are followed up, by title; the name is that of the latest follow-up.</summary>
    public async Task<IReadOnlyList<Option>> PlansAsync(CancellationToken ct) =>
        [.. (await db.PlanFollowUps.AsNoTracking().OrderByDescending(f => f.ToDay).Select(f => new { f.PlanId, f.PlanTitle }).ToListAsync(ct)).DistinctBy(f => f.PlanId).OrderBy(f => f.PlanTitle, StringComparer.CurrentCulture)
            .Select(f => new Option(f.PlanId.ToString(), f.PlanTitle))];

    public IQueryable<FollowUpRow> Rows(ListQuery query)
    {
        var followUps = db.PlanFollowUps.AsNoTracking();
        if (Enum.TryParse<PlanFollowUpState>(query["lage"], out var state))
        {
            followUps = followUps.Where(f => f.State == state);
        }

        if (Guid.TryParse(query["plan"], out var plan))
        {
            followUps = followUps.Where(f => f.PlanId == plan);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            followUps = followUps.Where(f => f.SearchText.Contains(word));
        }

        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("plan", false) => followUps.OrderBy(f => f.PlanTitle),
            ("plan", true) => followUps.OrderByDescending(f => f.PlanTitle),
            ("due", false) => followUps.OrderBy(f => f.DueOn),
            ("due", true) => followUps.OrderByDescending(f => f.DueOn),
            (_, false) => followUps.OrderBy(f => f.ToDay),
            _ => followUps.OrderByDescending(f => f.ToDay),
        }).ThenBy(f => f.Id).Select(f => new FollowUpRow(
            f.Id, f.PlanTitle, f.PeriodKey, f.FromDay, f.ToDay, f.DueOn, f.State,
            db.FollowUpAsks.Count(a => a.FollowUpId == f.Id && a.State != FollowUpAskState.Released), db.FollowUpAsks.Count(a => a.FollowUpId == f.Id && (a.State == FollowUpAskState.Reported || a.State == FollowUpAskState.Answered)),
            db.RevisionProposals.Count(p => p.FollowUpId == f.Id && p.Decision == ProposalDecision.Open)));
    }
}
