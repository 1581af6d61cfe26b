using System.Text;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>The plain part: complete by itself, 76 columns.</summary>
internal static class LetterText
{
    private const int Columns = 76;

    public static string Of(LetterContent letter)
    {
        var text = new StringBuilder();
        Paragraph(text, letter.Heading);
        Paragraph(text, letter.Introduction);
        if (letter.Note is { } note)
        {
            Paragraph(text, note);
        }

        foreach (var group in letter.Lines.GroupBy(l => l.Group).OrderBy(g => g.Key))
        {
            Paragraph(text, $"{LetterContent.GroupName(group.Key).ToUpperInvariant()} ({group.Count()})");
            foreach (var line in group)
            {
                Wrap(text, "- " + line.Title, "  ");
                Wrap(text, "  " + (line.Committee is null ? line.When : $"{line.Committee}. {line.When}"), "  ");
                if (line.Answer is { } answer)
                {
                    // An address is never broken: half of one opens nothing.
                    text.Append("  Lämna svar: ").Append(answer.AbsoluteUri).Append('\n');
                }

                text.Append('\n');
            }
        }

        if (letter.Omitted > 0)
        {
            Paragraph(text, $"… och {letter.Omitted} till.");
        }

        if (letter.AllAnswers is { } all)
        {
            text.Append("Alla på en gång: ").Append(all.AbsoluteUri).Append("\n\n");
        }

        Paragraph(text, letter.HowItWorks);
        text.Append("-- \n");
        Wrap(text, letter.Signature, string.Empty);
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, string words)
    {
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            Wrap(text, line, string.Empty);
        }

        text.Append('\n');
    }

    private static void Wrap(StringBuilder text, string words, string indent)
    {
        var column = 0;
        var leading = words.Length - words.TrimStart(' ').Length;
        text.Append(' ', leading);
        column += leading;
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
}
