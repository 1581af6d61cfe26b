using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Obligations;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowDecision;

/// <summary>What is followed up, as the ledger knows it.</summary>
internal sealed record FollowUpRow(
    FollowUpId Id, string Text, string Committee, string CommitteeCode, DateOnly DueOn, FollowUpState State, DateOnly? ClosedOn, string? Outcome, string? Answer, StatementId? StatementId);

/// <summary>
/// The follow-ups of an item with what became of them: the ledger knows who owes each after a reorganisation, and whether the committee
/// has answered by its link.
/// </summary>
internal sealed class FollowUpQuery(GovernanceDbContext db)
{
    public async Task<IReadOnlyList<FollowUpRow>> ReadAsync(AgendaItem item, CancellationToken ct)
    {
        var keys = item.FollowUps.Select(f => Obligation.FollowUpKey(f.Id)).ToList();
        var owed = await db.Obligations.AsNoTracking().Where(o => o.Source == Obligation.OwnSource && keys.Contains(o.Key)).ToDictionaryAsync(o => o.Key, ct);
        var owedIds = owed.Values.Select(o => o.Id).ToList();
        var answers = (await db.Answers.AsNoTracking().Where(a => owedIds.Contains(a.ObligationId) && a.UndoneAt == null).ToListAsync(ct))
            .GroupBy(a => a.ObligationId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.At).Last().Comment);
        var committees = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Name, c.Code }).ToDictionaryAsync(c => c.Id, ct);
        return [.. item.FollowUps.OrderBy(f => f.DueOn).Select(f =>
        {
            var line = owed.GetValueOrDefault(Obligation.FollowUpKey(f.Id));
            var body = committees[line?.CommitteeId ?? f.CommitteeId];
            var state = line?.State switch { ObligationState.Met => FollowUpState.Done, ObligationState.Withdrawn => FollowUpState.Withdrawn, ObligationState.Open => FollowUpState.Open, _ => f.State };
            return new FollowUpRow(f.Id, f.Text, body.Name, body.Code, line?.DueOn ?? f.DueOn, state, line?.ClosedOn ?? f.ClosedOn, f.Outcome, line is null ? null : answers.GetValueOrDefault(line.Id), f.StatementId);
        })];
    }
}
