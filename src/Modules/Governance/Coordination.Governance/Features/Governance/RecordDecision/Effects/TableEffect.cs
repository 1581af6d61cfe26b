using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>A tabled item (bordläggning) stands on the next meeting's agenda, or waits until there is one.</summary>
internal sealed class TableEffect(GovernanceDbContext db, DecisionAccess access, MeetingAgenda agenda, CurrentActor actor, TimeProvider clock) : IDecisionEffect
{
    public IReadOnlyCollection<DecisionEffectKind> Kinds => [DecisionEffectKind.Tabled];

    public async Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct)
    {
        if (decision.Record.Outcome != DecisionOutcome.Tabled)
        {
            return [];
        }

        var (_, next) = await ReturnsAsync(decision, ct);
        return [new(DecisionEffectKind.Tabled, decision.Item.Id.Value, next is null ? "–" : DateText.Iso(next.On), Always: true)];
    }

    public async Task<Result<DecisionEffect>> ApplyAsync(DecisionSetting decision, PossibleEffect effect, CancellationToken ct)
    {
        var (body, next) = await ReturnsAsync(decision, ct);
        var back = decision.Item.ComeBack(body, next?.Id, clock.GetUtcNow(), actor.Actor.Name);
        db.AgendaItems.Add(back);
        return new DecisionEffect(effect.Kind, back.Id.Value, null, effect.Title, null);
    }

    public Task CorrectAsync(DecisionEffect done, CorrectedDecision corrected, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The item that came back was made by the product: as long as nobody has worked on it, it can go again.</summary>
    public async Task<Error?> ObstacleAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var id = new AgendaItemId(done.TargetId);
        var isUntouched = await access.FindAsync(undone.Person, done.TargetId, ct) is { IsRecorded: false } back && back.Entries.All(e => e.Kind is DecisionEntryKind.Added or DecisionEntryKind.Moved);
        return isUntouched && !await agenda.HasComeBackAsync(id, ct) ? null : Standing.MovedOn("Decisions.UndoTabledMovedOn");
    }

    public Task UndoAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct) => agenda.TakeOffAsync(new AgendaItemId(done.TargetId), ct);

    /// <summary>A body that has been merged since is followed by its successor.</summary>
    private async Task<(CommitteeId Body, Meeting? Next)> ReturnsAsync(DecisionSetting decision, CancellationToken ct)
    {
        var body = decision.Body is { DutiesMoved: true, SuccessorId: { } successor } ? successor : decision.Body.Id;
        return (body, await agenda.NextAsync(body, decision.Meeting.On, ct));
    }
}
