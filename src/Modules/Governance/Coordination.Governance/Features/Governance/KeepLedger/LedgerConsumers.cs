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
        var known = await Db.Committees.Where(c => c.Code == code).Select(c => (CommitteeId?)c.Id).SingleOrDefaultAsync(ct);
        var obligation = await Db.Obligations.SingleOrDefaultAsync(o => o.Source == message.Source && o.Key == message.Key, ct);
        if (known is not { } committee)
        {
            if (!await IsTakenAwayAsync(message.OccurredAt, ct))
            {
                throw new InvalidOperationException($"No committee has the code {code}; register it, then send the message again.");
            }

            // Nobody owes it. The module takes it back when it hears the same, which may be before this: until then the line stands.
            obligation ??= Added(CommitteeId.New());
            obligation.Hear(message.Version);
            obligation.Withdraw(ObligationLedger.ExampleGone, today);
            return;
        }

        obligation ??= Added(committee);
        if (await Db.IsOwedByNobodyAsync(obligation, ct))
        {
            obligation.StartOver(committee);
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

        Obligation Added(CommitteeId owing)
        {
            var added = new Obligation(ObligationId.New(), message.Source, message.Key, ObligationKind.External, owing, message.Title, message.DueOn, today);
            Db.Obligations.Add(added);
            return added;
        }
    }

    /// <summary>Whether the example municipality, and its committees, were taken away after that moment.</summary>
    private Task<bool> IsTakenAwayAsync(DateTimeOffset moment, CancellationToken ct)
    {
        var removed = MessageNames.Of(typeof(ExampleRemoved));
        return Db.Outbox.AnyAsync(o => o.MessageName == removed && o.OccurredAt >= moment, ct);
    }
}

/// <summary>Another module says that it has been done.</summary>
[ConsumerName("governance.meet-obligation")]
internal sealed class MeetObligation(Inbox<GovernanceDbContext> inbox, TimeProvider clock) : ModuleConsumer<ObligationMet, GovernanceDbContext>(inbox)
{
    protected override async Task HandleAsync(ObligationMet message, CancellationToken ct)
    {
        var obligation = await Db.FindOwedAsync(message.Source, message.Key, ct);
        if (!await Db.ForgetIfNobodysAsync(obligation, ct) && obligation.Hear(message.Version))
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
        if (!await Db.ForgetIfNobodysAsync(obligation, ct) && obligation.Hear(message.Version))
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

    /// <summary>Committees are only taken away with the example municipality: dissolved ones stay, and their duties move.</summary>
    public static async Task<bool> IsOwedByNobodyAsync(this GovernanceDbContext db, Obligation obligation, CancellationToken ct) =>
        obligation.Kind == ObligationKind.External && !await db.Committees.AnyAsync(c => c.Id == obligation.CommitteeId, ct);

    /// <summary>What nobody owes any more, and the module has said its last of, leaves the ledger.</summary>
    public static async Task<bool> ForgetIfNobodysAsync(this GovernanceDbContext db, Obligation obligation, CancellationToken ct)
    {
        if (!await db.IsOwedByNobodyAsync(obligation, ct))
        {
            return false;
        }

        var id = obligation.Id;
        db.Reminders.RemoveRange(await db.Reminders.Where(r => r.ObligationId == id).ToListAsync(ct));
        db.Answers.RemoveRange(await db.Answers.Where(a => a.ObligationId == id).ToListAsync(ct));
        db.Obligations.Remove(obligation);
        return true;
    }
}
