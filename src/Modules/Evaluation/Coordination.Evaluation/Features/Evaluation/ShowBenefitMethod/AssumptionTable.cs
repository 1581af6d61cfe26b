using System.Globalization;
using Coordination.Evaluation.Domain.Benefits;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;

/// <summary>Assumptions as a table.</summary>
/// <param name="Assumptions">What is shown.</param>
/// <param name="Names">Of indicators, by id.</param>
/// <param name="EditAddress">Where a line is changed; null for one that is only read.</param>
internal sealed record AssumptionTable(BenefitAssumptions Assumptions, IReadOnlyDictionary<Guid, string> Names, string? EditAddress);

/// <summary>Assumptions in words.</summary>
internal static class BenefitTexts
{
    /// <summary>«3 år, ändå 20 %, avtar 10 % per år».</summary>
    public static string Deductions(this IStringLocalizer texts, BenefitLine line)
    {
        var shares = line.Side == BenefitSide.Cost ? [] : new[] { ("Deadweight", line.Deadweight), ("Attribution", line.Attribution), ("Displacement", line.Displacement) };
        return string.Join(", ", shares.Append(("DropOff", line.DropOff)).Where(s => s.Item2 != 0).Select(s => texts[$"Benefits.{s.Item1}Short", NumberText.Number(s.Item2)].Value)
            .Prepend(texts[line.Years == 1 ? "Benefits.OneYear" : "Benefits.SomeYears", line.Years.ToString(CultureInfo.CurrentCulture)].Value));
    }

    /// <summary>What differs between two lines, field by field.</summary>
    public static IReadOnlyList<string> Changes(this IStringLocalizer texts, BenefitLine was, BenefitLine now)
    {
        var fields = new (string Key, string? Was, string? Now)[]
        {
            ("Benefits.LineName", was.Name, now.Name), ("Benefits.Counted", was.Counted, now.Counted), ("Benefits.CountsPersons", YesNo(was.CountsPersons), YesNo(now.CountsPersons)),
            ("Benefits.Party", texts[$"BenefitParty.{was.Party}"].Value, texts[$"BenefitParty.{now.Party}"].Value),
            ("Benefits.PerUnit", Money(was.PerUnit), Money(now.PerUnit)), ("Benefits.Least", Money(was.Least), Money(now.Least)), ("Benefits.Most", Money(was.Most), Money(now.Most)),
            ("Benefits.Deductions", texts.Deductions(was), texts.Deductions(now)), ("Benefits.Source", was.Source, now.Source),
        };
        return [.. fields.Where(f => f.Was != f.Now).Select(f => texts["Benefits.FieldChanged", texts[f.Key].Value, f.Was ?? "–", f.Now ?? "–"].Value)];

        string YesNo(bool yes) => texts[yes ? "Common.Yes" : "Common.No"].Value;

        static string? Money(decimal? kronor) => kronor is { } sum ? NumberText.Money(sum) : null;
    }
}
