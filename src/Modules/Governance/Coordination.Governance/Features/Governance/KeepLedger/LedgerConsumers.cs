using Coordination.Governance.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepLedger;

/// <summary>Another module says that a committee owes something.</summary>
[ConsumerName("governance.raise-obligation")]
internal sealed class RaiseObligation(Inbox<GovernanceDbContext> inbox, TimeProvider clock) : ModuleConsumer<ObligationRaised, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationRaised message, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var code = Committee.NormaliseCode(message.CommitteeCode);
        var committee = await Db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct)
            ?? throw new InvalidOperationException($"No committee has the code {code}; register it, then send the message again.");
        var obligation = await Db.Obligations.SingleOrDefaultAsync(o => o.Source == message.Source && o.Key == message.Key, ct);
        if (obligation is null)
        {
            obligation = new Obligation(ObligationId.New(), message.Source, message.Key, ObligationKind.External, committee, message.Title, message.DueOn, today);
            Db.Obligations.Add(obligation);
        }

        if (!obligation.Hear(message.Version))
        {
            return;
        }

        obligation.Reopen(today);
        obligation.Rename(message.Title);
        obligation.PointTo(message.Link);
        obligation.MoveTo(message.DueOn, today);
        if (obligation.CommitteeId != committee)
        {
            obligation.MoveTo(committee);
        }
    }
}

/// <summary>Another module says that it has been done.</summary>
[ConsumerName("governance.meet-obligation")]
internal sealed class MeetObligation(Inbox<GovernanceDbContext> inbox, TimeProvider clock) : ModuleConsumer<ObligationMet, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationMet message, CancellationToken ct)
    {
        var obligation = await Db.FindOwedAsync(message.Source, message.Key, ct);
        if (obligation.Hear(message.Version))
        {
            obligation.Meet(clock.TodayInSweden());
        }
    }
}

/// <summary>Another module says that it is no longer owed.</summary>
[ConsumerName("governance.withdraw-obligation")]
internal sealed class WithdrawObligation(Inbox<GovernanceDbContext> inbox, TimeProvider clock) : ModuleConsumer<ObligationWithdrawn, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationWithdrawn message, CancellationToken ct)
    {
        var obligation = await Db.FindOwedAsync(message.Source, message.Key, ct);
        if (obligation.Hear(message.Version))
        {
            obligation.Withdraw(message.Reason, clock.TodayInSweden());
        }
    }
}

internal static class LedgerLookup
{
    /// <summary>Messages may overtake each other: one about what is not yet raised is tried again later.</summary>
    public static async Task<Obligation> FindOwedAsync(this GovernanceDbContext db, string source, string key, CancellationToken ct) =>
        await db.Obligations.SingleOrDefaultAsync(o => o.Source == source && o.Key == key, ct)
        ?? throw new InvalidOperationException($"Nothing has been raised yet under {source} {key}.");
}
