using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>
/// Keeps the ledger true to the joint preparation: a committee that is asked owes its view by its day, so that it is reminded and can
/// answer by a signed link. Called in the unit of work that changes the revision, and saved with it.
/// </summary>
internal sealed class ConsultationLedger(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    private const string NoLongerAsked = "Nämndens synpunkter behövs inte längre.";
    private const string Declined = "Nämnden avstår från att lämna synpunkter.";

    public async Task<Result> AskAsync(ActionPlan plan, PlanRevision revision, IReadOnlyCollection<CommitteeId> committees, DateOnly dueOn, string? question, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        if (committees.Count == 0)
        {
            return new Error("GOV-1220", "Revision.NobodyChosen", "Committees", ErrorKind.Invalid);
        }

        if (dueOn < today)
        {
            return new Error("GOV-1221", "Revision.DueHasPassed", "DueOn", ErrorKind.Invalid);
        }

        // The version is read before who has been asked: whoever asks in between makes this one stale.
        (await db.Revisions.SingleAsync(r => r.Id == revision.Id, ct)).Consult();
        var ids = committees.ToList();
        var known = await db.Committees.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var asked = (await db.Consultations.Where(c => c.RevisionId == revision.Id && c.State == ConsultationState.Asked).Select(c => c.CommitteeId).ToListAsync(ct)).ToHashSet();
        foreach (var id in ids)
        {
            if (!known.TryGetValue(id, out var committee) || !committee.ExistsOn(dueOn))
            {
                return new Error("GOV-1222", "Revision.CommitteeGone", "Committees", ErrorKind.Rule, committee?.Name ?? "–");
            }

            if (!asked.Add(id))
            {
                return new Error("GOV-1223", "Revision.AskedAlready", "Committees", ErrorKind.Rule, committee.Name);
            }

            var consultation = ConsultationId.New();
            var owed = new Obligation(ObligationId.New(), Obligation.OwnSource, Obligation.ConsultationKey(consultation), ObligationKind.Consultation, id, TitleOf(plan), dueOn, today);
            owed.PointTo($"/planer/{plan.Id.Value}/revidering");
            db.Obligations.Add(owed);
            db.Consultations.Add(new RevisionConsultation(consultation, revision.Id, id, owed.Id, question, dueOn, actor.Actor.Name, now));
        }

        return Result.Success;
    }

    /// <summary>The coordinator writes down what the committee said, or that it is no longer asked.</summary>
    public async Task RecordAsync(RevisionConsultation consultation, ConsultationState state, string? answer, DateOnly on, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var owed = await db.Obligations.SingleAsync(o => o.Id == consultation.ObligationId, ct);
        consultation.Record(state, answer, actor.Actor.Name, on);
        if (state == ConsultationState.Answered)
        {
            owed.Meet(today);
        }
        else
        {
            owed.Withdraw(state == ConsultationState.Declined ? Declined : NoLongerAsked, today);
        }
    }

    /// <summary>The revision has ended: nobody is asked any more.</summary>
    public async Task EndAsync(RevisionId revision, CancellationToken ct)
    {
        var open = await db.Consultations.Where(c => c.RevisionId == revision && c.State == ConsultationState.Asked).ToListAsync(ct);
        var ids = open.ConvertAll(c => c.ObligationId);
        foreach (var owed in await db.Obligations.Where(o => ids.Contains(o.Id)).ToListAsync(ct))
        {
            owed.Withdraw(NoLongerAsked, clock.TodayInSweden());
        }

        open.ForEach(c => c.Withdraw());
    }

    /// <summary>What committees said through a signed link.</summary>
    public async Task HearAsync(IReadOnlyCollection<Obligation> answered, ActivityStatus status, string? words, string by, CancellationToken ct)
    {
        foreach (var consultation in await OfAsync(answered, ct))
        {
            consultation.Hear(status, words, by, clock.TodayInSweden());
        }
    }

    /// <summary>The answer was taken back within its time.</summary>
    public async Task TakeBackAsync(Obligation answered, CancellationToken ct)
    {
        foreach (var consultation in await OfAsync([answered], ct))
        {
            consultation.TakeBack();
        }
    }

    private async Task<List<RevisionConsultation>> OfAsync(IReadOnlyCollection<Obligation> obligations, CancellationToken ct)
    {
        var ids = obligations.Where(o => o.Kind == ObligationKind.Consultation).Select(o => o.Id).ToList();
        return ids.Count == 0 ? [] : await db.Consultations.Where(c => ids.Contains(c.ObligationId)).ToListAsync(ct);
    }

    private static string TitleOf(ActionPlan plan) => $"Synpunkter på revideringen av {plan.Title}";
}
