using System.Globalization;
using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;
using Microsoft.AspNetCore.Http;

namespace Coordination.Evaluation.Features.Evaluation.CompareIndicators;

/// <summary>What is wrong with what an address asks for.</summary>
/// <param name="Field">As the form has it.</param>
/// <param name="TextKey">Why.</param>
/// <param name="Arguments">Of the text.</param>
internal sealed record AskError(string Field, string TextKey, params object[] Arguments);

/// <summary>A comparison as an address asks for it: indicators, years and what is set beside each other. All of it can be shared and kept.</summary>
/// <param name="Indicators">By field, from the first; those that are no ids are left out.</param>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
/// <param name="By">What is set beside each other.</param>
internal sealed record CompareAsk(IReadOnlyList<(string Field, Guid Id)> Indicators, int First, int Last, CompareBy By)
{
    public const string IndicatorKey = "matt";
    public const string FromKey = "fran";
    public const string UntilKey = "till";
    public const string ByKey = "jamfor";

    public const int MostIndicators = 3;
    public const int MostYears = 10;
    private const int UsualYears = 5;

    /// <summary>As they were written, so that the form shows them again.</summary>
    public IReadOnlyList<string> Written { get; private init; } = [];

    public string? WrittenFrom { get; private init; }

    public string? WrittenUntil { get; private init; }

    public IReadOnlyList<AskError> Errors { get; private init; } = [];

    /// <summary>Field of the indicator at a place from 0: <c>matt</c>, <c>matt-2</c>, <c>matt-3</c>.</summary>
    public static string FieldOf(int place) => place == 0 ? IndicatorKey : string.Create(CultureInfo.InvariantCulture, $"{IndicatorKey}-{place + 1}");

    /// <summary>The last five years side by side until somebody asks otherwise.</summary>
    public static CompareAsk Read(IQueryCollection query, int thisYear)
    {
        var errors = new List<AskError>();
        var written = query[IndicatorKey].Select(v => v?.Trim() ?? string.Empty).ToList();
        var indicators = new List<(string Field, Guid Id)>();
        foreach (var (place, text) in written.Index().Where(w => w.Item.Length > 0))
        {
            if (place >= MostIndicators)
            {
                errors.Add(new(IndicatorKey, "Explore.TooMany", MostIndicators));
                break;
            }

            if (!Guid.TryParse(text, out var id))
            {
                errors.Add(new(FieldOf(place), "Explore.IndicatorUnknown"));
            }
            else if (!indicators.Exists(i => i.Id == id))
            {
                indicators.Add((FieldOf(place), id));
            }
        }

        var (from, until) = (Text(query, FromKey), Text(query, UntilKey));
        var begins = YearOf(from, FromKey, errors);
        var last = YearOf(until, UntilKey, errors) ?? (begins is { } start ? Math.Min(Math.Max(thisYear, start), start + MostYears - 1) : thisYear);
        var first = begins ?? last - UsualYears + 1;
        if (first > last)
        {
            errors.Add(new(FromKey, "Explore.FromAfterUntil"));
        }
        else if (last - first >= MostYears)
        {
            errors.Add(new(FromKey, "Explore.TooManyYears", MostYears));
        }

        var by = Text(query, ByKey) is not { } name ? CompareBy.Years : Enum.GetValues<CompareBy>().Where(b => b.ToString() == name).Select(b => (CompareBy?)b).FirstOrDefault();
        if (by is null)
        {
            errors.Add(new(ByKey, "Explore.ByUnknown"));
        }

        return new(indicators, first, last, by ?? CompareBy.Years) { Written = written, WrittenFrom = from, WrittenUntil = until, Errors = errors };
    }

    /// <summary>The same comparison as an address, at a page or a file.</summary>
    public string Address(string path) => string.Create(CultureInfo.InvariantCulture, $"{path}?{string.Join('&', Indicators.Select(i => $"{IndicatorKey}={i.Id}"))}&{FromKey}={First}&{UntilKey}={Last}&{ByKey}={By}");

    private static string? Text(IQueryCollection query, string key) => query[key].LastOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim();

    private static int? YearOf(string? text, string field, List<AskError> errors)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > PeriodSpan.EarliestYear and <= PeriodSpan.LatestYear)
        {
            return year;
        }

        errors.Add(new(field, "Explore.YearWrong", PeriodSpan.EarliestYear + 1, PeriodSpan.LatestYear));
        return null;
    }
}
