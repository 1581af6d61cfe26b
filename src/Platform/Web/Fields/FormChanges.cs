using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>What a form changed, a line for each field, for the history that people read.</summary>
public static class FormChanges
{
    private const int LongestValue = 300;

    /// <summary>The fields that differ, with their names, before and after. Empty means that nothing differs: values are compared whole and shown shortened.</summary>
    /// <param name="before">The form as it would have been filled before.</param>
    /// <param name="after">The form as it was sent.</param>
    /// <param name="texts">Names the fields.</param>
    /// <param name="words">How a value reads that is chosen from a list; null for values that read as they are.</param>
    /// <param name="hidden">Fields of which only is told that they changed.</param>
    public static string Describe<TInput>(TInput before, TInput after, IStringLocalizer texts, Func<object, string?> words, params IReadOnlyList<string> hidden)
        where TInput : class
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(words);
        var lines = new List<string>();
        foreach (var (property, name) in typeof(TInput).GetProperties().Select(p => (p, p.GetCustomAttribute<DisplayAttribute>()?.Name)).Where(x => x.Name is not null))
        {
            var (old, now) = (Read(property.GetValue(before), words), Read(property.GetValue(after), words));
            if (old != now)
            {
                lines.Add(hidden.Contains(property.Name) ? texts[name!] : $"{texts[name!]}: {Short(old) ?? "–"} → {Short(now) ?? "–"}");
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>A value of a form as people read it, on one line; null for an empty one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="words">How a value reads that is chosen from a list; null for values that read as they are.</param>
    public static string? Words(object? value, Func<object, string?> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Short(Read(value, words));
    }

    /// <summary>A value of a form in words, whole; null for an empty one.</summary>
    internal static string? Read(object? value, Func<object, string?> words) => value switch
    {
        null or "" => null,
        _ when words(value) is { } word => word,
        DateOnly date => DateText.Short(date),
        string text => text.Trim().ReplaceLineEndings("\n") is { Length: > 0 } written ? written : null,
        IEnumerable many => string.Join(", ", many.Cast<object>().Select(v => Read(v, words)).Order(StringComparer.CurrentCulture)) is { Length: > 0 } all ? all : null,
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString(),
    };

    private static string? Short(string? text) => text?.Replace('\n', ' ') is not { } line ? null : line.Length <= LongestValue ? line : line[..LongestValue] + " …";
}
