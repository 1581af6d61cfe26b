using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Features.BusinessSupport.OpenCase;
using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.LoadExample;

/// <summary>The example municipality has been loaded: what it offers comes too, a case, and money to apply for.</summary>
[ConsumerName("business-support.load-example")]
internal sealed class LoadExample(Inbox<BusinessSupportDbContext> inbox, ICommitteeDirectory committees, OpenCaseHandler cases, TimeProvider clock) : ModuleConsumer<ExampleLoaded, BusinessSupportDbContext>(inbox)
{
    protected override async Task HandleAsync(ExampleLoaded message, CancellationToken ct)
    {
        // Order is not promised: an example whose removal has been heard is not brought.
        if (message.PlanId is { } plan && await Db.HearOfAsync(plan, ct) is { IsOver: true })
        {
            return;
        }

        if (await Db.Offers.AnyAsync(o => ExampleSupport.Offers.Contains(o.Id), ct) || (await committees.ListAsync(ct)).All(c => c.Code != message.CommitteeCode))
        {
            return;
        }

        Db.Offers.AddRange(ExampleSupport.Catalogue(message.CommitteeCode, clock.TodayInSweden(), clock.GetUtcNow(), message.By));
        if (!await Db.FundingSchemes.AnyAsync(s => s.Id == ExampleSupport.Scheme, ct))
        {
            Db.FundingSchemes.Add(ExampleSupport.Money(message.CommitteeCode, clock.TodayInSweden(), clock.GetUtcNow(), message.By));
        }

        if (!await Db.ExternalCalls.AnyAsync(c => c.Id == ExampleSupport.OthersMoney, ct))
        {
            Db.ExternalCalls.Add(ExampleSupport.Others(clock.TodayInSweden(), clock.GetUtcNow(), message.By));
        }

        if (!await Db.Cases.AnyAsync(c => c.Id == ExampleSupport.Case, ct))
        {
            await cases.AddAsync(ExampleSupport.Case, ExampleSupport.Need, ExampleSupport.Founder, null, message.By, ct);
        }
    }
}

/// <summary>The example municipality is taken away, and what came with it. What people have brought in themselves stays.</summary>
[ConsumerName("business-support.remove-example")]
internal sealed class RemoveExample(Inbox<BusinessSupportDbContext> inbox, TimeProvider clock) : ModuleConsumer<ExampleRemoved, BusinessSupportDbContext>(inbox)
{
    private const string Reason = "Exemplet är borttaget.";

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

        var offers = await Db.Offers.AsSplitQuery().Where(o => ExampleSupport.Offers.Contains(o.Id)).ToListAsync(ct);
        foreach (var offer in offers.Where(o => o.State != OfferState.Withdrawn && o.Assessment is not null))
        {
            Withdraw(offer.Assessment!.Key, offer.Version);
        }

        Db.Offers.RemoveRange(offers);

        // A case that somebody has worked with is not the example's to take away.
        if (await Db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == ExampleSupport.Case && c.Contacts.Count == 0 && c.Referrals.Count == 0, ct) is { } example)
        {
            foreach (var owed in example.Afterwards.Where(a => a.State == AfterwardState.Open))
            {
                Withdraw(owed.Key, example.Version);
            }

            Db.Cases.Remove(example);
        }

        // Nor is a scheme that somebody has applied to.
        Db.FundingSchemes.RemoveRange(await Db.FundingSchemes.AsSplitQuery().Where(s => s.Id == ExampleSupport.Scheme && !Db.FundingApplications.Any(a => a.SchemeId == s.Id)).ToListAsync(ct));
        Db.ExternalCalls.RemoveRange(await Db.ExternalCalls.Where(c => c.Id == ExampleSupport.OthersMoney && c.CommitteeCode == null).ToListAsync(ct));
    }

    private void Withdraw(string key, long version)
    {
        var now = clock.GetUtcNow();
        Db.Outbox.Add(OutboxRowFactory.Create(new ObligationWithdrawn(Offer.Source, key, Reason, version + 1, now), now));
    }
}
