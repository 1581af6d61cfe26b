using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration;

/// <summary>Reads the platform's tables of every module as one list, newest first.</summary>
internal sealed class EverySchema(IServiceProvider scope, IEnumerable<ModuleDatabase> databases)
{
    /// <summary>So deep does the list go; further back a filter or the export leads.</summary>
    public const int Deepest = 10_000;

    public IReadOnlyList<string> Schemas { get; } = [.. databases.Select(d => d.Schema)];

    public ModuleDbContext? Context(string schema) => databases.FirstOrDefault(d => d.Schema == schema)?.Context(scope);

    /// <summary>One page of the merged list. Each schema gives at most what the page could need of it.</summary>
    /// <param name="rows">A schema's rows, newest first.</param>
    /// <param name="at">What «newest» means.</param>
    /// <param name="query">Page and size.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<PagedList<(string Schema, TRow Row)>> PageAsync<TRow>(
        Func<ModuleDbContext, IQueryable<TRow>> rows, Func<TRow, DateTimeOffset> at, ListQuery query, CancellationToken ct)
        where TRow : class
    {
        var (found, total) = (new List<(string Schema, TRow Row)>(), 0);
        var needed = (int)Math.Min((long)query.Skip + query.Size, Deepest);
        foreach (var database in databases)
        {
            var own = rows(database.Context(scope)).AsNoTracking();
            total += await own.CountAsync(ct);
            found.AddRange((await own.Take(needed).ToListAsync(ct)).Select(row => (database.Schema, row)));
        }

        return new([.. found.OrderByDescending(f => at(f.Row)).Skip(query.Skip).Take(query.Size)], query.Page, query.Size, Math.Min(total, Deepest));
    }
}
