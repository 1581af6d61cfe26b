using System.Globalization;
using System.Text;

namespace Coordination.Platform.Documents.Calendars;

/// <summary>
/// Content lines as RFC 5545 section 3.1 has them: CRLF, folded at 75 octets without splitting a character, text values escaped.
/// </summary>
internal sealed class CalendarLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A line whose value is not text (dates, numbers, names from the standard).</summary>
    public CalendarLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line whose value is text.</summary>
    public CalendarLines Text(string name, string value) => Add(name, Escape(value));

    /// <summary>A line for a value that may be missing.</summary>
    public CalendarLines TextIfAny(string name, string? value) => string.IsNullOrWhiteSpace(value) ? this : Text(name, value);

    /// <summary>An instant in UTC.</summary>
    public CalendarLines Utc(string name, DateTimeOffset instant) => Add(name, instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A parameter value; quotes cannot be written in one, so they go.</summary>
    public static string Parameter(string value) => $"\"{XmlText.Clean(value).ReplaceLineEndings(" ").Replace("\"", "", StringComparison.Ordinal)}\"";

    public override string ToString() => _text.ToString();

    private static string Escape(string value) => XmlText.Clean(value).ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            // A stray line break or control character would let a value start a line of its own.
            if (Rune.IsControl(rune))
            {
                continue;
            }

            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
