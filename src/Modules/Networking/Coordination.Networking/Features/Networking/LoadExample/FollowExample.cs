using Coordination.Governance.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Examples;
using Coordination.Platform.Messaging;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.LoadExample;

/// <summary>The example municipality has been loaded: its enterprises, meetings and an enquiry come too.</summary>
[ConsumerName("networking.load-example")]
internal sealed class LoadExample(Inbox<NetworkingDbContext> inbox, ICommitteeDirectory committees, OrganisationCalendar calendar, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ModuleConsumer<ExampleLoaded, NetworkingDbContext>(inbox)
{
    protected override async Task HandleAsync(ExampleLoaded message, CancellationToken ct)
    {
        // Order is not promised: an example whose removal has been heard is not brought.
        if (message.PlanId is { } plan && await Db.HearOfAsync(plan, ct) is { IsOver: true })
        {
            return;
        }

        if (await Db.Enterprises.AnyAsync(e => ExampleNetwork.Enterprises.Contains(e.Id), ct) || (await committees.ListAsync(ct)).All(c => c.Code != message.CommitteeCode))
        {
            return;
        }

        var (today, now) = (clock.TodayInSweden(), clock.GetUtcNow());
        Db.Enterprises.AddRange(ExampleNetwork.Register(c => texts[$"Criterion.{c}"], today, now, message.By));
        Db.Contacts.AddRange(ExampleNetwork.People(today));
        Db.NetworkMeetings.AddRange(ExampleNetwork.Gather(today, now));
        var serial = (await Db.Enquiries.Where(e => e.Year == today.Year).MaxAsync(e => (int?)e.Serial, ct) ?? 0) + 1;
        Db.Enquiries.Add(new Enquiry(ExampleNetwork.Ask(now), today.Year, serial, calendar.Days.AddWorkingDays(today, EnquiryRules.StandardDays), now, "sv", null));
    }
}

/// <summary>The example municipality is taken away, and what came with it. What people have brought in themselves stays.</summary>
[ConsumerName("networking.remove-example")]
internal sealed class RemoveExample(Inbox<NetworkingDbContext> inbox, TimeProvider clock) : ModuleConsumer<ExampleRemoved, NetworkingDbContext>(inbox)
{
    protected override async Task HandleAsync(ExampleRemoved message, CancellationToken ct)
    {
        foreach (var plan in message.PlanIds ?? await Db.ExampleLoads.Select(l => l.Id).ToListAsync(ct))
        {
            (await Db.HearOfAsync(plan, ct)).End(message.OccurredAt);
        }

        // It has been loaded again since, and this removal came late: what is here belongs to the later loading.
        var over = message.PlanIds?.ToList();
        if (over is not null && await Db.ExampleLoads.AnyAsync(l => l.RemovedAt == null && !over.Contains(l.Id), ct))
        {
            return;
        }

        // One that somebody has tied something real to is not theirs to lose.
        var examples = ExampleNetwork.Enterprises;
        var used = await Db.Enterprises.Where(e => e.SuccessorId != null && examples.Contains(e.SuccessorId.Value) && !examples.Contains(e.Id)).Select(e => e.SuccessorId!.Value).ToListAsync(ct);
        used.AddRange(await Db.Projects.Where(p => p.OwnerEnterpriseId != null && examples.Contains(p.OwnerEnterpriseId.Value)).Select(p => p.OwnerEnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.NetworkMembers.Where(m => m.EnterpriseId != null && examples.Contains(m.EnterpriseId.Value)).Select(m => m.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.ContactLog.Where(c => c.EnterpriseId != null && examples.Contains(c.EnterpriseId.Value)).Select(c => c.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.Enquiries.Where(e => e.Id != ExampleNetwork.Enquiry && e.EnterpriseId != null && examples.Contains(e.EnterpriseId.Value)).Select(e => e.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.NetworkMeetings.Where(m => !ExampleNetwork.Meetings.Contains(m.Id) || m.Actions.Count > 0).SelectMany(m => m.Invited)
            .Where(i => i.EnterpriseId != null && examples.Contains(i.EnterpriseId.Value)).Select(i => i.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.CooperationNeeds.Where(c => c.EnterpriseId != null && examples.Contains(c.EnterpriseId.Value)).Select(c => c.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.Agreements.Where(c => c.EnterpriseId != null && examples.Contains(c.EnterpriseId.Value)).Select(c => c.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.DemocracyAssessments.Where(c => c.EnterpriseId != null && examples.Contains(c.EnterpriseId.Value)).Select(c => c.EnterpriseId!.Value).ToListAsync(ct));
        used.AddRange(await Db.HostPlaces.Where(c => c.EnterpriseId != null && examples.Contains(c.EnterpriseId.Value)).Select(c => c.EnterpriseId!.Value).ToListAsync(ct));
        var gone = examples.Except(used).ToList();
        Db.OwnerQuestions.RemoveRange(await Db.OwnerQuestions.Where(q => gone.Contains(q.EnterpriseId)).ToListAsync(ct));
        Db.NotTheSame.RemoveRange(await Db.NotTheSame.Where(n => gone.Contains(n.FirstId) || gone.Contains(n.SecondId)).ToListAsync(ct));
        Db.Contacts.RemoveRange(await Db.Contacts.Where(c => c.EnterpriseId != null && gone.Contains(c.EnterpriseId.Value)).ToListAsync(ct));
        Db.Enterprises.RemoveRange(await Db.Enterprises.AsSplitQuery().Where(e => gone.Contains(e.Id)).ToListAsync(ct));
        Db.NetworkMeetings.RemoveRange(await Db.NetworkMeetings.AsSplitQuery().Where(m => ExampleNetwork.Meetings.Contains(m.Id) && m.Actions.Count == 0).ToListAsync(ct));
        var enquiry = await Db.Enquiries.AsSplitQuery().SingleOrDefaultAsync(e => e.Id == ExampleNetwork.Enquiry, ct);
        if (enquiry is null)
        {
            return;
        }

        if (enquiry.OwedBy is { } && enquiry.IsOpen)
        {
            var now = clock.GetUtcNow();
            Db.Outbox.Add(OutboxRowFactory.Create(new ObligationWithdrawn(Domain.Enquiries.Enquiry.Source, enquiry.DutyKey, "Exemplet är borttaget.", enquiry.Version + 1, now), now));
        }

        Db.Enquiries.Remove(enquiry);
    }
}

internal static class ExampleBook
{
    /// <summary>What is known of a loading. Of two that hear of it first, one has to come again and then knows what the other did.</summary>
    public static async Task<ExampleLoad> HearOfAsync(this NetworkingDbContext db, Guid plan, CancellationToken ct)
    {
        if (await db.ExampleLoads.FindAsync([plan], ct) is { } known)
        {
            return known;
        }

        var load = new ExampleLoad(plan);
        db.ExampleLoads.Add(load);
        return load;
    }
}
