using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ProtectMatter;

/// <summary>
/// Staff reports about other things, assignments and other matters, which others read, name the matters that they build on: not one that has
/// become protected. Its own reports are hidden with it and keep their words.
/// </summary>
internal sealed class ReportsQuotingMatter(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The caller saves.</summary>
    /// <returns>The reports that were called after it.</returns>
    public async Task<IReadOnlyList<StaffReportId>> ConcealAsync(Matter matter, CancellationToken ct)
    {
        var quoted = await WordsAsync(matter, ct);
        var (now, called) = (clock.GetUtcNow(), new List<StaffReportId>());
        foreach (var report in await CalledAsync(quoted, matter.Id, ct))
        {
            report.Conceal(quoted, now);
            called.Add(report.Id);
        }

        var titles = (await db.StaffReports.Where(r => r.MatterId == matter.Id).Select(r => r.Title).ToListAsync(ct)).ConvertAll(t => t.Length > AssignmentReport.LongestTitle ? t[..AssignmentReport.LongestTitle] : t);
        var answered = (await db.StaffReports.Where(r => r.MatterId == matter.Id).Select(r => r.Assignments).ToListAsync(ct)).SelectMany(a => a).Distinct().Select(a => new AssignmentId(a)).ToList();
        foreach (var assignment in await NamingAsync(quoted, answered, ct))
        {
            assignment.Conceal(quoted, answered.Contains(assignment.Id) ? titles : []);
        }

        foreach (var other in await PointingAsync(quoted, matter.Id, ct))
        {
            other.Conceal(quoted, matter.Id);
        }

        foreach (var id in await FoundAsync(quoted, matter.Id, ct))
        {
            var section = await db.ReportSections.SingleAsync(s => s.Id == id, ct);
            var versions = await db.SectionVersions.Where(v => v.SectionId == id).ToListAsync(ct);
            versions.ForEach(v => v.Conceal(quoted));
            if (section.Conceal(quoted, clock.GetUtcNow(), actor.Actor.Name) is { } clean)
            {
                db.SectionVersions.Add(clean);
            }

            (await db.SectionComments.Where(c => c.SectionId == id).ToListAsync(ct)).ForEach(c => c.Conceal(quoted));
        }

        return called;
    }

    /// <summary>Reports on other things whose head or history names it.</summary>
    private async Task<IReadOnlyCollection<StaffReport>> CalledAsync(QuotedMatter quoted, MatterId matter, CancellationToken ct)
    {
        var found = new HashSet<StaffReport>();
        foreach (var word in quoted.Words)
        {
#pragma warning disable CA1304, CA1311
            var lower = word.ToLowerInvariant();
            found.UnionWith(await db.StaffReports.AsSplitQuery().Where(r => (r.MatterId == null || r.MatterId != matter)
                && (r.Title.Contains(word) || r.Title.ToLower().Contains(lower) || (r.Number != null && r.Number.ToLower().Contains(lower)) || r.Entries.Any(e => e.Note != null && e.Note.ToLower().Contains(lower)))).ToListAsync(ct));
#pragma warning restore CA1304, CA1311
        }

        return found;
    }

    /// <summary>Assignments that a report on it answers, or that name it.</summary>
    private async Task<IReadOnlyCollection<Assignment>> NamingAsync(QuotedMatter quoted, List<AssignmentId> answered, CancellationToken ct)
    {
        var found = (await db.Assignments.AsSplitQuery().Where(a => answered.Contains(a.Id)).ToListAsync(ct)).ToHashSet();
        foreach (var word in quoted.Words)
        {
#pragma warning disable CA1304, CA1311
            var lower = word.ToLowerInvariant();
            found.UnionWith(await db.Assignments.AsSplitQuery().Where(a => (a.ReportTitle != null && a.ReportTitle.ToLower().Contains(lower)) || (a.ReportNumber != null && a.ReportNumber.ToLower().Contains(lower))
                || a.Entries.Any(e => e.Text.ToLower().Contains(lower))).ToListAsync(ct));
#pragma warning restore CA1304, CA1311
        }

        return found;
    }

    /// <summary>Other matters that point to it, have pointed to it, or name it where they name what they build on.</summary>
    private async Task<IReadOnlyCollection<Matter>> PointingAsync(QuotedMatter quoted, MatterId matter, CancellationToken ct)
    {
        var found = (await db.Matters.AsSplitQuery().Where(m => m.Id != matter && m.Links.Any(l => l.TargetId == matter.Value)).ToListAsync(ct)).ToHashSet();
        foreach (var word in quoted.Words)
        {
#pragma warning disable CA1304, CA1311
            var lower = word.ToLowerInvariant();
            found.UnionWith(await db.Matters.AsSplitQuery().Where(m => m.Id != matter && (m.Links.Any(l => l.Text.ToLower().Contains(lower))
                || m.Entries.Any(e => (e.Kind == MatterEntryKind.Linked || e.Kind == MatterEntryKind.Unlinked)
                    && ((e.Before != null && e.Before.ToLower().Contains(lower)) || (e.After != null && e.After.ToLower().Contains(lower)))))).ToListAsync(ct));
#pragma warning restore CA1304, CA1311
        }

        return found;
    }

    /// <summary>A number that a matter shares which everybody may read is no secret.</summary>
    private async Task<QuotedMatter> WordsAsync(Matter matter, CancellationToken ct)
    {
        var normalised = matter.Numbers.Select(n => n.Normalised).ToList();
        var shared = await db.Matters.AsNoTracking().Where(m => m.Id != matter.Id && !m.IsProtected).SelectMany(m => m.Numbers).Where(n => normalised.Contains(n.Normalised)).Select(n => n.Normalised).ToListAsync(ct);
        return new QuotedMatter(matter.Subject, matter.Numbers.Where(n => !shared.Contains(n.Normalised)).SelectMany(n => new[] { n.AsWritten, n.Normalised }));
    }

    private async Task<IReadOnlyList<SectionId>> FoundAsync(QuotedMatter quoted, MatterId matter, CancellationToken ct)
    {
        var found = new HashSet<SectionId>();
        var others = db.ReportSections.AsNoTracking().Where(s => !db.StaffReports.Any(r => r.Id == s.ReportId && r.MatterId == matter));
        foreach (var word in quoted.Words)
        {
            // The database's lower(), whose culture is the database's own.
#pragma warning disable CA1304, CA1311
            var lower = word.ToLowerInvariant();
            found.UnionWith(await others.Where(s => s.Text.Contains(word) || s.Text.ToLower().Contains(lower) || s.Heading.ToLower().Contains(lower)).Select(s => s.Id).ToListAsync(ct));
            found.UnionWith(await others.Where(s => db.SectionVersions.Any(v => v.SectionId == s.Id && (v.Text.Contains(word) || v.Text.ToLower().Contains(lower)))
                || db.SectionComments.Any(c => c.SectionId == s.Id && c.Text.ToLower().Contains(lower))).Select(s => s.Id).ToListAsync(ct));
#pragma warning restore CA1304, CA1311
        }

        return [.. found];
    }
}
