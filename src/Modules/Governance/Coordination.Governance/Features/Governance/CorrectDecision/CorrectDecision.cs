using System.Security.Claims;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Governance.Features.Governance.WithdrawDecision;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.CorrectDecision;

/// <summary>
/// Corrects a recorded decision: what stood before stays in its history with the reason, and what refers to the § or the words follows. What
/// the decision did stands, but for what is chosen to be taken back.
/// </summary>
internal sealed class CorrectDecisionHandler(
    GovernanceDbContext db, MatterAccess matters, IEnumerable<IDecisionEffect> effects, DecisionUndoing undoing, MeetingAgenda agenda, FollowUpLedger followUps, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(AgendaItem item, long version, CorrectionForm form, ClaimsPrincipal person, CancellationToken ct)
    {
        var words = form.ToText();
        if (!words.Succeeded)
        {
            return words;
        }

        if (item.Version != version)
        {
            return Stale();
        }

        var before = item.Paragraph;
        if (await agenda.IsTakenAsync(item.MeetingId, Paragraph.Parse(form.Paragraph), item.Id, ct))
        {
            return Taken(form);
        }

        // What it did is compared with what it said: taken back before the words change.
        var undone = new UndoneDecision(item, form.Reason, person);
        var chosen = (await undoing.OutlookAsync(undone, ct)).Where(o => form.TakeBack.Contains(o.Value)).ToList();
        await undoing.UndoAsync(undone, chosen, ct);
        var corrected = item.Correct(form.Paragraph, form.ToItemText(), words.Value, form.Reason, chosen.Exists(o => o.Obstacle is null), clock.GetUtcNow(), actor.Actor.Name);
        if (!corrected.Succeeded)
        {
            return corrected;
        }

        var isProtected = item.MatterId is { } matter && await matters.FindAsync(person, matter.Value, ct) is not { IsProtected: false };
        foreach (var done in item.Effects.Where(e => e.Stands))
        {
            await effects.Single(e => e.Kinds.Contains(done.Kind)).CorrectAsync(done, new CorrectedDecision(item, before, person, isProtected), ct);
        }

        await followUps.AlignAsync(item, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            return await agenda.IsTakenAsync(item.MeetingId, item.Paragraph, item.Id, ct) ? Taken(form) : Stale();
        }
    }

    private static Error Taken(CorrectionForm form) => new("GOV-1235", "Decisions.ParagraphTaken", "Paragraph", ErrorKind.Invalid, Paragraph.Parse(form.Paragraph) ?? string.Empty);

    private static Error Stale() => new("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
}
