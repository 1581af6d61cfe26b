using Coordination.Governance.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.LoadExample;

/// <summary>The example municipality has been loaded: some of its procurements come too, and a category.</summary>
[ConsumerName("procurement.load-example")]
internal sealed class LoadExample(Inbox<ProcurementDbContext> inbox, ICommitteeDirectory committees, TimeProvider clock) : ModuleConsumer<ExampleLoaded, ProcurementDbContext>(inbox)
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
    }
}

/// <summary>The example municipality is taken away, and what came with it. What people have brought in themselves stays.</summary>
[ConsumerName("procurement.remove-example")]
internal sealed class RemoveExample(Inbox<ProcurementDbContext> inbox, TimeProvider clock) : ModuleConsumer<ExampleRemoved, ProcurementDbContext>(inbox)
{
    protected override async Task HandleAsync(ExampleRemoved message, CancellationToken ct)
    {
        // Reviews have taken them in: what is owed of them is owed no more, and a review that holds nothing else goes too.
        var items = await Db.ReviewItems.AsSplitQuery().Where(i => i.ProcurementId != null && ExampleProcurements.Cases.Contains(i.ProcurementId.Value) && !Db.Contracts.Any(k => k.ProcurementId == i.ProcurementId)).ToListAsync(ct);
        foreach (var item in items)
        {
            item.SetAside("Exemplet har tagits bort.", clock.GetUtcNow(), "Systemet");
        }

        Db.ReviewItems.RemoveRange(items);
        var (reviews, ids) = (items.ConvertAll(i => i.ReviewId), items.ConvertAll(i => i.Id));
        Db.Reviews.RemoveRange(await Db.Reviews.AsSplitQuery().Where(r => reviews.Contains(r.Id) && !Db.ReviewItems.Any(i => i.ReviewId == r.Id && !ids.Contains(i.Id))).ToListAsync(ct));

        Db.EmploymentRequirements.RemoveRange(await Db.EmploymentRequirements.AsSplitQuery().Where(r => r.ProcurementId != null && ExampleProcurements.Cases.Contains(r.ProcurementId.Value) && !Db.Contracts.Any(k => k.ProcurementId == r.ProcurementId)).ToListAsync(ct));

        // What was said of lessons beside them is taken back where the lessons are.
        foreach (var judged in await Db.JudgedLessons.AsSplitQuery().Where(j => ExampleProcurements.Cases.Contains(j.ProcurementId) && !Db.Contracts.Any(k => k.ProcurementId == j.ProcurementId)).ToListAsync(ct))
        {
            var id = judged.ProcurementId;
            judged.Withdraw(await Db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id, ct), clock.GetUtcNow(), "Systemet");
            Db.JudgedLessons.Remove(judged);
        }

        // One that somebody has written a contract on is not the example's to take away.
        Db.Cases.RemoveRange(await Db.Cases.AsSplitQuery().Where(c => ExampleProcurements.Cases.Contains(c.Id) && !Db.Contracts.Any(k => k.ProcurementId == c.Id)).ToListAsync(ct));
        Db.Categories.RemoveRange(await Db.Categories.Where(c => c.Id == ExampleProcurements.Category).ToListAsync(ct));
    }
}
