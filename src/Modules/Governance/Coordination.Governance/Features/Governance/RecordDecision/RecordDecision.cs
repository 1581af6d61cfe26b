using System.Security.Claims;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RecordDecision;

/// <summary>
/// Records a decision, and with it everything it does, in one commit: minutes, plan, matter, referral, follow-ups, history and audit. What
/// will happen is said before; what no longer can happen stops the whole.
/// </summary>
internal sealed class RecordDecisionHandler(
    GovernanceDbContext db, MatterAccess matters, IEnumerable<IDecisionEffect> effects, MeetingAgenda agenda, FollowUpLedger followUps, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    public async Task<DecisionSetting> SettingAsync(AgendaItem item, Committee body, Meeting meeting, DecisionRecord record, ClaimsPrincipal person, CancellationToken ct)
    {
        var isProtected = item.MatterId is { } matter && await matters.FindAsync(person, matter.Value, ct) is not { IsProtected: false };
        return new DecisionSetting(item, body, meeting, record, person, isProtected);
    }

    public async Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct)
    {
        var offered = new List<PossibleEffect>();
        foreach (var effect in effects)
        {
            offered.AddRange(await effect.OfferAsync(decision, ct));
        }

        return offered;
    }

    /// <summary>What will happen, in the order it happens.</summary>
    public async Task<Result<IReadOnlyList<PossibleEffect>>> CheckAsync(DecisionSetting decision, IReadOnlyCollection<string> chosen, CancellationToken ct)
    {
        var errors = decision.Item.MayRecord(decision.Record, decision.Meeting, clock.TodayInSweden()).Errors.ToList();
        if (errors.Count == 0 && !decision.Body.ExistsOn(decision.Meeting.On))
        {
            errors.Add(new Error("GOV-0706", "Meetings.CommitteeEnded", Kind: ErrorKind.Rule));
        }

        if (await agenda.IsTakenAsync(decision.Meeting.Id, decision.Paragraph, decision.Item.Id, ct))
        {
            errors.Add(Taken(decision));
        }

        var offered = await OfferAsync(decision, ct);
        var wanted = offered.Where(e => e.Always || chosen.Contains(e.Value)).ToList();
        if (decision.Record.Outcome == DecisionOutcome.Decided && chosen.Any(c => offered.All(e => e.Value != c)))
        {
            errors.Add(new Error("GOV-1228", "Decisions.EffectGone", "Effects", ErrorKind.Invalid));
        }

        if (wanted.GroupBy(e => e.Family).Any(g => g.Count() > 1))
        {
            errors.Add(new Error("GOV-1229", "Decisions.EffectsClash", "Effects", ErrorKind.Invalid));
        }

        return errors.Count > 0 ? Result<IReadOnlyList<PossibleEffect>>.Failure(errors) : wanted;
    }

    public async Task<Result> HandleAsync(DecisionSetting decision, IReadOnlyCollection<string> chosen, CancellationToken ct)
    {
        var check = await CheckAsync(decision, chosen, ct);
        if (!check.Succeeded)
        {
            return check;
        }

        var done = new List<DecisionEffect>();
        foreach (var effect in check.Value)
        {
            var applied = await effects.Single(e => e.Kinds.Contains(effect.Kind)).ApplyAsync(decision, effect, ct);
            if (!applied.Succeeded)
            {
                return applied;
            }

            done.Add(applied.Value);
        }

        decision.Item.Record(decision.Record, decision.Meeting, Customary(decision), done, clock.GetUtcNow(), actor.Actor.Name);
        await followUps.AlignAsync(decision.Item, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            // Somebody changed one of the things at the same moment, or took the § for another item.
            return await agenda.IsTakenAsync(decision.Meeting.Id, decision.Paragraph, decision.Item.Id, ct)
                ? Taken(decision)
                : new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }
    }

    /// <summary>The words of minutes for what needs no proposal of its own.</summary>
    internal static IReadOnlyList<string> Customary(DecisionSetting decision) => decision.Record.Outcome switch
    {
        DecisionOutcome.Tabled => [DecisionWording.Tabled(decision.Body.Name)],
        DecisionOutcome.ReferredBack => [DecisionWording.ReferredBack(decision.Body.Name, decision.Record.Supplement!)],
        DecisionOutcome.Struck => [],
        _ => decision.Item.Points,
    };

    private static Error Taken(DecisionSetting decision) => new("GOV-1235", "Decisions.ParagraphTaken", "Paragraph", ErrorKind.Invalid, decision.Paragraph ?? string.Empty);
}
