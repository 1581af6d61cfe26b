using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;

/// <summary>Counts what the cases of a period say of demand, outcome and cost (S003-R4.1, S003-R4.2).</summary>
internal sealed class EvidenceQuery(BusinessSupportDbContext db, TimeProvider clock)
{
    private const int MostReferrals = 200;

    public async Task<EvidenceFigures> CountAsync(EvidencePeriod period, CancellationToken ct) => new(period.From, period.To)
    {
        Needs = await NeedsAsync(period, ct),
        Afterwards = await AfterwardsAsync(period, ct),
        Referrals = await ReferralsAsync(period, ct),
        Aid = await AidAsync(period, ct),
    };

    private async Task<IReadOnlyList<NeedFigures>> NeedsAsync(EvidencePeriod period, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var opened = await db.Cases.AsNoTracking().Where(c => c.OpenedOn >= period.From && c.OpenedOn <= period.To).GroupBy(c => c.Need).Select(g => new
        {
            g.Key,
            Opened = g.Count(),
            Founders = g.Count(c => c.EnterpriseId == null),
            FromEnquiries = g.Count(c => c.EnquiryId != null),
            InTime = g.Count(c => c.FirstContactOn != null && c.FirstContactOn <= c.DueOn),
            Late = g.Count(c => c.FirstContactOn == null ? c.DueOn < today : c.FirstContactOn > c.DueOn),
        }).ToListAsync(ct);
        var closed = await db.Cases.AsNoTracking().Where(c => c.ClosedOn >= period.From && c.ClosedOn <= period.To && c.Result != null)
            .GroupBy(c => new { c.Need, c.Result }).Select(g => new { g.Key.Need, g.Key.Result, Count = g.Count() }).ToListAsync(ct);
        var time = await db.Cases.AsNoTracking().SelectMany(c => c.Contacts, (c, contact) => new { c.Need, contact.On, contact.Minutes, contact.Cost })
            .Where(t => t.On >= period.From && t.On <= period.To).GroupBy(t => t.Need).Select(g => new
            {
                g.Key,
                Minutes = g.Sum(t => t.Minutes ?? 0),
                Cost = g.Sum(t => t.Cost ?? 0),
                WithoutTime = g.Count(t => t.Minutes == null),
                WithoutCost = g.Count(t => t.Minutes != null && t.Cost == null),
            }).ToListAsync(ct);
        return [.. Enum.GetValues<NeedKind>().Select(Line).OfType<NeedFigures>()];

        NeedFigures? Line(NeedKind need)
        {
            var came = opened.Find(o => o.Key == need);
            var took = time.Find(t => t.Key == need);
            var ended = closed.Where(c => c.Need == need).ToDictionary(c => c.Result!.Value, c => c.Count);
            return came is null && took is null && ended.Count == 0 ? null : new NeedFigures(need)
            {
                Opened = came?.Opened ?? 0,
                Founders = came?.Founders ?? 0,
                FromEnquiries = came?.FromEnquiries ?? 0,
                InTime = came?.InTime ?? 0,
                Late = came?.Late ?? 0,
                Closed = ended.Values.Sum(),
                Results = ended,
                Minutes = took?.Minutes ?? 0,
                Cost = took?.Cost ?? 0,
                WithoutTime = took?.WithoutTime ?? 0,
                WithoutCost = took?.WithoutCost ?? 0,
            };
        }
    }

    private async Task<IReadOnlyList<AfterwardFigures>> AfterwardsAsync(EvidencePeriod period, CancellationToken ct)
    {
        var (start, end) = period.Instants;
        var answers = await db.Cases.AsNoTracking().SelectMany(c => c.Afterwards)
            .Where(a => a.AnsweredAt >= start && a.AnsweredAt < end && a.State != AfterwardState.Open && a.State != AfterwardState.Withdrawn)
            .GroupBy(a => a.Months).Select(g => new
            {
                g.Key,
                Well = g.Count(a => a.State == AfterwardState.Well),
                Difficult = g.Count(a => a.State == AfterwardState.Difficult),
                Ended = g.Count(a => a.State == AfterwardState.Ended),
                Unreached = g.Count(a => a.State == AfterwardState.Unreached || a.State == AfterwardState.Reported),
                Told = g.Count(a => a.Employed != null),
                Employed = g.Sum(a => a.Employed ?? 0),
            }).OrderBy(g => g.Key).ToListAsync(ct);
        return [.. answers.Select(a => new AfterwardFigures(a.Key, a.Well, a.Difficult, a.Ended, a.Unreached, a.Told, AfterwardFigures.Shown(a.Told, a.Employed)))];
    }

    private async Task<IReadOnlyList<ReferralFigures>> ReferralsAsync(EvidencePeriod period, CancellationToken ct)
    {
        var referrals = await db.Cases.AsNoTracking().SelectMany(c => c.Referrals).Where(r => r.On >= period.From && r.On <= period.To).GroupBy(r => r.To).Select(g => new
        {
            g.Key,
            Made = g.Count(),
            Accepted = g.Count(r => r.State == ReferralState.Accepted),
            Declined = g.Count(r => r.State == ReferralState.Declined),
        }).OrderByDescending(r => r.Made).ThenBy(r => r.Key).Take(MostReferrals).ToListAsync(ct);
        return [.. referrals.Select(r => new ReferralFigures(r.Key, r.Made, r.Accepted, r.Declined))];
    }

    private async Task<IReadOnlyList<AidFigures>> AidAsync(EvidencePeriod period, CancellationToken ct)
    {
        var aid = await db.AidRecords.AsNoTracking().Where(a => a.Origin == AidOrigin.Own && a.GoneOn == null && a.GrantedOn >= period.From && a.GrantedOn <= period.To)
            .GroupBy(a => a.Kind).Select(g => new { g.Key, Count = g.Count(), Euro = g.Sum(a => a.Euro) }).ToListAsync(ct);
        return [.. aid.OrderBy(a => a.Key).Select(a => new AidFigures(a.Key, a.Count, a.Euro))];
    }
}
