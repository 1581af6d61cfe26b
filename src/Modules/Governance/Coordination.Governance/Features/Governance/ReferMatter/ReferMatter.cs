using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReferMatter;

/// <summary>A committee that is to be asked, with what its calendar says.</summary>
internal sealed record PlannedRecipient(Committee Committee, DateOnly DueOn, Schedule Schedule);

/// <summary>Refers a matter to committees: each gets its own day, schedule and obligation. Saved by the caller.</summary>
internal sealed class ReferMatterHandler(GovernanceDbContext db, ReferralPlanner planner, ReferralLedger ledger, CurrentActor actor, TimeProvider clock)
{
    /// <summary>What would happen: nothing is stored.</summary>
    public async Task<IReadOnlyList<PlannedRecipient>> PreviewAsync(IReadOnlyList<(CommitteeId Committee, DateOnly DueOn)> recipients, CancellationToken ct)
    {
        var ids = recipients.Select(r => r.Committee).ToList();
        var committees = await db.Committees.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var planned = new List<PlannedRecipient>();
        foreach (var (id, dueOn) in recipients.Where(r => committees.ContainsKey(r.Committee)))
        {
            planned.Add(new PlannedRecipient(committees[id], dueOn, await planner.PreviewAsync(id, dueOn, ct)));
        }

        return [.. planned.OrderBy(p => p.Committee.Name, StringComparer.CurrentCulture)];
    }

    public async Task<Result> ReferAsync(Matter matter, IReadOnlyList<(CommitteeId Committee, DateOnly DueOn)> recipients, string? question, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        if (recipients.Count == 0)
        {
            return new Error("GOV-0750", "Referrals.NobodyChosen", "Committees", ErrorKind.Invalid);
        }

        if (!matter.IsOpen)
        {
            return new Error("GOV-0727", "Matters.NotInThisState", Kind: ErrorKind.Conflict);
        }

        if (recipients.Any(r => r.DueOn < today))
        {
            return new Error("GOV-0760", "Referrals.DueHasPassed", "DueOn", ErrorKind.Invalid);
        }

        matter.AskCommittees();
        var ids = recipients.Select(r => r.Committee).ToList();
        var committees = await db.Committees.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var asked = (await db.Referrals.Where(r => r.MatterId == matter.Id && (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation)).Select(r => r.CommitteeId).ToListAsync(ct)).ToHashSet();
        foreach (var (id, dueOn) in recipients)
        {
            if (!committees.TryGetValue(id, out var committee) || !committee.ExistsOn(dueOn))
            {
                return new Error("GOV-0764", "Referrals.CommitteeGone", "Committees", ErrorKind.Rule, committee?.Name ?? "–");
            }

            if (!asked.Add(id))
            {
                return new Error("GOV-0765", "Referrals.AskedAlready", "Committees", ErrorKind.Rule, committee.Name);
            }

            await AddAsync(matter, committee, today, dueOn, question, ct);
        }

        return Result.Success;
    }

    /// <summary>One recipient, with a day that may have passed already: a matter registered afterwards.</summary>
    public async Task AddAsync(Matter matter, Committee committee, DateOnly sentOn, DateOnly dueOn, string? question, CancellationToken ct)
    {
        var referral = new Referral(ReferralId.New(), matter.Id, committee.Id, sentOn, dueOn, question);
        await planner.PlanAsync(referral, ct);
        referral.Tell(MatterEntryKind.Referred, clock.GetUtcNow(), actor.Actor.Name, null, $"{committee.Code}, {DateText.Iso(dueOn)}");
        db.Referrals.Add(referral);
        if (matter.IsProtected)
        {
            matter.AllowCommittee(committee.Code);
        }

        await ledger.AlignAsync(referral, matter, ct);
    }
}
