using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ProtectMatter;

/// <summary>
/// Staff reports about other things, which others read, name the matters that they build on: not one that has become protected. Its own
/// reports are hidden with it and keep their words.
/// </summary>
internal sealed class ReportsQuotingMatter(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The caller saves.</summary>
    public async Task ConcealAsync(Matter matter, CancellationToken ct)
    {
        var quoted = await WordsAsync(matter, ct);
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
