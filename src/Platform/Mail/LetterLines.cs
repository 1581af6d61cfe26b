using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>Lines of a plain letter: 76 columns, and no word, hence no address, broken.</summary>
public static class LetterLines
{
    private const int Columns = 76;

    /// <summary>Writes words as lines of at most 76 columns.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="words">One paragraph; leading spaces are kept.</param>
    /// <param name="indent">Before every line but the first.</param>
    public static void Wrap(StringBuilder text, string words, string indent)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(indent);
        var leading = words.Length - words.TrimStart(' ').Length;
        text.Append(' ', leading);
        var column = leading;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > indent.Length && column + 1 + word.Length > Columns)
            {
                text.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (column > leading)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.Append('\n');
    }

    /// <summary>A paragraph, whose own line breaks are kept, and an empty line.</summary>
    public static void Paragraph(StringBuilder text, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            Wrap(text, line, string.Empty);
        }

        text.Append('\n');
    }
}
