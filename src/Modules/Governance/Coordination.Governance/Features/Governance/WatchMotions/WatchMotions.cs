using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Motions;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Jobs;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.WatchMotions;

/// <summary>
/// Watches the year of KL 5:35: when the council can no longer decide a motion in time, it is put into a draft of the report to the
/// council and the executive board owes the report. Everybody sees what is owed: protected motions stand in the draft, which shows each
/// reader what that person may know of, and never decide whether or when the report is owed. Safe to run twice: what is in the draft
/// already stays there.
/// </summary>
internal sealed class WatchMotions(GovernanceDbContext db, CouncilCalendarQuery council, IDatabaseDialect dialect, TimeProvider clock) : IRecurringJob
{
    private const string Title = "Anmäl till fullmäktige vilka motioner som inte hinner beslutas inom ett år (kommunallagen 5 kap. 35 §)";
    private const string NothingLeft = "Anmälan behövs inte längre för de motioner som den gällde.";

    public string Name => "governance.watch-motions";

    public string Cron => "0 20 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var meetings = await council.ComingAsync(ct);

        // The sweep speaks to nobody: it may see protected motions, and stores no words of them.
        var motions = await db.Matters.AsNoTracking().Where(m => m.Kind == MatterKind.Motion && (m.State == MatterState.Registered || m.State == MatterState.InPreparation))
            .Select(m => new { m.Id, m.ReceivedOn, m.RaisedOn, m.ReportedToCouncilOn, m.IsProtected }).ToListAsync(ct);
        var late = motions.Select(m => (m.Id, Deadline: (m.RaisedOn ?? m.ReceivedOn).AddYears(1), IsReported: m.ReportedToCouncilOn is not null, m.IsProtected))
            .Where(m => MotionYear.Of(m.Deadline, m.IsReported, today, meetings) is MotionOutlook.CannotBeMet or MotionOutlook.Overdue).ToList();
        var draft = await db.MotionReports.FirstOrDefaultAsync(r => r.PresentedOn == null, ct);
        if (draft is null && late.Count == 0)
        {
            return new JobOutcome(0);
        }

        if (draft is null)
        {
            draft = new MotionReport(MotionReportId.New(), today);
            db.MotionReports.Add(draft);
        }

        var added = late.Count(m => draft.Include(m.Id));
        foreach (var gone in draft.Motions.Where(id => late.TrueForAll(m => m.Id.Value != id)).ToList())
        {
            draft.Leave(new MatterId(gone));
        }

        await OweAsync(draft, late.Where(m => !m.IsProtected).Select(m => (DateOnly?)m.Deadline).Min(), today, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            return new JobOutcome(0, Failed: 1, Note: "Another host was first.");
        }

        return new JobOutcome(added);
    }

    /// <summary>The executive board answers for preparation (KL 5:26, 5:35). Where there is not exactly one, the page alone tells.</summary>
    private async Task OweAsync(MotionReport draft, DateOnly? deadline, DateOnly today, CancellationToken ct)
    {
        var boards = await db.Committees.Where(c => c.Kind == CommitteeKind.CouncilBoard && (c.DissolvedFrom == null || c.DissolvedFrom > today)).Select(c => c.Id).Take(2).ToListAsync(ct);
        var key = Obligation.MotionReportKey(draft.Id);
        var owed = await db.Obligations.SingleOrDefaultAsync(o => o.Source == Obligation.OwnSource && o.Key == key, ct);
        if (deadline is not { } day)
        {
            owed?.Withdraw(NothingLeft, today);
            return;
        }

        if (owed is null && boards.Count == 1)
        {
            owed = new Obligation(ObligationId.New(), Obligation.OwnSource, key, ObligationKind.External, boards[0], Title, day, today);
            owed.PointTo("/arenden/motioner");
            db.Obligations.Add(owed);
        }

        if (owed is not null)
        {
            owed.Reopen(today);
            owed.MoveTo(day, today);
        }
    }
}
