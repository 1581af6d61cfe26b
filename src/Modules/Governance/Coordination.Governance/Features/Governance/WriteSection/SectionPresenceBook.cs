using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.WriteSection;

/// <summary>Who has which section open. In the database, so that it holds over hosts and restarts; each entry runs out by itself.</summary>
internal sealed class SectionPresenceBook(GovernanceDbContext db, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Notes that the person has the section open, since when they came if they never left.</summary>
    public async Task EnterAsync(ReportSection section, ClaimsPrincipal person, CancellationToken ct)
    {
        if (person.Id() is not { } id)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var until = now + SectionPresence.Length;
        var mine = db.SectionPresences.Where(p => p.SectionId == section.Id && p.PersonId == id);
        if (await mine.Where(p => p.Until >= now).ExecuteUpdateAsync(p => p.SetProperty(x => x.Until, until), ct) > 0)
        {
            return;
        }

        // What has run out in the whole report is swept away by whoever comes next: no job is needed for it.
        await db.SectionPresences.Where(p => p.ReportId == section.ReportId && p.Until < now).ExecuteDeleteAsync(ct);
        db.SectionPresences.Add(new SectionPresence(section.ReportId, section.Id, id, actor.Actor.Name, now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (dialect.IsUniqueViolation(exception))
        {
            // The same person in two windows at the same moment: the other one has noted it.
            db.ChangeTracker.Clear();
        }
    }

    public async Task LeaveAsync(SectionId section, ClaimsPrincipal person, CancellationToken ct)
    {
        var id = person.Id();
        await db.SectionPresences.Where(p => p.SectionId == section && p.PersonId == id).ExecuteDeleteAsync(ct);
    }

    public async Task<IReadOnlyList<SectionPresence>> OthersAsync(SectionId section, ClaimsPrincipal person, CancellationToken ct)
    {
        var (now, id) = (clock.GetUtcNow(), person.Id());
        return await db.SectionPresences.AsNoTracking().Where(p => p.SectionId == section && p.PersonId != id && p.Until >= now).OrderBy(p => p.Since).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<SectionPresence>> OfReportAsync(StaffReportId report, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.SectionPresences.AsNoTracking().Where(p => p.ReportId == report && p.Until >= now).OrderBy(p => p.Since).ToListAsync(ct);
    }
}
