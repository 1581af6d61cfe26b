using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Platform.Jobs;
using Coordination.Procurement.Domain.Imports;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coordination.Procurement.Features.Procurement.SweepImportFolder;

/// <summary>
/// Reads what has come to the watched folder. A file is known by name, size and time of change: one that was read stays where it is and is
/// not read again. Broken off, or done on two hosts at once, it is read again and changes nothing. One that fails stops no other and is
/// tried again later.
/// </summary>
internal sealed partial class SweepImportFolder(ProcurementDbContext db, ImportNoticeFileHandler importer, IOptions<ImportOptions> options, TimeProvider clock, ILogger<SweepImportFolder> logger) : IRecurringJob
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
            if (file is not null && await ReadAsync(file, path, ct))
            {
                handled++;
            }
            else
            {
                failed++;
            }
        }

        return new JobOutcome(handled, failed);
    }

    /// <returns>False when it could not be stored: whatever was wrong, the next file may be right.</returns>
    private async Task<bool> ReadAsync(FileStream file, string path, CancellationToken ct)
    {
        var (name, stamp) = (Path.GetFileName(path), Stamp(new FileInfo(path)));
        try
        {
            await importer.HandleAsync(file, name, stamp, null, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (!await db.ImportedFiles.AnyAsync(f => f.Stamp == ImportedFile.FailureOf(stamp), ct))
            {
                // Logged once: the page tells of the tries that follow.
                LogUnread(logger, name, exception);
            }

            await importer.KeepFailureAsync(name, ImportedFile.FailureOf(stamp), exception.GetBaseException().GetType().Name, ct);
            return false;
        }

        return true;
    }

    private async Task<IReadOnlyList<string>> UnreadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var settled = now.UtcDateTime - TimeSpan.FromSeconds(options.Value.SettleSeconds);
        var files = new DirectoryInfo(options.Value.Folder!).EnumerateFiles()
            .Where(f => Kinds().IsMatch(f.Name) && (options.Value.SettleSeconds == 0 || f.LastWriteTimeUtc <= settled)).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal);
        var unread = new List<string>();
        foreach (var some in files.Chunk(MostAtOnce))
        {
            var stamps = some.ToDictionary(Stamp, f => f.FullName, StringComparer.Ordinal);
            string[] asked = [.. stamps.Keys, .. stamps.Keys.Select(ImportedFile.FailureOf)];
            var kept = await db.ImportedFiles.Where(f => f.Stamp != null && asked.Contains(f.Stamp)).GroupBy(f => f.Stamp!).Select(g => new { Stamp = g.Key, Count = g.Count(), Last = g.Max(f => f.ReadAt) }).ToDictionaryAsync(k => k.Stamp, ct);
            unread.AddRange(stamps.Where(s => !kept.ContainsKey(s.Key) && !(kept.GetValueOrDefault(ImportedFile.FailureOf(s.Key)) is { } failed && ImportedFile.NextTry(failed.Count, failed.Last) > now)).Select(s => s.Value));
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

    [LoggerMessage(4000, LogLevel.Error, "{File} in the watched folder could not be read into the register; it will be tried again")]
    private static partial void LogUnread(ILogger logger, string file, Exception exception);

    [GeneratedRegex(@"^[^.].*\.(xml|json|csv)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();
}
