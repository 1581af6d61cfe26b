using System.Globalization;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.CompareIndicators;

/// <summary>A comparison as a drawing: a line where one indicator's years are compared, else bars.</summary>
internal static class CompareChart
{
    private const int MostBars = 120;

    /// <summary>One indicator over years; null for all else, or where there is nothing to draw a line between.</summary>
    public static LineChart? Line(CompareOutcome outcome, IStringLocalizer texts)
    {
        if (outcome.Ask.By != CompareBy.Years || outcome.Compared is not [var only] || only.Compared.Whole.Years.Count(y => y.Value is not null) < 2)
        {
            return null;
        }

        var (indicator, years) = (only.Indicator, only.Compared.Whole.Years);
        var known = years.Where(y => y.Value is not null).ToList();
        var values = new LineSeries(texts["Measurements.Value"], [.. years.Select(y => y.Value)]);
        return new LineChart(
            texts["Figures.Finding", indicator.Name, texts.Value(indicator.Unit, known[0].Value!.Value), texts.Value(indicator.Unit, known[^1].Value!.Value), known[0].Year, known[^1].Year],
            [.. years.Select(y => Label(y.Year))],
            years.Any(y => y.Target is not null) ? [values, new LineSeries(texts["Indicators.TargetLine"], [.. years.Select(y => y.Target)])] : [values],
            texts[$"IndicatorUnit.{indicator.Unit}"])
        {
            Marks = [.. years.Select((y, i) => y.Break is { } broken ? new ChartMark(i, BreakText(texts, broken)) : null).OfType<ChartMark>()],
            HasTable = false,
        };
    }

    /// <summary>Null where a line is drawn, or nothing is known.</summary>
    public static BarChart? Bars(CompareOutcome outcome, IStringLocalizer texts)
    {
        if (!outcome.HasValues || Line(outcome, texts) is not null)
        {
            return null;
        }

        var groups = outcome.Compared.SelectMany(c => GroupsOf(c, outcome)).ToList();
        var drawn = groups.Take(MostBars).ToList();
        var years = outcome.Ask.Last - outcome.Ask.First + 1;
        var shown = Math.Clamp(MostBars / drawn.Count, 1, years);
        var notes = outcome.Compared.SelectMany(c => c.Compared.Whole.Years.Select(y => y.Break).OfType<IndicatorDefinition>().Select(b => outcome.Compared.Count == 1 ? BreakText(texts, b) : $"{c.Indicator.Name}: {BreakText(texts, b)}")).ToList();
        if (shown < years)
        {
            notes.Add(texts["Explore.YearsDrawn", shown]);
        }

        if (drawn.Count < groups.Count)
        {
            notes.Add(texts["Explore.PartsDrawn", drawn.Count, groups.Count]);
        }

        return new BarChart(Finding(outcome, texts), [.. drawn.Select(g => new BarGroup(g.Name, [.. g.Part.Years.TakeLast(shown).Select(y => Bar(g, y, texts))]))])
        {
            Notes = notes,
            TargetName = texts["Indicators.TargetLine"],
            PreliminaryName = texts["Measurements.Preliminary"],
        };

        IEnumerable<(string Name, NamedComparison Of, ComparedPart Part)> GroupsOf(NamedComparison compared, CompareOutcome from)
        {
            var name = compared.Indicator.Name;
            if (from.Ask.By == CompareBy.Years)
            {
                return [(name, compared, compared.Compared.Whole)];
            }

            // The whole beside parts that add up to it would only make them small; beside shares it is what to hold them against.
            var parts = compared.Parts.Select(p => (from.Compared.Count == 1 ? p.Name : $"{name}: {p.Name}", compared, p.Part));
            return compared.Compared.AddsUp ? parts : parts.Append((from.Compared.Count == 1 ? texts["Explore.Whole"].Value : $"{name}: {texts["Explore.Whole"].Value}", compared, compared.Compared.Whole));
        }
    }

    public static string BreakText(IStringLocalizer texts, IndicatorDefinition broken) => texts["Indicators.BreakMark", DateText.Short(broken.ValidFrom!.Value), broken.Because ?? string.Empty].Value.Trim();

    private static ChartBar Bar((string Name, NamedComparison Of, ComparedPart Part) group, ComparedYear year, IStringLocalizer texts)
    {
        var broken = group.Of.Compared.Whole.Years.FirstOrDefault(y => y.Year == year.Year)?.Break;
        return new(Label(year.Year), year.Value, Shown(group.Of.Indicator, year, texts))
        {
            Target = year.Target,
            IsPreliminary = year.IsPreliminary,
            IsBroken = broken is not null && year.Year > group.Part.Years[0].Year,
        };
    }

    public static string Shown(Indicator indicator, ComparedYear year, IStringLocalizer texts) => year.IsHidden ? texts["Results.Hidden"].Value : year.Value is { } value ? texts.Value(indicator.Unit, value) : "–";

    /// <summary>What the drawing says: which part is the largest in the last year that is known.</summary>
    private static string Finding(CompareOutcome outcome, IStringLocalizer texts)
    {
        var all = string.Join(", ", outcome.Compared.Select(c => c.Indicator.Name));
        var what = texts["Explore.Finding", all, texts[$"CompareBy.{outcome.Ask.By}"].Value, outcome.Ask.First, outcome.Ask.Last].Value;
        var first = outcome.Compared[0];
        var top = first.Parts.Where(p => p.Part.Key != PartProtection.Rest).SelectMany(p => p.Part.Years.Where(y => y.Value is not null).Select(y => (p.Name, y.Year, Value: y.Value!.Value)))
            .OrderByDescending(y => y.Year).ThenByDescending(y => y.Value).Select(y => ((string Name, int Year, decimal Value)?)y).FirstOrDefault();
        return top is { } most ? $"{what} {texts["Explore.FindingTop", most.Year, most.Name, texts.Value(first.Indicator.Unit, most.Value)].Value}" : what;
    }

    private static string Label(int year) => year.ToString(CultureInfo.InvariantCulture);
}
