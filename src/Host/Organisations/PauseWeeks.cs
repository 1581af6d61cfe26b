using System.Globalization;

namespace Coordination.Host.Organisations;

/// <summary>ISO weeks as people write them: <c>28-31, 52</c>.</summary>
internal static class PauseWeeks
{
    private const int LastWeek = 53;

    public static string Write(IEnumerable<int> weeks)
    {
        var spans = new List<(int From, int To)>();
        foreach (var week in weeks.Distinct().Order())
        {
            if (spans.Count > 0 && spans[^1].To == week - 1)
            {
                spans[^1] = (spans[^1].From, week);
            }
            else
            {
                spans.Add((week, week));
            }
        }

        return string.Join(", ", spans.Select(s => s.From == s.To ? $"{s.From}" : $"{s.From}–{s.To}"));
    }

    /// <returns>The weeks, or null when the text is something else.</returns>
    public static IReadOnlyList<int>? Read(string? text)
    {
        var weeks = new SortedSet<int>();
        foreach (var part in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length > 2 || Week(ends[0]) is not { } from || Week(ends[^1]) is not { } to || to < from)
            {
                return null;
            }

            weeks.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return [.. weeks];
    }

    private static int? Week(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= LastWeek ? week : null;
}
