using System.Text.RegularExpressions;
using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Retention;

/// <summary>Removes stored files that neither a row of their module nor a kept operation mentions any more.</summary>
internal sealed partial class FileCleanUp(
    IServiceProvider scope, IEnumerable<ModuleDatabase> databases, IEnumerable<IFilesInUse> uses, IOptions<RetentionOptions> options, TimeProvider clock) : IRecurringJob
{
    public string Name => "platform.file-clean-up";

    // After the operations whose files it takes.
    public string Cron => "0 10 4 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (before, handled) = (clock.GetUtcNow().AddDays(-options.Value.OrphanedFilesDays), 0);
        foreach (var module in uses.GroupBy(u => u.Schema))
        {
            var db = databases.Single(d => d.Schema == module.Key).Context(scope);
            var ofOperations = await MentionedAsync(db, ct);
            var inUse = module.Select(u => u.Files()).Aggregate((all, some) => all.Concat(some));
            handled += await db.Files
                .Where(f => f.UploadedAt < before && !inUse.Contains(f.Id) && !ofOperations.Contains(f.Id))
                .OrderBy(f => f.Id)
                .DeleteInBatchesAsync(options.Value.Batch, ct);
        }

        return new JobOutcome(handled);
    }

    /// <summary>Whatever looks like an id in the input or the result of an operation: rather one file too many kept than one too few.</summary>
    private static async Task<List<Guid>> MentionedAsync(ModuleDbContext db, CancellationToken ct)
    {
        var mentioned = new HashSet<Guid>();
        await foreach (var operation in db.Operations.Select(o => new { o.Input, o.Result }).AsAsyncEnumerable().WithCancellation(ct))
        {
            mentioned.UnionWith(AnyId().Matches($"{operation.Input} {operation.Result}").Select(m => Guid.Parse(m.ValueSpan)));
        }

        return [.. mentioned];
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")]
    private static partial Regex AnyId();
}
