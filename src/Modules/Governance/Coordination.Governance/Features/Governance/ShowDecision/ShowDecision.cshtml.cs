using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowDecision;

/// <summary>One item of an agenda: what was decided, how, by whom it was opposed, what it did, and all that was corrected in it.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowDecisionModel(
    GovernanceDbContext db, DecisionAccess access, MatterAccess matters, FollowUpQuery followUps, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    public LinkedThing? Matter { get; private set; }

    public LinkedThing? Plan { get; private set; }

    public IReadOnlyList<LinkedThing> Assignments { get; private set; } = [];

    /// <summary>The tabled item that this one continues.</summary>
    public LinkedThing? Before { get; private set; }

    public IReadOnlyList<FollowUpRow> FollowUps { get; private set; } = [];

    public Minutes? Minutes { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    /// <summary>The meeting has been held and the decision is not recorded yet.</summary>
    public bool CanBeRecorded => !Item.IsRecorded && Meeting is { State: Domain.Meetings.MeetingState.Planned } meeting && meeting.On <= Today;

    /// <summary>Recorded by mistake it can be taken back until the minutes are checked.</summary>
    public bool CanBeWithdrawn => Item is { IsRecorded: true, IsAdjustedAtOnce: false } && Minutes?.AdjustedOn is null;

    protected override bool Changes => false;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Matter = Item.MatterId is { } id && await matters.FindAsync(User, id.Value, ct) is { } matter ? new LinkedThing(matter.Title, $"/arenden/{id.Value}") : null;
        Plan = Item.PlanId is { } plan ? await Db.Plans.AsNoTracking().Where(p => p.Id == plan).Select(p => new LinkedThing(p.Title, $"/planer/{p.Id.Value}")).SingleOrDefaultAsync(ct) : null;
        var assignments = Item.Assignments.Select(a => new AssignmentId(a)).ToList();
        Assignments = [.. (await Db.Assignments.AsNoTracking().Where(a => assignments.Contains(a.Id)).OrderBy(a => a.Title).Select(a => new { a.Id, a.Title, a.BudgetYear }).ToListAsync(ct))
            .Select(a => new LinkedThing($"{a.Title} ({a.BudgetYear})", $"/uppdrag/{a.Id.Value}"))];
        Before = Item.ReturnsFrom is { } from && await Access.FindAsync(User, from.Value, ct) is { } earlier
            ? new LinkedThing($"{(earlier.DecidedOn is { } on ? DateText.Short(on) : "")}{(earlier.Paragraph is null ? "" : $" § {earlier.Paragraph}")}".Trim(), $"/beslut/{from.Value}")
            : null;
        FollowUps = await followUps.ReadAsync(Item, ct);
        Minutes = Meeting is null ? null : await Db.Minutes.AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == Meeting.Id, ct);
    }

    /// <summary>Where to look at what an effect did.</summary>
    public string? AddressOf(DecisionEffect effect) => effect.Kind switch
    {
        DecisionEffectKind.Tabled when !effect.Stands => null,
        DecisionEffectKind.Tabled => $"/beslut/{effect.TargetId}",
        DecisionEffectKind.AssignmentFinished => $"/uppdrag/{effect.TargetId}",
        DecisionEffectKind.ReferralDecided => effect.PartId is { } matter ? $"/arenden/{matter}/remisser/{effect.TargetId}" : null,
        DecisionEffectKind.MatterDecided or DecisionEffectKind.MatterClosed or DecisionEffectKind.MatterReferredBack => $"/arenden/{effect.TargetId}",
        _ => Plan?.Address,
    };

    public string Did(DecisionEffect effect) => effect is { Kind: DecisionEffectKind.Tabled, Title: "–" } ? texts["DecisionEffect.Waits"] : texts[$"DecisionEffect.{effect.Kind}", effect.Title];

    /// <summary>Who is joined.</summary>
    public string? Joined(Statement statement) => Item.Statements.FirstOrDefault(s => s.Id == statement.JoinsId)?.MembersText;

    public string? StatementOf(FollowUpRow row) => Item.Statements.FirstOrDefault(s => s.Id == row.StatementId)?.MembersText;

    /// <summary>A line of the history in words.</summary>
    public string Describe(DecisionEntry entry)
    {
        var field = entry.Field is null ? null : texts[$"DecisionField.{entry.Field}"].Value;
        return field is null || entry.Kind == DecisionEntryKind.StatementChanged ? texts[$"DecisionEntry.{entry.Kind}"] : texts[$"DecisionEntry.{entry.Kind}Field", field];
    }
}

/// <summary>Something that the item hangs together with.</summary>
internal sealed record LinkedThing(string Title, string Address);
