using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.OpenReviews;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.LoadExample;

/// <summary>The example municipality has been loaded: some of its procurements come too, what came of one, and what is done around them.</summary>
[ConsumerName("procurement.load-example")]
internal sealed class LoadExample(Inbox<ProcurementDbContext> inbox, ICommitteeDirectory committees, ReviewSubjectQuery subjects, FillReviewHandler reviews, TimeProvider clock) : ModuleConsumer<ExampleLoaded, ProcurementDbContext>(inbox)
{
    protected override async Task HandleAsync(ExampleLoaded message, CancellationToken ct)
    {
        // Order is not promised: an example that has been taken away meanwhile is not brought back.
        if ((await committees.ListAsync(ct)).All(c => c.Code != message.CommitteeCode))
        {
            return;
        }

        var there = await Db.Cases.Where(c => ExampleProcurements.Cases.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        Db.Cases.AddRange(ExampleProcurements.Make(message.CommitteeCode, clock.TodayInSweden(), clock.GetUtcNow(), message.By).Where(c => !there.Contains(c.Id)));
        var category = ExampleProcurements.Words();
        if (!await Db.Categories.AnyAsync(c => c.Id == category.Id || c.Name == category.Name, ct))
        {
            Db.Categories.Add(category);
        }

        await DealAsync(message, ct);
        await Db.SaveChangesAsync(ct);
        await ReviewAsync(message.CommitteeCode, message.By, ct);
    }

    /// <summary>What came of the one with a result, and what is done beside procurements. Each that is there stays as people have left it.</summary>
    private async Task DealAsync(ExampleLoaded message, CancellationToken ct)
    {
        var (committee, today, now, by) = (message.CommitteeCode, clock.TodayInSweden(), clock.GetUtcNow(), message.By);
        if (await Db.Contracts.AnyAsync(c => c.ProcurementId == ExampleProcurements.Ended, ct))
        {
            return;
        }

        var (supplier, other) = (await SupplierAsync(ExampleDealings.Supplier(), ct), await SupplierAsync(ExampleDealings.Other(), ct));
        var contract = ExampleDealings.Contract(ExampleDealings.ContractOf(message.PlanId), committee, supplier, today, now, by);
        Db.Contracts.Add(contract);
        if (!await Db.EmploymentRequirements.AnyAsync(r => r.Id == ExampleDealings.Employment, ct))
        {
            Db.EmploymentRequirements.Add(ExampleDealings.Work(contract.Id, committee, today, now, by));
        }

        if (!await Db.Awards.AnyAsync(a => a.ProcurementId == ExampleProcurements.Ended, ct))
        {
            Db.Awards.Add(ExampleDealings.Award(supplier, other, today, now));
        }

        if (!await Db.SupplierMeetings.AnyAsync(m => m.Id == ExampleDealings.Meeting, ct))
        {
            Db.SupplierMeetings.Add(ExampleDealings.Dialogue(committee, today, now, by));
        }

        if (!await Db.ChoiceSystems.AnyAsync(c => c.Id == ExampleDealings.Choice, ct))
        {
            Db.ChoiceSystems.Add(ExampleDealings.Choose(committee, supplier, today, now, by));
        }

        if (!await Db.YearGoals.AnyAsync(g => g.Id == ExampleDealings.Goal, ct))
        {
            Db.YearGoals.Add(ExampleDealings.Want(today));
        }

        // Somebody may have a category of the same name already: then the example's is not there.
        var isCategory = Db.Categories.Local.Any(c => c.Id == ExampleProcurements.Category) || await Db.Categories.AnyAsync(c => c.Id == ExampleProcurements.Category, ct);
        if (isCategory && !await Db.Demands.AnyAsync(d => d.Id == ExampleDealings.Demand, ct))
        {
            Db.Demands.Add(ExampleDealings.Need(ExampleProcurements.Category, committee, today, now, by));
        }
    }

    private async Task<Supplier> SupplierAsync(Supplier example, CancellationToken ct)
    {
        if (await Db.Suppliers.SingleOrDefaultAsync(s => s.Key == example.Key, ct) is { } known)
        {
            return known;
        }

        Db.Suppliers.Add(example);
        return example;
    }

    /// <summary>The quarter's review opens at once, and not in the night, with one procurement gone through.</summary>
    private async Task ReviewAsync(string committee, string by, CancellationToken ct)
    {
        await reviews.FillAsync(committee, [.. (await subjects.ComingAsync(ct))[committee]], ct);
        await Db.SaveChangesAsync(ct);
        if (await Db.ReviewItems.AsSplitQuery().Where(i => i.ProcurementId == ExampleProcurements.Planned).OrderByDescending(i => i.Id).FirstOrDefaultAsync(ct) is { IsSettled: false } item)
        {
            ExampleProcurements.Expect(item.Answer(ExampleDealings.Replies(), clock.GetUtcNow(), by));
        }
    }
}

/// <summary>The example municipality is taken away, and what came with it. What people have brought in themselves stays.</summary>
[ConsumerName("procurement.remove-example")]
internal sealed class RemoveExample(Inbox<ProcurementDbContext> inbox, TimeProvider clock) : ModuleConsumer<ExampleRemoved, ProcurementDbContext>(inbox)
{
    private const string Because = "Exemplet har tagits bort.";
    private const string System = "Systemet";

    protected override async Task HandleAsync(ExampleRemoved message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        List<SupplierContractId> contracts = [.. (message.PlanIds ?? []).Select(p => ExampleDealings.ContractOf(p)), ExampleDealings.ContractOf(null)];
        await EndContractsAsync(contracts, now, ct);

        // One that somebody has written a contract on is not the example's to take away.
        var gone = await Db.Cases.AsSplitQuery().Where(c => ExampleProcurements.Cases.Contains(c.Id) && !Db.Contracts.Any(k => k.ProcurementId == c.Id && !contracts.Contains(k.Id))).ToListAsync(ct);
        var cases = gone.ConvertAll(c => c.Id);

        // Reviews have taken them in: what is owed of them is owed no more, and a review that holds nothing else goes too.
        var items = await Db.ReviewItems.AsSplitQuery().Where(i => (i.ProcurementId != null && cases.Contains(i.ProcurementId.Value)) || (i.ContractId != null && contracts.Contains(i.ContractId.Value))).ToListAsync(ct);
        foreach (var item in items)
        {
            item.SetAside(Because, now, System);
        }

        Db.ReviewItems.RemoveRange(items);
        var (reviews, ids) = (items.ConvertAll(i => i.ReviewId), items.ConvertAll(i => i.Id));
        Db.Reviews.RemoveRange(await Db.Reviews.AsSplitQuery().Where(r => reviews.Contains(r.Id) && !Db.ReviewItems.Any(i => i.ReviewId == r.Id && !ids.Contains(i.Id))).ToListAsync(ct));

        var required = await Db.EmploymentRequirements.AsSplitQuery()
            .Where(r => (r.ProcurementId != null && cases.Contains(r.ProcurementId.Value)) || (r.ContractId != null && contracts.Contains(r.ContractId.Value))).ToListAsync(ct);
        required.ForEach(r => r.Withdraw(Because, now, System));
        Db.EmploymentRequirements.RemoveRange(required);

        var awards = await Db.Awards.AsSplitQuery().Where(a => cases.Contains(a.ProcurementId)).ToListAsync(ct);
        awards.ForEach(a => a.WithdrawDuties(Because, now));
        Db.Awards.RemoveRange(awards);
        Db.DirectRecords.RemoveRange(await Db.DirectRecords.Where(d => cases.Contains(d.ProcurementId)).ToListAsync(ct));

        // What was said of lessons beside them is taken back where the lessons are.
        foreach (var judged in await Db.JudgedLessons.AsSplitQuery().Where(j => cases.Contains(j.ProcurementId)).ToListAsync(ct))
        {
            judged.Withdraw(gone.Single(c => c.Id == judged.ProcurementId), now, System);
            Db.JudgedLessons.Remove(judged);
        }

        Db.MatchDecisions.RemoveRange(await Db.MatchDecisions.Where(d => cases.Contains(d.CaseId)).ToListAsync(ct));
        await Db.CandidateMatches.Where(m => cases.Contains(m.CaseId)).ExecuteDeleteAsync(ct);
        Db.Cases.RemoveRange(gone);
        await RemoveBesideAsync(cases, ct);
    }

    /// <summary>Others have heard of them: they hear that they are taken back.</summary>
    private async Task EndContractsAsync(List<SupplierContractId> ids, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var contract in await Db.Contracts.AsSplitQuery().Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            var supplier = contract.SupplierId;
            contract.Withdraw(Because, await Db.Suppliers.SingleAsync(s => s.Id == supplier, ct), now, System);
            Db.Contracts.Remove(contract);
        }
    }

    /// <summary>What is done beside procurements, where nobody has tied anything of their own to it.</summary>
    private async Task RemoveBesideAsync(List<Domain.Cases.ProcurementCaseId> cases, CancellationToken ct)
    {
        Db.SupplierMeetings.RemoveRange(await Db.SupplierMeetings.AsSplitQuery().Where(m => m.Id == ExampleDealings.Meeting).ToListAsync(ct));
        Db.MeetingLetters.RemoveRange(await Db.MeetingLetters.Where(l => l.MeetingId == ExampleDealings.Meeting).ToListAsync(ct));
        Db.ChoiceSystems.RemoveRange(await Db.ChoiceSystems.AsSplitQuery().Where(c => c.Id == ExampleDealings.Choice).ToListAsync(ct));
        Db.YearGoals.RemoveRange(await Db.YearGoals.AsSplitQuery().Where(g => g.Id == ExampleDealings.Goal).ToListAsync(ct));
        Db.Demands.RemoveRange(await Db.Demands.AsSplitQuery().Where(d => d.Id == ExampleDealings.Demand && (d.ProcurementId == null || cases.Contains(d.ProcurementId.Value))).ToListAsync(ct));
        await Db.SaveChangesAsync(ct);
        Db.Categories.RemoveRange(await Db.Categories.Where(c => c.Id == ExampleProcurements.Category && !Db.Demands.Any(d => d.CategoryId == c.Id)).ToListAsync(ct));
        var suppliers = new[] { ExampleDealings.Supplier().Id, ExampleDealings.Other().Id };
        Db.Suppliers.RemoveRange(await Db.Suppliers.Where(s => suppliers.Contains(s.Id)
            && !Db.Contracts.Any(c => c.SupplierId == s.Id) && !Db.Purchases.Any(p => p.SupplierId == s.Id)
            && !Db.Awards.Any(a => a.Tenders.Any(t => t.SupplierId == s.Id)) && !Db.ChoiceSystems.Any(c => c.Providers.Any(p => p.SupplierId == s.Id))).ToListAsync(ct));
    }
}
