using System.Text;
using Coordination.Platform.Mail;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>The plain part: complete by itself, 76 columns.</summary>
internal static class LetterText
{
    public static string Of(LetterContent letter)
    {
        var text = new StringBuilder();
        LetterLines.Paragraph(text, letter.Heading);
        LetterLines.Paragraph(text, letter.Introduction);
        if (letter.Note is { } note)
        {
            LetterLines.Paragraph(text, note);
        }

        foreach (var group in letter.Lines.GroupBy(l => l.Group).OrderBy(g => g.Key))
        {
            LetterLines.Paragraph(text, $"{LetterContent.GroupName(group.Key).ToUpperInvariant()} ({group.Count()})");
            foreach (var line in group)
            {
                LetterLines.Wrap(text, "- " + line.Title, "  ");
                LetterLines.Wrap(text, "  " + (line.Committee is null ? line.When : $"{line.Committee}. {line.When}"), "  ");
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
            LetterLines.Paragraph(text, $"… och {letter.Omitted} till.");
        }

        if (letter.AllAnswers is { } all)
        {
            text.Append("Alla på en gång: ").Append(all.AbsoluteUri).Append("\n\n");
        }

        LetterLines.Paragraph(text, letter.HowItWorks);
        text.Append("-- \n");
        LetterLines.Wrap(text, letter.Signature, string.Empty);
        return text.ToString();
    }
}
