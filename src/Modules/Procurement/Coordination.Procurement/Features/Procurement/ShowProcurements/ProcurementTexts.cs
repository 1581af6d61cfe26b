using System.Globalization;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowProcurements;

/// <summary>What is said of procurements in lists and on pages, in words.</summary>
internal static class ProcurementTexts
{
    private const decimal Largest = 100_000_000_000m;

    public static StatusLook Look(this ProcurementStatus status) => status switch
    {
        ProcurementStatus.Published => StatusLook.Ongoing,
        ProcurementStatus.Awarded => StatusLook.Done,
        ProcurementStatus.Planned => StatusLook.NotStarted,
        _ => StatusLook.Ended,
    };

    /// <summary>«1 250 000 kr», «216 000 EUR», «Inte publicerat»; null where nothing is known.</summary>
    public static string? Shown(this IStringLocalizer<Texts> texts, StatedMoney money) => money switch
    {
        { IsWithheld: true } => texts["Procurements.Withheld"],
        { Amount: null } => null,
        { Currency: "SEK", Amount: { } kronor } => NumberText.Money(kronor),
        { Amount: { } amount, Currency: { } currency } => $"{NumberText.Number(amount)}\u00A0{currency}",
        { Amount: { } amount } => $"{NumberText.Number(amount)} ({texts["Procurements.CurrencyUnknown"]})",
    };

    /// <summary>«90911200-8 Städning av byggnader»; the code alone for one that no list has.</summary>
    public static string ShownCode(string code) => CpvList.Find(code) is { } known ? $"{known.Full} {known.Label}" : code;

    /// <summary>«kvartal 2 2027», «2027»; null where it is not planned.</summary>
    public static string? Quarter(this IStringLocalizer<Texts> texts, int? year, int? quarter) => (year, quarter) switch
    {
        (null, _) => null,
        ({ } y, null) => y.ToString(CultureInfo.InvariantCulture),
        ({ } y, { } q) => texts["Procurements.QuarterOf", q, y],
    };

    /// <summary>«1 250 000», «12 500,50» or «1250000 kr»; null for nothing and for what is no sum.</summary>
    public static decimal? ReadAmount(string? text)
    {
        var digits = new string([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]).Replace(',', '.');
        foreach (var unit in new[] { "kr", "sek", ":-" })
        {
            digits = digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? digits[..^unit.Length] : digits;
        }

        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < Largest ? decimal.Round(amount, 2) : null;
    }

    /// <summary>As it stands in a form.</summary>
    public static string? Written(decimal? amount) => amount is { } sum ? NumberText.Number(sum, 2, CultureInfo.GetCultureInfo("sv-SE")).Replace('\u00A0', ' ') : null;

    /// <summary>What a source's field is called, with the lot before it where it is a lot's.</summary>
    public static string Field(this IStringLocalizer<Texts> texts, string field)
    {
        var at = field.LastIndexOf('/');
        var name = texts[$"Log.Property.{field[(at + 1)..]}"] is { ResourceNotFound: false } known ? known.Value : field[(at + 1)..];
        return at < 0 ? name : $"{field[..at]}, {name}";
    }

    /// <summary>«Ramavtal, delad i anbudsområden»: what is known to be so.</summary>
    public static IEnumerable<string> Traits(this IStringLocalizer<Texts> texts, ProcurementCase procurement) => new[]
    {
        (procurement.IsFramework, "Log.Property.IsFramework"), (procurement.IsDynamicSystem, "Log.Property.IsDynamicSystem"), (procurement.IsDivided, "Log.Property.IsDivided"),
        (procurement.IsJoint, "Log.Property.IsJoint"), (procurement.IsAboveThreshold, "Log.Property.IsAboveThreshold"), (procurement.IsReviewed, "Log.Property.IsReviewed"),
    }.Where(t => t.Item1 == true).Select(t => texts[t.Item2].Value);
}
