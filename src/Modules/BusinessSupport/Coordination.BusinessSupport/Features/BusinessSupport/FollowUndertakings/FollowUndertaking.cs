using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Networking.Contracts;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowUndertakings;

/// <summary>
/// The register calls an enterprise otherwise, or keeps another in its place: its unit in the ledger follows. Where both are in the ledger they
/// are one undertaking, with one ceiling (regulation (EU) 2023/2831, article 2.2), and have been all along. A merger of two enterprises is
/// another thing: somebody judges what it means and ties them.
/// </summary>
[ConsumerName("business-support.follow-undertaking")]
internal sealed class FollowUndertaking(Inbox<BusinessSupportDbContext> inbox, IEnterpriseDirectory enterprises, LedgerQuery ledgers, TimeProvider clock)
    : ModuleConsumer<EnterpriseChanged, BusinessSupportDbContext>(inbox)
{
    private const string By = "–";

    protected override async Task HandleAsync(EnterpriseChanged message, CancellationToken ct)
    {
        // Order is not promised: the register itself says what holds now, also where one stands in another's place.
        if (await Db.Undertakings.SingleOrDefaultAsync(u => u.EnterpriseId == message.EnterpriseId, ct) is not { } unit
            || (await enterprises.FindAsync([message.EnterpriseId], ct)).FirstOrDefault() is not { } now)
        {
            return;
        }

        if (now.Id != message.EnterpriseId && await Db.Undertakings.SingleOrDefaultAsync(u => u.EnterpriseId == now.Id, ct) is { } other)
        {
            await JoinAsync(other, unit, ct);
            return;
        }

        // Two units never have one number: which of them it is, somebody has to say.
        var isTaken = await Db.Undertakings.AnyAsync(u => u.Number == now.OrganisationNumber && u.Id != unit.Id, ct);
        var number = isTaken ? null : now.OrganisationNumber;
        if (unit.EnterpriseId != now.Id || unit.Name != now.Name || (number is not null && unit.Number != number))
        {
            unit.Follow(now.Id, now.Name, number);
        }
    }

    private async Task JoinAsync(Undertaking kept, Undertaking twin, CancellationToken ct)
    {
        if (await Db.ControlLinks.AnyAsync(l => l.Basis == ControlBasis.SameUnit && l.EndedOn == null
            && ((l.ControllingId == kept.Id && l.ControlledId == twin.Id) || (l.ControllingId == twin.Id && l.ControlledId == kept.Id)), ct))
        {
            return;
        }

        // What rests on either sum at this moment is counted again.
        var today = clock.TodayInSweden();
        await ledgers.HoldAsync(kept.Id, today, ct);
        await ledgers.HoldAsync(twin.Id, today, ct);
        var first = await Db.AidRecords.Where(a => a.UndertakingId == kept.Id || a.UndertakingId == twin.Id).MinAsync(a => (DateOnly?)a.GrantedOn, ct) ?? today;
        Db.ControlLinks.Add(new ControlLink(ControlLinkId.New(), kept.Id, twin.Id, ControlBasis.SameUnit, first, $"Företagsregistret: {twin.Name} = {kept.Name}", clock.GetUtcNow(), By));
    }
}
