using System.Security.Claims;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ReadWheel;

/// <summary>
/// The year's wheel: every day that the coordination function keeps, in one list. What stems from matters is read through what the
/// reader may know of; where nobody in particular reads (feeds, the overview that is kept for all), protected matters are left out.
/// </summary>
internal sealed class WheelQuery(GovernanceDbContext db, MatterAccess access, IStringLocalizer<Texts> texts)
{
    /// <summary>For a person.</summary>
    public Task<IReadOnlyList<WheelEntry>> ReadAsync(ClaimsPrincipal person, DateOnly from, DateOnly to, CancellationToken ct) =>
        ReadAsync(access.Readable(person).AsNoTracking(), from, to, ct);

    /// <summary>For whoever holds an address, or for all: nothing of protected matters.</summary>
    public Task<IReadOnlyList<WheelEntry>> ReadOpenAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        ReadAsync(access.Open().AsNoTracking(), from, to, ct);

    /// <summary>The address's filter: kinds and one committee.</summary>
    public static IReadOnlyList<WheelEntry> Filter(IReadOnlyList<WheelEntry> entries, ListQuery query)
    {
        var found = entries.AsEnumerable();
        if (query["slag"] is { } kind)
        {
            found = found.Where(e => e.Kind.ToString() == kind);
        }

        if (query["namnd"] is { } code)
        {
            found = found.Where(e => e.ForAll || e.Committees.Contains(code));
        }

        return [.. found];
    }

    private async Task<IReadOnlyList<WheelEntry>> ReadAsync(IQueryable<Matter> matters, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var codes = await db.Committees.AsNoTracking().Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        var entries = new List<WheelEntry>();
        foreach (var point in await db.FollowUpPoints.AsNoTracking().ToListAsync(ct))
        {
            var bodies = point.Committees.Select(c => codes.GetValueOrDefault(new Domain.CommitteeId(c))).OfType<string>().Order(StringComparer.Ordinal).ToList();
            entries.AddRange(point.Between(from, to).Select(p => new WheelEntry(
                WheelKind.FollowUp, p.DueOn, $"{point.Name} {p.Year}", bodies, point.ForAll, $"/arshjul/uppfoljning/{point.Id.Value}", point.Id.Value, point.Version, $"{p.Year}")));
        }

        entries.AddRange((await db.Meetings.AsNoTracking().Where(m => m.On >= from && m.On <= to).Select(m => new { m.Id, m.CommitteeId, m.On, m.StartsAt, m.State, m.Version }).ToListAsync(ct))
            .Select(m => new WheelEntry(
                WheelKind.Meeting, m.On, MeetingTitle(codes[m.CommitteeId], m.StartsAt), [codes[m.CommitteeId]], false, $"/namnder/{codes[m.CommitteeId]}/sammantraden", m.Id.Value, m.Version, "")
            {
                IsCancelled = m.State == MeetingState.Cancelled,
            }));
        await AddMattersAsync(entries, matters, codes, from, to, ct);
        await AddPlansAsync(entries, from, to, ct);
        entries.AddRange((await db.Assignments.AsNoTracking().Where(a => a.ReportBy >= from && a.ReportBy <= to && a.State != AssignmentState.Withdrawn && a.State != AssignmentState.Finished)
            .Select(a => new { a.Id, a.Title, a.ReportBy, a.ReceiverId, a.Version }).ToListAsync(ct))
            .Select(a => new WheelEntry(
                WheelKind.Assignment, a.ReportBy!.Value, texts["Wheel.AssignmentDue", a.Title], a.ReceiverId is { } c ? [codes[c]] : [], false, $"/uppdrag/{a.Id.Value}", a.Id.Value, a.Version, "")));
        return [.. entries.OrderBy(e => e.On).ThenBy(e => e.Kind).ThenBy(e => e.Title, StringComparer.CurrentCulture).ThenBy(e => e.Uid)];
    }

    private async Task AddMattersAsync(List<WheelEntry> entries, IQueryable<Matter> matters, Dictionary<Domain.CommitteeId, string> codes, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var referrals = db.Referrals.AsNoTracking().Where(r => (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation) && r.DueOn >= from && r.DueOn <= to);
        entries.AddRange((await (from referral in referrals
                                 join matter in matters on referral.MatterId equals matter.Id
                                 select new { referral.Id, referral.MatterId, referral.CommitteeId, referral.DueOn, referral.Version, matter.MainNumber, matter.Subject }).AsSingleQuery().ToListAsync(ct))
            .Select(r => new WheelEntry(
                WheelKind.Referral, r.DueOn, texts["Wheel.ReferralDue", Named(r.MainNumber, r.Subject)], [codes[r.CommitteeId]], false, $"/arenden/{r.MatterId.Value}/remisser/{r.Id.Value}", r.Id.Value, r.Version, "")));
        var steps = db.Referrals.AsNoTracking().Where(r => r.State == ReferralState.Sent || r.State == ReferralState.InPreparation)
            .SelectMany(r => r.Steps, (r, s) => new { r.Id, r.MatterId, r.CommitteeId, r.Version, s.Step, s.On, s.DoneOn })
            .Where(s => s.Step != PreparationStep.Reply && s.Step != PreparationStep.Meeting && s.DoneOn == null && s.On >= from && s.On <= to);
        entries.AddRange((await (from step in steps
                                 join matter in matters on step.MatterId equals matter.Id
                                 select new { step.Id, step.MatterId, step.CommitteeId, step.Version, step.Step, step.On, matter.MainNumber, matter.Subject }).AsSingleQuery().ToListAsync(ct))
            .Select(s => new WheelEntry(
                WheelKind.Step, s.On, texts["Wheel.StepDue", texts[$"Preparation.{s.Step}"].Value, Named(s.MainNumber, s.Subject)], [codes[s.CommitteeId]], false, $"/arenden/{s.MatterId.Value}/remisser/{s.Id.Value}", s.Id.Value, s.Version, $"step-{s.Step}")));
        var open = matters.AsSingleQuery().Where(m => m.State == MatterState.Registered || m.State == MatterState.InPreparation);
        entries.AddRange((await open.Where(m => m.ReplyBy >= from && m.ReplyBy <= to).Select(m => new { m.Id, m.MainNumber, m.Subject, m.ReplyBy, m.AddresseeId, m.Version }).ToListAsync(ct))
            .Select(m => new WheelEntry(
                WheelKind.Referral, m.ReplyBy!.Value, texts["Wheel.MatterDue", Named(m.MainNumber, m.Subject)], m.AddresseeId is { } c ? [codes[c]] : [], false, $"/arenden/{m.Id.Value}", m.Id.Value, m.Version, "reply")));

        // A year before: raised on 29 February, the year ends on the 28th.
        var (raisedFrom, raisedTo) = (from.AddYears(-1).AddDays(-1), to.AddYears(-1).AddDays(1));
        entries.AddRange((await open.Where(m => m.Kind == MatterKind.Motion && (m.RaisedOn ?? m.ReceivedOn) >= raisedFrom && (m.RaisedOn ?? m.ReceivedOn) <= raisedTo)
            .Select(m => new { m.Id, m.MainNumber, m.Subject, m.RaisedOn, m.ReceivedOn, m.Version }).ToListAsync(ct))
            .Select(m => (m, Deadline: (m.RaisedOn ?? m.ReceivedOn).AddYears(1))).Where(x => x.Deadline >= from && x.Deadline <= to)
            .Select(x => new WheelEntry(
                WheelKind.Motion, x.Deadline, texts["Wheel.MotionDue", Named(x.m.MainNumber, x.m.Subject)], [], false, $"/arenden/{x.m.Id.Value}", x.m.Id.Value, x.m.Version, "motion")));
    }

    private async Task AddPlansAsync(List<WheelEntry> entries, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => (p.ValidFrom >= from && p.ValidFrom <= to) || (p.ValidTo >= from && p.ValidTo <= to))
            .Select(p => new { p.Id, p.Title, p.ValidFrom, p.ValidTo, p.Version }).ToListAsync(ct);
        foreach (var plan in plans)
        {
            var address = $"/planer/{plan.Id.Value}";
            if (plan.ValidFrom is { } begins && begins >= from && begins <= to)
            {
                entries.Add(new WheelEntry(WheelKind.Plan, begins, texts["Wheel.PlanBegins", plan.Title], [], false, address, plan.Id.Value, plan.Version, "from"));
            }

            if (plan.ValidTo is { } ends && ends >= from && ends <= to)
            {
                entries.Add(new WheelEntry(WheelKind.Plan, ends, texts["Wheel.PlanEnds", plan.Title], [], false, address, plan.Id.Value, plan.Version, "to"));
            }
        }

        var revisions = await db.Revisions.AsNoTracking().Where(r => r.State == RevisionState.Open || r.State == RevisionState.Finished).Select(r => new { r.Id, r.PlanId, r.Title, r.DecisionOn, r.Version }).ToListAsync(ct);
        foreach (var revision in revisions)
        {
            // A day that is not known yet has no place in a calendar.
            if (DraftDate.Parse(revision.DecisionOn) is { IsKnown: true, Earliest: var day } && day >= from && day <= to)
            {
                entries.Add(new WheelEntry(WheelKind.Plan, day, texts["Wheel.RevisionDecided", revision.Title], [], false, $"/planer/{revision.PlanId.Value}/revidering", revision.Id.Value, revision.Version, ""));
            }
        }

        var asked = db.Consultations.AsNoTracking().Where(c => c.State == ConsultationState.Asked && c.DueOn >= from && c.DueOn <= to);
        entries.AddRange((await (from consultation in asked
                                 join revision in db.Revisions.AsNoTracking() on consultation.RevisionId equals revision.Id
                                 join committee in db.Committees.AsNoTracking() on consultation.CommitteeId equals committee.Id
                                 select new { consultation.Id, consultation.DueOn, consultation.Version, revision.PlanId, revision.Title, committee.Code }).ToListAsync(ct))
            .Select(c => new WheelEntry(WheelKind.Plan, c.DueOn, texts["Wheel.ConsultationDue", c.Title], [c.Code], false, $"/planer/{c.PlanId.Value}/revidering", c.Id.Value, c.Version, "")));
    }

    private string MeetingTitle(string code, TimeOnly? at) => at is { } clock ? texts["Wheel.MeetingAt", code, DateText.Clock(clock)] : texts["Wheel.Meeting", code];

    private static string Named(string? number, string subject) => number is null ? subject : $"{number} {subject}";
}
