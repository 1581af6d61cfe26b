using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Platform.Text;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Features.Procurement.ImportPlan;

/// <summary>What people write in the cells of a plan. What cannot be read is null, never guessed.</summary>
internal static partial class PlanWords
{
    private const int MonthsInQuarter = 3;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM", "yyyy/MM/dd", "d/M/yyyy", "d.M.yyyy"];

    private static readonly (string Word, ProcedureKind Kind)[] Procedures =
    [
        ("forenkl", ProcedureKind.Simplified), ("oppet", ProcedureKind.Open), ("oppen", ProcedureKind.Open), ("urval", ProcedureKind.Selective), ("selektiv", ProcedureKind.Restricted),
        ("utan foregaende", ProcedureKind.NegotiatedWithoutCall), ("forhandl", ProcedureKind.NegotiatedWithCall), ("dialog", ProcedureKind.CompetitiveDialogue), ("innovation", ProcedureKind.InnovationPartnership),
        ("direkt", ProcedureKind.Direct), ("valfrihet", ProcedureKind.ChoiceSystem), ("lov", ProcedureKind.ChoiceSystem),
    ];

    /// <summary>«Q2 2028», «2028 kv 2», «kvartal 2», «maj 2028», «2028-05-17», «2028»: a year, and a quarter where it is said.</summary>
    public static (int? Year, int? Quarter)? Quarter(string written)
    {
        var text = SearchText.Normalise(written);
        var year = Year().Match(text) is { Success: true } y ? int.Parse(y.Value, CultureInfo.InvariantCulture) : (int?)null;
        if (QuarterSign().Match(text) is { Success: true } q)
        {
            return (year, int.Parse(q.Groups["n"].Value, CultureInfo.InvariantCulture));
        }

        if (Array.FindIndex(Months, m => text.Contains(m, StringComparison.Ordinal)) is var month and >= 0)
        {
            return (year, (month / MonthsInQuarter) + 1);
        }

        return Date(written) is { } date ? (date.Year, ((date.Month - 1) / MonthsInQuarter) + 1)
            : text is "1" or "2" or "3" or "4" ? (null, int.Parse(text, CultureInfo.InvariantCulture))
            : year is not null && text.Length == 4 ? (year, null)
            : null;
    }

    public static DateOnly? Date(string written) => DateOnly.TryParseExact(written.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>«2 500 000», «2,5 mkr», «500 tkr», «2 MSEK».</summary>
    public static decimal? Amount(string written)
    {
        if (Sum().Match(SearchText.Normalise(written).Replace('\u2212', '-')) is not { Success: true } sum
            || !decimal.TryParse(NoSpaces(sum.Groups["n"].Value).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var amount = number * sum.Groups["unit"].Value switch { "mkr" or "msek" or "miljoner" or "miljon" or "mnkr" => 1_000_000m, "tkr" or "tsek" or "kkr" => 1_000m, _ => 1m };
        return amount < 100_000_000_000m ? decimal.Round(amount, 2) : null;
    }

    public static ContractKind? Kind(string written) => SearchText.Normalise(written) switch
    {
        var t when t.Contains("entreprenad", StringComparison.Ordinal) || t.StartsWith("bygg", StringComparison.Ordinal) || t == "works" => ContractKind.Works,
        var t when t.Contains("tjanst", StringComparison.Ordinal) || t == "services" => ContractKind.Services,
        var t when t.StartsWith("var", StringComparison.Ordinal) || t is "goods" or "supplies" => ContractKind.Goods,
        _ => null,
    };

    public static ProcedureKind? Procedure(string written) =>
        SearchText.Normalise(written) is var text && Procedures.FirstOrDefault(p => text.Contains(p.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Kind : null;

    public static bool? YesNo(string written) => SearchText.Normalise(written) switch
    {
        "ja" or "j" or "x" or "yes" or "true" or "sant" or "1" => true,
        "nej" or "n" or "no" or "false" or "falskt" or "0" or "-" => false,
        _ => null,
    };

    private static string NoSpaces(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:\bq|\bkv\.?|\bkvartal)\s?(?<n>[1-4])\b|\b(?<n>[1-4]):?[ae]?\s?kvartal", RegexOptions.ExplicitCapture)]
    private static partial Regex QuarterSign();

    [GeneratedRegex(@"^(?:ca\.?\s?|cirka\s)?(?<n>\d[\d\s]*(?:[.,]\d{1,3})?)\s?(?<unit>mkr|msek|mnkr|miljoner|miljon|tkr|tsek|kkr|kr|sek|:-)?(?:\s?kr(?:onor)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();
}
