using Coordination.Governance.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.LoadExample;

/// <summary>Loads the example municipality, adopted and in force, and takes it away again.</summary>
internal sealed class LoadExampleHandler(GovernanceDbContext db, ObligationLedger ledger, PlanSnapshots snapshots, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    /// <returns>False when it is there already.</returns>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Plans.AnyAsync(p => p.IsExample, ct))
        {
            return false;
        }

        var (today, now, by) = (clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name);
        var committees = ExampleMunicipality.Committees(today);
        var guideline = ExampleMunicipality.Guideline(today);
        var plan = ExampleMunicipality.Plan(today, now);
        plan.LinkDocument(guideline.Id, DocumentRelation.CarriesOut);
        var activities = ExampleMunicipality.Activities(plan, committees, today, now, by);
        var board = committees.Single(c => c.Kind == CommitteeKind.CouncilBoard);
        var decision = plan.Decide(board.Id, board.Code, PlanDecisionKind.Adopt, today.AddDays(-30), "12", null, null, now, today);
        foreach (var activity in activities)
        {
            activity.Bind(null, BindingState.BoardDecision, decision.Value.Id);
        }

        db.Committees.AddRange(committees);
        db.GoverningDocuments.Add(guideline);
        db.Plans.Add(plan);
        db.Activities.AddRange(activities);
        await ledger.AlignAsync(plan, activities, ct);
        db.Outbox.Add(OutboxRowFactory.Create(new ExampleLoaded(board.Code, by, now, plan.Id.Value), now));
        await db.SaveChangesAsync(ct);
        await snapshots.KeepAsync(plan, activities, $"{board.Name} § 12", by, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            return false;
        }

        return true;
    }

    /// <summary>Everything of the example, in one commit; what people have brought in themselves stays.</summary>
    public async Task RemoveAsync(CancellationToken ct)
    {
        var plans = await db.Plans.Where(p => p.IsExample).ToListAsync(ct);
        var planIds = plans.Select(p => p.Id).ToList();
        var committees = await db.Committees.Where(c => c.IsExample).ToListAsync(ct);
        var codes = committees.Select(c => c.Code).ToHashSet();
        var revisions = await db.Revisions.Where(r => planIds.Contains(r.PlanId)).ToListAsync(ct);
        var revisionIds = revisions.ConvertAll(r => r.Id);
        var consultations = await db.Consultations.Where(c => revisionIds.Contains(c.RevisionId)).ToListAsync(ct);
        var asked = consultations.ConvertAll(c => c.ObligationId);
        var obligations = await db.Obligations.Where(o => (o.PlanId != null && planIds.Contains(o.PlanId.Value)) || asked.Contains(o.Id)).ToListAsync(ct);
        var used = await UsedAsync(planIds, ct);
        var goneIds = committees.Where(c => !used.Contains(c.Id)).Select(c => c.Id).ToList();

        // What other modules have said that these committees owe is owed by nobody from now on. What is settled goes; of the rest the modules' own
        // word, which is on its way, takes it out of the ledger.
        var told = await db.Obligations.Where(o => o.Kind == ObligationKind.External && goneIds.Contains(o.CommitteeId)).ToListAsync(ct);
        db.Obligations.RemoveRange(told.Where(o => o.State != ObligationState.Open));
        told.ForEach(o => o.Withdraw(ObligationLedger.ExampleGone, clock.TodayInSweden()));
        var obligationIds = obligations.Concat(told).Select(o => o.Id).ToList();
        var reminders = await db.Reminders.Where(r => obligationIds.Contains(r.ObligationId)).ToListAsync(ct);

        // A second recipient's letter carries no reminder row of its own, so letters are found by whom they are about.
        var kept = (await db.Reminders.Where(r => !obligationIds.Contains(r.ObligationId)).Select(r => r.DigestId).Distinct().ToListAsync(ct)).ToHashSet();
        var digests = (await db.Digests.ToListAsync(ct)).Where(d => d.Committees.All(codes.Contains) && !kept.Contains(d.Id)).ToList();
        var mails = digests.Select(d => d.MailId).OfType<Guid>().ToList();
        db.Answers.RemoveRange(await db.Answers.Where(a => obligationIds.Contains(a.ObligationId)).ToListAsync(ct));
        db.AnswerLinks.RemoveRange(await db.AnswerLinks.Where(l => digests.Select(d => d.LinkId).Contains(l.Id)).ToListAsync(ct));
        db.Reminders.RemoveRange(reminders);
        db.Digests.RemoveRange(digests);

        // A letter that has not gone yet must not go any more.
        db.Mail.RemoveRange(await db.Mail.Where(m => mails.Contains(m.Id) && m.SentAt == null).ToListAsync(ct));
        db.Obligations.RemoveRange(obligations);
        db.Consultations.RemoveRange(consultations);
        db.RevisionRows.RemoveRange(await db.RevisionRows.Where(r => revisionIds.Contains(r.RevisionId)).ToListAsync(ct));
        db.Revisions.RemoveRange(revisions);
        db.Activities.RemoveRange(await db.Activities.Where(a => planIds.Contains(a.PlanId)).ToListAsync(ct));
        db.Plans.RemoveRange(plans);
        db.GoverningDocuments.RemoveRange(await db.GoverningDocuments.Where(d => d.IsExample).ToListAsync(ct));
        db.Committees.RemoveRange(committees.Where(c => goneIds.Contains(c.Id)));
        var now = clock.GetUtcNow();
        db.Outbox.Add(OutboxRowFactory.Create(new ExampleRemoved(now, [.. planIds.Select(p => p.Value)]), now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Committees that somebody has tied something of their own to: they stay.</summary>
    private async Task<HashSet<CommitteeId>> UsedAsync(List<PlanId> examples, CancellationToken ct)
    {
        var used = (await db.Activities.Where(a => !examples.Contains(a.PlanId)).SelectMany(a => a.Parties).Where(p => p.CommitteeId != null).Select(p => p.CommitteeId!.Value).Distinct().ToListAsync(ct)).ToHashSet();
        used.UnionWith(await db.Referrals.Select(r => r.CommitteeId).Distinct().ToListAsync(ct));
        used.UnionWith(await db.AgendaItems.Select(i => i.CommitteeId).Distinct().ToListAsync(ct));
        used.UnionWith(await db.AgendaItems.SelectMany(i => i.FollowUps).Select(f => f.CommitteeId).Distinct().ToListAsync(ct));
        used.UnionWith(await db.Matters.Where(m => m.AddresseeId != null).Select(m => m.AddresseeId!.Value).Distinct().ToListAsync(ct));
        return used;
    }
}
