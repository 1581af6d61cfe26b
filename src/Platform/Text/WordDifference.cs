using Coordination.Platform.Documents;

namespace Coordination.Platform.Text;

/// <summary>What was struck and what was inserted between two texts, word by word, as a careful person would mark it.</summary>
public static class WordDifference
{
    /// <summary>More comparisons than this and the middle is taken as replaced whole.</summary>
    private const long MostComparisons = 4_000_000;

    /// <summary>The parts in reading order; texts that are the same give one part. Struck words stand before what replaces them.</summary>
    public static IReadOnlyList<TrackedText> Of(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[old.Count - 1 - end] == now[now.Count - 1 - end])
        {
            end++;
        }

        var parts = new List<TrackedText>();
        Add(parts, TrackedKind.Same, old[..start]);
        Middle(parts, old[start..(old.Count - end)], now[start..(now.Count - end)]);
        Add(parts, TrackedKind.Same, old[(old.Count - end)..]);
        return parts;
    }

    private static void Middle(List<TrackedText> parts, List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MostComparisons)
        {
            Add(parts, TrackedKind.Struck, old);
            Add(parts, TrackedKind.Inserted, now);
            return;
        }

        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (struck, inserted) = (new List<string>(), new List<string>());
        var (a, b) = (0, 0);
        while (a < old.Count || b < now.Count)
        {
            if (a < old.Count && b < now.Count && old[a] == now[b] && (!string.IsNullOrWhiteSpace(old[a]) || (struck.Count == 0 && inserted.Count == 0)))
            {
                Flush();
                Add(parts, TrackedKind.Same, [old[a]]);
                (a, b) = (a + 1, b + 1);
            }
            else if (a < old.Count && b < now.Count && old[a] == now[b])
            {
                // A space between two changed words belongs to both sides: "i dialog" becomes "genom samråd" in one piece.
                struck.Add(old[a++]);
                inserted.Add(now[b++]);
            }
            else if (b >= now.Count || (a < old.Count && common[a + 1, b] >= common[a, b + 1]))
            {
                struck.Add(old[a++]);
            }
            else
            {
                inserted.Add(now[b++]);
            }
        }

        Flush();

        void Flush()
        {
            var tail = new List<string>();
            while (struck.Count > 0 && inserted.Count > 0 && struck[^1] == inserted[^1])
            {
                tail.Insert(0, struck[^1]);
                struck.RemoveAt(struck.Count - 1);
                inserted.RemoveAt(inserted.Count - 1);
            }

            Add(parts, TrackedKind.Struck, struck);
            Add(parts, TrackedKind.Inserted, inserted);
            Add(parts, TrackedKind.Same, tail);
            struck.Clear();
            inserted.Clear();
        }
    }

    private static void Add(List<TrackedText> parts, TrackedKind kind, List<string> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        var text = string.Concat(words);
        if (parts.Count > 0 && parts[^1].Kind == kind)
        {
            parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
        }
        else
        {
            parts.Add(new TrackedText(kind, text));
        }
    }

    /// <summary>Words and the spaces between them, so that nothing is lost.</summary>
    private static List<string> Words(string? text)
    {
        var words = new List<string>();
        var value = text ?? string.Empty;
        var from = 0;
        for (var i = 1; i <= value.Length; i++)
        {
            if (i == value.Length || char.IsWhiteSpace(value[i]) != char.IsWhiteSpace(value[from]))
            {
                words.Add(value[from..i]);
                from = i;
            }
        }

        return words;
    }
}
