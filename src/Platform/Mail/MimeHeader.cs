using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>
/// Header lines as RFC 5322 and RFC 2047 want them: at most 76 columns, other letters than ASCII as encoded words that never split
/// a character. No value can begin a header of its own: line breaks are refused here, at the last step before the wire.
/// </summary>
internal static class MimeHeader
{
    private const int Columns = 76;
    private const int LongestWord = 75;
    private const string WordStart = "=?utf-8?B?";
    private const string WordEnd = "?=";

    /// <summary>A line of unstructured text, such as the subject.</summary>
    public static void AppendText(StringBuilder output, string name, string value) =>
        Append(output, name, NeedsEncoding(value) ? Encode(value, name.Length + 2) : value);

    /// <summary>A line whose value is in its final form, ASCII alone unless <paramref name="utf8"/>.</summary>
    public static void Append(StringBuilder output, string name, string value, bool utf8 = false)
    {
        RequireSafe(value, foldedAllowed: true, utf8);
        output.Append(name).Append(':');
        var column = name.Length + 1;
        foreach (var line in value.Split("\r\n ").Select((text, i) => (text, i)))
        {
            column = line.i == 0 ? column : Break(output);
            foreach (var word in line.text.Split(' '))
            {
                if (column + 1 + word.Length > Columns && column > 1)
                {
                    column = Break(output);
                }
                else if (column > 1)
                {
                    output.Append(' ');
                    column++;
                }

                output.Append(word);
                column += word.Length;
            }
        }

        output.Append("\r\n");
    }

    /// <summary>A display name before an address: quoted, or encoded words.</summary>
    public static string Phrase(string name, int column)
    {
        var text = OneLine(name);
        return NeedsEncoding(text) ? Encode(text, column) : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Line breaks and other control characters become spaces.</summary>
    public static string OneLine(string text)
    {
        var cleaned = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return string.Join(' ', cleaned.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <exception cref="ArgumentException">The value could end its line, or is not in the agreed alphabet.</exception>
    public static void RequireSafe(string value, bool foldedAllowed = true, bool utf8 = false)
    {
        var line = foldedAllowed ? value.Replace("\r\n ", " ", StringComparison.Ordinal) : value;
        if (line.Any(c => char.IsControl(c) || (!utf8 && !char.IsAscii(c))))
        {
            throw new ArgumentException("A header value holds a line break or another character that cannot be sent.", nameof(value));
        }
    }

    private static bool NeedsEncoding(string value) =>
        value.Any(c => !char.IsAscii(c) || char.IsControl(c)) || value.Contains("=?", StringComparison.Ordinal) || value.Split(' ').Any(w => w.Length > Columns - 20);

    private static int Break(StringBuilder output)
    {
        output.Append("\r\n ");
        return 1;
    }

    /// <summary>Words separated by folds; readers join adjacent words without a space.</summary>
    private static string Encode(string value, int column)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        var room = Room(column);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (bytes.Count + length > room)
            {
                Flush();
            }

            bytes.AddRange(utf8[..length]);
        }

        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add(WordStart + Convert.ToBase64String([.. bytes]) + WordEnd);
            bytes.Clear();
            room = Room(1);
        }
    }

    /// <summary>How many bytes fit an encoded word that begins at a column.</summary>
    private static int Room(int column) => Math.Max(3, (Math.Min(LongestWord, Columns - column) - WordStart.Length - WordEnd.Length) / 4 * 3);
}
