using System.Globalization;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Demands;
using Coordination.Procurement.Domain.Law;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.PoolDemand;

/// <summary>The needs of a category in a year, beside what is asked of them.</summary>
internal sealed record PoolRow(string Category, DemandPool Pool, PoolRule? Rule)
{
    public bool? IsLargeEnough => Pool.IsLargeEnough(Rule?.ToText());

    public string Address => AddressOf(Pool.Category, Pool.Year);

    public static string AddressOf(CategoryId category, int year) => string.Create(CultureInfo.InvariantCulture, $"/upphandlingar/behov/samlat/{category.Value}/{year}");
}

/// <summary>Needs summed by category and year.</summary>
internal sealed class PoolQuery(ProcurementDbContext db, TimeProvider clock)
{
    public const string Enough = "ja";
    public const string TooSmall = "nej";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "year", ["year", "category", "units", "value"]);

    public async Task<IReadOnlyList<PoolRow>> RowsAsync(ListQuery query, CancellationToken ct)
    {
        var demands = db.Demands.AsNoTracking().Where(d => d.WithdrawnAt == null);
        demands = query["kopare"] is { } unit ? demands.Where(d => db.Demands.Any(o => o.CategoryId == d.CategoryId && o.Year == d.Year && o.Unit == unit && o.WithdrawnAt == null)) : demands;
        demands = int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? demands.Where(d => d.Year == year) : demands;
        if (Guid.TryParse(query["kategori"], out var named))
        {
            var wanted = new CategoryId(named);
            demands = demands.Where(d => d.CategoryId == wanted);
        }

        var found = await demands.ToListAsync(ct);
        var names = await db.Categories.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var rules = await db.PoolRules.AsNoTracking().ToDictionaryAsync(r => r.CategoryId, ct);
        var rows = found.GroupBy(d => (d.CategoryId, d.Year)).Select(g => new PoolRow(names[g.Key.CategoryId], new DemandPool(g.Key.CategoryId, g.Key.Year, [.. g]), rules.GetValueOrDefault(g.Key.CategoryId)));
        rows = query["stor"] switch
        {
            Enough => rows.Where(r => r.IsLargeEnough == true),
            TooSmall => rows.Where(r => r.IsLargeEnough == false),
            _ => rows,
        };
        var ordered = query.Sort.Key switch
        {
            "category" => rows.OrderBy(r => r.Category, StringComparer.CurrentCulture).ThenBy(r => r.Pool.Year),
            "units" => rows.OrderBy(r => r.Pool.JoiningUnits).ThenBy(r => r.Category, StringComparer.CurrentCulture),
            "value" => rows.OrderBy(r => r.Pool.Value ?? 0).ThenBy(r => r.Category, StringComparer.CurrentCulture),
            _ => rows.OrderBy(r => r.Pool.Year).ThenBy(r => r.Category, StringComparer.CurrentCulture),
        };
        return query.Sort.Descending ? [.. ordered.Reverse()] : [.. ordered];
    }

    /// <summary>The rules of the day for what all who join buy together; information, never a decision.</summary>
    public async Task<RegimeFinding> RulesAsync(DemandPool pool, Category category, CancellationToken ct) =>
        RegimeFinding.Find(null, category.Codes.FirstOrDefault(), pool.Value is { } value ? new StatedMoney(value, "SEK") : StatedMoney.Unknown, clock.TodayInSweden(), await db.Limits.AsNoTracking().ToListAsync(ct));
}
