using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PlanReferrals;

/// <summary>
/// Keeps the ledger true to the referrals: a committee owes its reply by its day, so that it is reminded and can answer by a signed
/// link. Called in the unit of work that changes the referral, and saved with it. What the ledger holds is read by many, so a
/// protected matter stands there without its name.
/// </summary>
internal sealed class ReferralLedger(GovernanceDbContext db, FollowUpLedger followUps, TimeProvider clock)
{
    private const string Declined = "Nämnden avstår från att svara.";
    private const string Withdrawn = "Remissen är återkallad.";
    internal const string MatterClosed = "Ärendet är avslutat.";

    public async Task AlignAsync(Referral referral, Matter matter, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var key = Obligation.ReferralKey(referral.Id);
        var owed = db.Obligations.Local.FirstOrDefault(o => o.Key == key) ?? await db.Obligations.SingleOrDefaultAsync(o => o.Source == Obligation.OwnSource && o.Key == key, ct);
        if (owed is null)
        {
            if (!referral.IsOpen)
            {
                return;
            }

            owed = new Obligation(ObligationId.New(), Obligation.OwnSource, key, ObligationKind.Referral, referral.CommitteeId, TitleOf(matter), referral.DueOn, today);
            owed.BelongsTo(referral.Id);
            db.Obligations.Add(owed);
        }

        owed.Rename(TitleOf(matter));
        owed.PointTo($"/arenden/{referral.MatterId.Value}/remisser/{referral.Id.Value}");
        owed.Follow(referral.Milestones);
        if (referral.IsOpen)
        {
            owed.Reopen(today);
            owed.MoveTo(referral.DueOn, today);
            if (owed.CommitteeId != referral.CommitteeId)
            {
                owed.MoveTo(referral.CommitteeId);
            }
        }
        else if (referral.State == ReferralState.Replied)
        {
            owed.Meet(today);
        }
        else
        {
            owed.Withdraw(referral.State == ReferralState.Declined ? Declined : Withdrawn, today);
        }
    }

    /// <summary>Schedules have moved: the steps on the way follow, and nothing else does.</summary>
    public async Task FollowStepsAsync(IReadOnlyCollection<Referral> referrals, CancellationToken ct)
    {
        var moved = referrals.ToDictionary(r => r.Id);
        var ids = moved.Keys.Select(id => (ReferralId?)id).ToList();
        foreach (var owed in await db.Obligations.Where(o => ids.Contains(o.ReferralId)).ToListAsync(ct))
        {
            owed.Follow(moved[owed.ReferralId!.Value].Milestones);
        }
    }

    /// <summary>Gives the duties that were raised before the ledger kept steps their steps; afterwards there are none to find.</summary>
    public async Task FillStepsAsync(CancellationToken ct)
    {
        var without = await db.Obligations.AsNoTracking().Where(o => o.ReferralId != null && o.Milestones == null && o.State == ObligationState.Open)
            .Select(o => new { o.Id, Referral = o.ReferralId!.Value }).ToListAsync(ct);
        foreach (var some in without.Chunk(200))
        {
            var ids = some.Select(o => o.Referral).ToList();
            var referrals = await db.Referrals.AsNoTracking().AsSplitQuery().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
            foreach (var owed in some)
            {
                var milestones = Milestone.Write(referrals[owed.Referral].Milestones);
                await db.Obligations.Where(o => o.Id == owed.Id && o.Milestones == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(o => o.Milestones, milestones).SetProperty(o => o.LadderIsStale, true), ct);
            }
        }
    }

    /// <summary>The matter's words or its protection changed, or it ended and nothing more is owed.</summary>
    public async Task AlignAllAsync(Matter matter, CancellationToken ct)
    {
        foreach (var referral in await db.Referrals.AsSplitQuery().Where(r => r.MatterId == matter.Id).ToListAsync(ct))
        {
            if (referral.IsOpen && matter.State is MatterState.Withdrawn or MatterState.Closed)
            {
                referral.Withdraw(MatterClosed);
            }

            await AlignAsync(referral, matter, ct);
        }

        await followUps.AlignAllAsync(matter, ct);
    }

    private static string TitleOf(Matter matter)
    {
        var title = matter.IsProtected ? "Svar på remiss i ett skyddat ärende" : $"Svar på remiss: {matter.Title}";
        return title.Length > 900 ? title[..899] + "…" : title;
    }
}
