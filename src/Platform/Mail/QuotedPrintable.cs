using System.Globalization;
using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>Text as RFC 2045 section 6.7 writes it: CRLF, at most 76 columns, nothing that a relay could mistake or strip.</summary>
internal static class QuotedPrintable
{
    private const int Columns = 76;

    public static string Encode(string text)
    {
        var output = new StringBuilder(text.Length + (text.Length / 8));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            AppendLine(output, lines[i]);
            if (i < lines.Length - 1)
            {
                output.Append("\r\n");
            }
        }

        return output.ToString();
    }

    private static void AppendLine(StringBuilder output, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isLast = i == bytes.Length - 1;
            var token = MustEncode(bytes, i, column, isLast) ? "=" + bytes[i].ToString("X2", CultureInfo.InvariantCulture) : ((char)bytes[i]).ToString();
            if (column + token.Length > (isLast ? Columns : Columns - 1))
            {
                output.Append("=\r\n");
                column = 0;
                token = MustEncode(bytes, i, column, isLast) ? "=" + bytes[i].ToString("X2", CultureInfo.InvariantCulture) : token;
            }

            output.Append(token);
            column += token.Length;
        }
    }

    private static bool MustEncode(byte[] bytes, int i, int column, bool isLast) => bytes[i] switch
    {
        (byte)'=' => true,
        (byte)' ' or (byte)'\t' => isLast,
        < 33 or > 126 => true,

        // A lone dot ends a letter, and some stores put a mark before a line that begins with "From ".
        (byte)'.' => column == 0,
        (byte)'F' => column == 0 && bytes.AsSpan(i).StartsWith("From "u8),
        _ => false,
    };
}
