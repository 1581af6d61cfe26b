using Coordination.Networking.Contracts;
using Coordination.Platform.Jobs;
using Coordination.Platform.Messaging;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KnowSuppliers;

/// <summary>An enterprise has been entered in the register: it may be a supplier already.</summary>
[ConsumerName("procurement.know-supplier")]
internal sealed class KnowSupplier(Inbox<ProcurementDbContext> inbox, SupplierRegisterHandler register) : ModuleConsumer<EnterpriseRegistered, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseRegistered message, CancellationToken ct) =>
        register.HearAsync(new(message.EnterpriseId, message.Name, message.OrganisationNumber, message.Kind, "Active", null, message.Version), ct);
}

/// <summary>The register says something else of an enterprise: its number, what it is, or that another stands in its place.</summary>
[ConsumerName("procurement.follow-supplier")]
internal sealed class FollowSupplier(Inbox<ProcurementDbContext> inbox, SupplierRegisterHandler register) : ModuleConsumer<EnterpriseChanged, ProcurementDbContext>(inbox)
{
    protected override Task HandleAsync(EnterpriseChanged message, CancellationToken ct) =>
        register.HearAsync(new(message.EnterpriseId, message.Name, message.OrganisationNumber, message.Kind, message.State, message.SuccessorId, message.Version), ct);
}

/// <summary>
/// Enters what the register had before this module heard of it, and ties suppliers that were added at the moment an enterprise was. Safe to
/// run twice: what is known is left to the messages.
/// </summary>
internal sealed class KnowSuppliers(ProcurementDbContext db, IEnterpriseDirectory enterprises, SupplierRegisterHandler register) : IRecurringJob
{
    public string Name => "procurement.know-suppliers";

    public string Cron => "0 40 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var known = (await db.RegisterEntries.Select(e => e.Id).ToListAsync(ct)).ToHashSet();
        var added = 0;
        foreach (var enterprise in (await enterprises.SearchAsync(null, int.MaxValue, ct)).Where(e => !known.Contains(e.Id)))
        {
            var entry = new RegisterEntry(enterprise.Id);
            entry.Hear(enterprise.Name, enterprise.OrganisationNumber, enterprise.Kind, "Active", null, 0);
            db.RegisterEntries.Add(entry);
            added++;
        }

        // A message that is heard at this moment adds the same: the next run finds it.
        await db.SaveOnceAsync(_ => Task.FromResult(true), ct);
        var untied = await db.Suppliers.Where(s => s.Tie == RegisterTie.None && s.Number != null && db.RegisterEntries.Any(e => e.Number == s.Number)).ToListAsync(ct);
        await register.SettleAsync(untied, ct);
        await db.SaveChangesAsync(ct);
        return new JobOutcome(added + untied.Count);
    }
}
