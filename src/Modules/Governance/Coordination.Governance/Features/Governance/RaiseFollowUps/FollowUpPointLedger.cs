using System.Globalization;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Wheel;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RaiseFollowUps;

/// <summary>
/// Keeps the ledger true to the year of follow-up: in good time before a point is due, each of its committees owes it. Safe to run
/// twice and late: what is owed is found by its committee and year, and nothing is raised that was due before the point was known.
/// </summary>
internal sealed class FollowUpPointLedger(GovernanceDbContext db, TimeProvider clock)
{
    /// <summary>A sweep that did not run for so long still raises what it missed.</summary>
    private const int DaysBack = 60;

    private const int DaysForward = 366;

    private const string NoLongerWanted = "Uppföljningen begärs inte längre.";

    /// <summary>Changes what is owed; the caller saves.</summary>
    /// <returns>How many were raised.</returns>
    public async Task<int> AlignAsync(FollowUpPoint point, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var owed = await OfAsync(db, point.Id).ToListAsync(ct);
        var committees = await db.Committees.AsNoTracking().ToListAsync(ct);
        var raised = 0;
        foreach (var (year, dueOn) in point.Between(today.AddDays(-DaysBack), today.AddDays(DaysForward)).Where(p => p.DueOn >= point.CreatedOn))
        {
            var ofYear = owed.Where(o => YearOf(o) == year).ToList();
            var wanted = point.RaisesObligations ? committees.Where(c => IsWanted(point, c, dueOn)).Select(c => c.Id).ToList() : [];
            foreach (var committee in wanted)
            {
                if (ofYear.Find(o => o.CommitteeId == committee) is { } known)
                {
                    Keep(known, point, year, dueOn, today);
                }
                else if (today >= dueOn.AddDays(-point.DaysAhead))
                {
                    db.Obligations.Add(Make(point, committee, year, dueOn, today));
                    raised++;
                }
            }

            // A committee that took over another's duties owes each point once.
            foreach (var gone in ofYear.Where(o => !wanted.Contains(o.CommitteeId)).Concat(ofYear.GroupBy(o => o.CommitteeId).SelectMany(g => g.Skip(1))))
            {
                gone.Withdraw(NoLongerWanted, today);
            }
        }

        return raised;
    }

    /// <summary>The point is taken away: nothing of it is owed any more.</summary>
    public async Task EndAsync(FollowUpPointId point, CancellationToken ct)
    {
        foreach (var owed in await OfAsync(db, point).Where(o => o.State == ObligationState.Open).ToListAsync(ct))
        {
            owed.Withdraw(NoLongerWanted, clock.TodayInSweden());
        }
    }

    /// <summary>What has been raised for a point.</summary>
    public static IQueryable<Obligation> OfAsync(GovernanceDbContext db, FollowUpPointId point)
    {
        var prefix = Obligation.FollowUpPointPrefix(point);
        return db.Obligations.Where(o => o.Source == Obligation.OwnSource && o.Kind == ObligationKind.FollowUpPoint && o.Key.StartsWith(prefix));
    }

    /// <summary>The year that it is about, from its key.</summary>
    public static int YearOf(Obligation owed) => int.Parse(owed.Key[(owed.Key.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);

    private static bool IsWanted(FollowUpPoint point, Committee committee, DateOnly dueOn) =>
        committee.ExistsOn(dueOn) && (point.ForAll ? committee.Kind is CommitteeKind.Committee or CommitteeKind.CouncilBoard or CommitteeKind.DistrictCommittee : point.Committees.Contains(committee.Id.Value));

    /// <summary>What is owed follows the point; what has been answered is not asked for again.</summary>
    private static void Keep(Obligation owed, FollowUpPoint point, int year, DateOnly dueOn, DateOnly today)
    {
        owed.Rename(TitleOf(point, year));
        if (owed.State == ObligationState.Met)
        {
            return;
        }

        owed.Reopen(today);
        owed.MoveTo(dueOn, today);
    }

    private static Obligation Make(FollowUpPoint point, Domain.CommitteeId committee, int year, DateOnly dueOn, DateOnly today)
    {
        var owed = new Obligation(Domain.ObligationId.New(), Obligation.OwnSource, Obligation.FollowUpPointKey(point.Id, committee, year), ObligationKind.FollowUpPoint, committee, TitleOf(point, year), dueOn, today);
        owed.PointTo("/arshjul");
        return owed;
    }

    private static string TitleOf(FollowUpPoint point, int year) => point.AsOf is { } asOf
        ? $"{point.Name} {year} (per {asOf.In(year).ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE"))})"
        : $"{point.Name} {year}";
}
