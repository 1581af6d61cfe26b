using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Platform.Results;
using Coordination.Platform.Security;

namespace Coordination.Governance.Features.Governance.WithdrawDecision;

/// <summary>Something that a decision did, and why it cannot be taken back; null when it can.</summary>
internal sealed record UndoOutlook(DecisionEffect Effect, Error? Obstacle)
{
    public string Value => Effect.Id.ToString("N");
}

/// <summary>
/// Takes back what a recorded decision did, the last first, where nothing later rests on it. What cannot be taken back is said, and left to
/// whoever knows what to do.
/// </summary>
internal sealed class DecisionUndoing(IEnumerable<IDecisionEffect> effects, CurrentActor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<UndoOutlook>> OutlookAsync(UndoneDecision undone, CancellationToken ct)
    {
        var outlook = new List<UndoOutlook>();
        foreach (var done in undone.Item.Effects.Where(e => e.Stands).OrderByDescending(e => e.Id))
        {
            outlook.Add(new UndoOutlook(done, await Of(done).ObstacleAsync(done, undone, ct)));
        }

        return outlook;
    }

    /// <summary>Takes back those chosen that can be; the caller saves.</summary>
    public async Task UndoAsync(UndoneDecision undone, IEnumerable<UndoOutlook> chosen, CancellationToken ct)
    {
        foreach (var done in chosen.Where(o => o.Obstacle is null).Select(o => o.Effect))
        {
            await Of(done).UndoAsync(done, undone, ct);
            undone.Item.Undo(done, undone.Reason, clock.GetUtcNow(), actor.Actor.Name);
        }
    }

    private IDecisionEffect Of(DecisionEffect done) => effects.Single(e => e.Kinds.Contains(done.Kind));
}
