using System.Collections;
using System.Reflection;

namespace Coordination.Platform.Options;

/// <summary>The keys that the options classes know, and the one that a mistyped key most resembles.</summary>
internal static class KnownKeys
{
    /// <summary>The settable keys of an options class.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type options) =>
        [.. options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && (p.CanWrite || IsCollection(p.PropertyType)))];

    /// <summary>A list, dictionary or array: its keys are the administrator's own.</summary>
    public static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>An object with keys of its own, not a value written in one text.</summary>
    public static bool IsSection(Type type) =>
        type is { IsClass: true, IsArray: false } && type != typeof(string) && type != typeof(Uri) && !typeof(Delegate).IsAssignableFrom(type) && !IsCollection(type);

    /// <summary>Ends a message about an unknown key.</summary>
    public static string Suggest(string key, IReadOnlyCollection<string> known)
    {
        var nearest = known.MinBy(k => Distance(key.ToUpperInvariant(), k.ToUpperInvariant()));
        return nearest is null
            ? "This section has no keys. Remove it."
            : Distance(key.ToUpperInvariant(), nearest.ToUpperInvariant()) <= Math.Max(2, nearest.Length / 2)
                ? $"Did you mean \"{nearest}\"? Correct or remove it."
                : $"Known keys: {string.Join(", ", known.Order(StringComparer.Ordinal))}. Correct or remove it.";
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
