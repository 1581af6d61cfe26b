using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.CompareIndicators;

/// <summary>A part of a comparison with its name.</summary>
internal sealed record NamedPart(string Name, ComparedPart Part);

/// <summary>One indicator of a comparison, its parts in the order they are read.</summary>
internal sealed record NamedComparison(ComparedIndicator Compared, IReadOnlyList<NamedPart> Parts)
{
    public Indicator Indicator => Compared.Indicator;

    public FactKind? Kind => Measure.Find(Indicator.Measure)?.Kind;
}

/// <summary>A way to compare what is chosen, or why there is none.</summary>
internal sealed record Offer(CompareBy By, string? WhyNot);

/// <summary>What came of what was asked.</summary>
/// <param name="Ask">What was asked.</param>
/// <param name="Errors">What is wrong with it; nothing is compared then.</param>
/// <param name="Compared">Nothing where nothing was asked.</param>
/// <param name="Offers">How the chosen indicators can be compared.</param>
internal sealed record CompareOutcome(CompareAsk Ask, IReadOnlyList<AskError> Errors, IReadOnlyList<NamedComparison> Compared, IReadOnlyList<Offer> Offers)
{
    public bool HasValues => Compared.Any(c => c.Compared.HasValues);

    public bool HasHidden => Compared.Any(c => c.Parts.Select(p => p.Part).Append(c.Compared.Whole).Any(p => p.Years.Any(y => y.IsHidden)));
}

/// <summary>Compares what an address asks for: the page, its chart and its files take the same figures from here.</summary>
internal sealed class CompareQuery(EvaluationDbContext db, SeriesQuery series, PartNamesQuery names, TimeProvider clock)
{
    public async Task<CompareOutcome> ReadAsync(IQueryCollection query, CancellationToken ct)
    {
        var ask = CompareAsk.Read(query, clock.TodayInSweden().Year);
        var ids = ask.Indicators.Select(i => new IndicatorId(i.Id)).ToList();
        var found = ids.Count == 0 ? [] : await db.Indicators.AsNoTracking().AsSplitQuery().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id.Value, ct);
        var chosen = ask.Indicators.Select(i => found.GetValueOrDefault(i.Id)).OfType<Indicator>().ToList();
        List<AskError> errors = [.. ask.Errors, .. ask.Indicators.Where(i => !found.ContainsKey(i.Id)).Select(i => new AskError(i.Field, "Explore.IndicatorUnknown"))];
        errors.AddRange(ask.Indicators.Where(i => found.TryGetValue(i.Id, out var other) && other.Unit != chosen[0].Unit).Select(i => new AskError(i.Field, "Explore.OtherUnit", found[i.Id].Name, chosen[0].Name)));
        if (chosen.Count == 0)
        {
            return new(ask, errors, [], []);
        }

        await names.ReadAsync(ct);
        var recorded = await series.PartsRecordedAsync(chosen, ct);
        var offers = Enum.GetValues<CompareBy>().Select(by => new Offer(by, chosen.Select(i => Comparability.WhyNot(i, by, recorded[i.Id].Any(names.IsCommittee), !recorded[i.Id].All(names.IsCommittee))).FirstOrDefault(w => w is not null))).ToList();
        if (offers.Find(o => o.By == ask.By) is { WhyNot: { } why })
        {
            errors.Add(new(CompareAsk.ByKey, why));
        }

        if (errors.Count > 0)
        {
            return new(ask, errors, [], offers);
        }

        var divided = await series.DividedAsync(chosen, ask.By, ask.First, ask.Last, ct);
        return new(ask, errors, [.. chosen.Select(i => Named(Comparison.Of(i, divided[i.Id], ask.First, ask.Last), ask.By))], offers);
    }

    private NamedComparison Named(ComparedIndicator compared, CompareBy by)
    {
        var kind = Measure.Find(compared.Indicator.Measure)?.Kind;
        return new(compared, [.. names.Order(compared.Parts, p => p.Key!, by, kind).Select(p => new NamedPart(names.Of(by, kind, p.Key!), p))]);
    }

    /// <summary>The records behind a figure, or the card where somebody entered it; null where nothing is shown.</summary>
    public static string? LinkOf(NamedComparison compared, ComparedPart part, ComparedYear year, CompareBy by)
    {
        var card = compared.Indicator.Address;
        if (year.Value is null)
        {
            return null;
        }

        if (compared.Kind is not null)
        {
            return $"{card}/underlag?period={year.Year}{(part.Key is { Length: > 0 } key ? $"&{new FactPart(by, key).Address}" : null)}";
        }

        return year.Origin ?? $"{card}#{(part.Key is null ? "varden" : "delar")}";
    }
}
