using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.FollowUpDecisions;

/// <summary>
/// Keeps the ledger true to what is to be followed up after decisions: owed from the day the decision is recorded, and reminded of like
/// everything else. Called in the unit of work that changes the item. What the ledger holds is read by many, so an item of a protected
/// matter stands there without its words.
/// </summary>
internal sealed class FollowUpLedger(GovernanceDbContext db, TimeProvider clock)
{
    private const string DecisionWithdrawn = "Beslutet är återtaget.";
    private const string NoLongerExpected = "Uppföljningen väntas inte längre.";

    public async Task AlignAsync(AgendaItem item, CancellationToken ct) =>
        await AlignAsync(item, item.MatterId is { } matter && await db.Matters.AnyAsync(m => m.Id == matter && m.IsProtected, ct), ct);

    /// <summary>The matter became protected, or is no longer.</summary>
    public async Task AlignAllAsync(Matter matter, CancellationToken ct)
    {
        foreach (var item in await db.AgendaItems.AsSplitQuery().Where(i => i.MatterId == matter.Id && i.FollowUps.Any()).ToListAsync(ct))
        {
            await AlignAsync(item, matter.IsProtected, ct);
        }
    }

    /// <summary>An officer says that it is to be done after all, whoever said that it was done.</summary>
    public async Task ReopenAsync(FollowUp followUp, CancellationToken ct)
    {
        if (await FindAsync(followUp, ct) is { } owed)
        {
            owed.Reopen(clock.TodayInSweden());
        }
    }

    private async Task AlignAsync(AgendaItem item, bool isProtected, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        if (!item.IsRecorded || item.Outcome == DecisionOutcome.Struck)
        {
            foreach (var followUp in item.FollowUps)
            {
                (await FindAsync(followUp, ct))?.Withdraw(DecisionWithdrawn, today);
            }

            return;
        }

        foreach (var followUp in item.FollowUps)
        {
            var owed = await FindAsync(followUp, ct);
            if (owed is null)
            {
                if (followUp.State != FollowUpState.Open)
                {
                    continue;
                }

                owed = new Obligation(
                    ObligationId.New(), Obligation.OwnSource, Obligation.FollowUpKey(followUp.Id), ObligationKind.FollowUp, followUp.CommitteeId, TitleOf(followUp, isProtected), followUp.DueOn, today);
                db.Obligations.Add(owed);
            }

            if (owed.WithdrawnReason == DecisionWithdrawn)
            {
                owed.Reopen(today);
            }

            owed.Rename(TitleOf(followUp, isProtected));
            owed.PointTo($"/beslut/{item.Id.Value}");
            if (followUp.State == FollowUpState.Done)
            {
                owed.Meet(today);
            }
            else if (followUp.State == FollowUpState.Withdrawn)
            {
                owed.Withdraw(NoLongerExpected, today);
            }
            else if (owed.State == ObligationState.Open)
            {
                // One that the committee has met by its link stays met.
                owed.MoveTo(followUp.DueOn, today);
                if (owed.CommitteeId != followUp.CommitteeId)
                {
                    owed.MoveTo(followUp.CommitteeId);
                }
            }
        }
    }

    private async Task<Obligation?> FindAsync(FollowUp followUp, CancellationToken ct)
    {
        var key = Obligation.FollowUpKey(followUp.Id);
        return db.Obligations.Local.FirstOrDefault(o => o.Key == key) ?? await db.Obligations.SingleOrDefaultAsync(o => o.Source == Obligation.OwnSource && o.Key == key, ct);
    }

    private static string TitleOf(FollowUp followUp, bool isProtected)
    {
        var title = isProtected ? "Uppföljning av beslut i ett skyddat ärende" : $"Uppföljning av beslut: {followUp.Text}";
        return title.Length > 900 ? title[..899] + "…" : title;
    }
}
