using System.Text;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>White space as people mean it: one space, no invisible characters, composed letters.</summary>
internal static class Spacing
{
    /// <summary>Keeps line breaks, tidies everything else.</summary>
    public static string Tidy(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        var pending = '\0';
        // Files from some systems write å as a and a ring: two characters that look like one but do not compare as one.
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\r')
            {
                continue;
            }

            if (c is '\n' or '\u2028' or '\v')
            {
                pending = '\n';
            }
            else if (char.IsWhiteSpace(c))
            {
                pending = pending == '\n' ? '\n' : ' ';
            }
            else
            {
                if (pending != '\0' && tidy.Length > 0)
                {
                    tidy.Append(pending);
                }

                pending = '\0';
                tidy.Append(c == '\u2011' ? '-' : c);
            }
        }

        return tidy.ToString();
    }

    public static string OneLine(string text) => Tidy(text).Replace('\n', ' ');
}
