using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditRecord;

/// <summary>What a form changed, a line for each field, for the history that people read.</summary>
internal static class FormChanges
{
    private const int LongestValue = 300;

    /// <param name="before">The form as it would have been filled before.</param>
    /// <param name="after">The form as it was sent.</param>
    /// <param name="texts">Names the fields and the choices.</param>
    /// <param name="hidden">Fields of which only is told that they changed.</param>
    public static string Describe<TInput>(TInput before, TInput after, IStringLocalizer<Texts> texts, params IReadOnlyList<string> hidden)
        where TInput : class
    {
        var lines = new List<string>();
        foreach (var (property, name) in typeof(TInput).GetProperties().Select(p => (p, p.GetCustomAttribute<DisplayAttribute>()?.Name)).Where(x => x.Name is not null))
        {
            var (old, now) = (Read(property.GetValue(before), texts), Read(property.GetValue(after), texts));
            if (old != now)
            {
                lines.Add(hidden.Contains(property.Name) ? texts[name!] : $"{texts[name!]}: {Short(old)} → {Short(now)}");
            }
        }

        return string.Join('\n', lines);
    }

    private static string? Read(object? value, IStringLocalizer<Texts> texts) => value switch
    {
        null or "" => null,
        _ when texts.WordOf(value) is { } word => word,
        DateOnly date => DateText.Short(date),
        string text => text.Trim().ReplaceLineEndings(" "),
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(v => Read(v, texts)).Order(StringComparer.CurrentCulture)) is { Length: > 0 } words ? words : null,
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };

    private static string Short(string? text) => text is null ? "–" : text.Length <= LongestValue ? text : text[..LongestValue] + " …";
}
