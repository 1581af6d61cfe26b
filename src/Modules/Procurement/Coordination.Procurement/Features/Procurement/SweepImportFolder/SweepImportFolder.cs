using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Platform.Jobs;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Features.Procurement.SweepImportFolder;

/// <summary>
/// Reads what has come to the watched folder. A file is known by name, size and time of change: one that was read stays where it is and is
/// not read again. Broken off, or done on two hosts at once, it is read again and changes nothing.
/// </summary>
internal sealed partial class SweepImportFolder(ProcurementDbContext db, ImportNoticeFileHandler importer, IOptions<ImportOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int MostAtOnce = 1_000;

    public string Name => "procurement.sweep-import-folder";

    public string Cron => "0 0/5 * * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Folder))
        {
            return new JobOutcome(0);
        }

        if (!Directory.Exists(options.Value.Folder))
        {
            return new JobOutcome(0, 1, options.Value.Folder);
        }

        var (handled, failed) = (0, 0);
        foreach (var path in NoticePath.InOrder(await UnreadAsync(ct)))
        {
            using var file = NoticePath.Open(path);
            if (file is null)
            {
                failed++;
                continue;
            }

            await importer.HandleAsync(file, Path.GetFileName(path), Stamp(new FileInfo(path)), null, ct);
            handled++;
        }

        return new JobOutcome(handled, failed);
    }

    private async Task<IReadOnlyList<string>> UnreadAsync(CancellationToken ct)
    {
        var settled = clock.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(options.Value.SettleSeconds);
        var files = new DirectoryInfo(options.Value.Folder!).EnumerateFiles()
            .Where(f => Kinds().IsMatch(f.Name) && (options.Value.SettleSeconds == 0 || f.LastWriteTimeUtc <= settled)).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal);
        var unread = new List<string>();
        foreach (var some in files.Chunk(MostAtOnce))
        {
            var stamps = some.ToDictionary(Stamp, f => f.FullName, StringComparer.Ordinal);
            var known = await db.ImportedFiles.Where(f => f.Stamp != null && stamps.Keys.Contains(f.Stamp)).Select(f => f.Stamp!).ToListAsync(ct);
            unread.AddRange(stamps.Where(s => !known.Contains(s.Key)).Select(s => s.Value));
            if (unread.Count >= MostAtOnce)
            {
                break;
            }
        }

        return unread;
    }

    private static string Stamp(FileInfo file)
    {
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(file.Name)).AsSpan(0, 16));
        return string.Create(CultureInfo.InvariantCulture, $"{digest}:{file.Length}:{file.LastWriteTimeUtc.Ticks}");
    }

    [GeneratedRegex(@"^[^.].*\.(xml|json|csv)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();
}
