using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>A part of what is counted, as an address carries it: <c>namnd=KS</c>, <c>reserverade=ja</c>.</summary>
/// <param name="By">What sort of part.</param>
/// <param name="Key">Which one; <see cref="None"/> for what carries none.</param>
internal sealed record FactPart(CompareBy By, string Key)
{
    public const string None = "-";
    private const string Yes = "ja";
    private const string No = "nej";

    private static readonly Dictionary<CompareBy, string> Names = new()
    {
        [CompareBy.Committee] = "namnd",
        [CompareBy.Area] = "omrade",
        [CompareBy.Category] = "slag",
        [CompareBy.Reserved] = "reserverade",
        [CompareBy.Supplier] = "leverantor",
    };

    /// <summary>For the query of an address.</summary>
    public string Address => $"{Names[By]}={Uri.EscapeDataString(Key)}";

    public static string YesNo(bool value) => value ? Yes : No;

    /// <summary>The parts that an address asks for.</summary>
    public static IReadOnlyList<FactPart> Read(ListQuery query) => [.. Names.Where(n => query[n.Value] is not null).Select(n => new FactPart(n.Key, query[n.Value]!))];

    /// <summary>The facts of the part, but for the areas: those are not in the facts.</summary>
    public IQueryable<Fact> Of(IQueryable<Fact> facts)
    {
        var (key, yes) = (Key, Key == Yes);
        return By switch
        {
            CompareBy.Committee => key == None ? facts.Where(f => f.Committee == null) : facts.Where(f => f.Committee == key),
            CompareBy.Category => key == None ? facts.Where(f => f.Category == null) : facts.Where(f => f.Category == key),
            CompareBy.Reserved => facts.Where(f => f.IsReserved == yes),
            CompareBy.Supplier => facts.Where(f => f.IsFromEnterprise == yes),
            _ => facts,
        };
    }
}

/// <summary>The records behind a figure, those of the period and the parts that an address asks for.</summary>
internal sealed class FactListQuery(EvaluationDbContext db, PlanAreaQuery areas)
{
    public async Task<IQueryable<Fact>> OfAsync(Measure measure, PeriodSpan? period, IReadOnlyList<FactPart> parts, CancellationToken ct)
    {
        var facts = measure.Of(db.Facts.AsNoTracking());
        if (period is { } asked)
        {
            // What stands at the end of a period has come before it.
            var (first, last) = (measure.Sum == MeasureSum.Standing ? DateOnly.MinValue : asked.FirstDay, asked.LastDay);
            facts = facts.Where(f => f.On >= first && f.On <= last);
        }

        foreach (var part in parts)
        {
            facts = part.By == CompareBy.Area ? await InAreaAsync(facts, part.Key, ct) : part.Of(facts);
        }

        return facts;
    }

    private async Task<IQueryable<Fact>> InAreaAsync(IQueryable<Fact> facts, string key, CancellationToken ct)
    {
        var placed = await areas.OfLinksAsync(await facts.Select(f => f.Link).Distinct().ToListAsync(ct), ct);
        var links = placed.Where(p => key == FactPart.None || p.Value.Key == key).Select(p => p.Key).ToList();
        return key == FactPart.None ? facts.Where(f => f.Link == null || !links.Contains(f.Link)) : facts.Where(f => f.Link != null && links.Contains(f.Link));
    }
}
