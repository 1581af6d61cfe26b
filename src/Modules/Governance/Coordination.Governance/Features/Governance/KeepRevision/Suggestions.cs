using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Revisions;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>What the follow-up of a plan says that its revision should take up.</summary>
internal static class Suggestions
{
    /// <summary>What was told since the plan was last revised and has not been taken back, oldest first; for a revision that is over, as it was until then.</summary>
    /// <param name="db">Where it is stored.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="revision">The revision; null for the one that is to begin.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<RevisionSuggestion>> SuggestionsAsync(this GovernanceDbContext db, PlanId plan, PlanRevision? revision, CancellationToken ct)
    {
        var revised = db.Revisions.Where(r => r.PlanId == plan && r.State == RevisionState.Adopted);
        if (revision is { Id: var id, BegunAt: var begun })
        {
            revised = revised.Where(r => r.Id != id && r.BegunAt < begun);
        }

        var (since, until) = (await revised.MaxAsync(r => r.ClosedAt, ct), revision?.ClosedAt);
        var suggestions = db.RevisionSuggestions.AsNoTracking().Where(s => s.PlanId == plan && s.Holds);
        if (since is { } after)
        {
            suggestions = suggestions.Where(s => s.ToldAt > after);
        }

        if (until is { } before)
        {
            suggestions = suggestions.Where(s => s.ToldAt <= before);
        }

        return await suggestions.OrderBy(s => s.ToldAt).ThenBy(s => s.Id).ToListAsync(ct);
    }
}
