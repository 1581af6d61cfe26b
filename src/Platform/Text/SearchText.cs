using System.Globalization;
using System.Text;

namespace Coordination.Platform.Text;

/// <summary>
/// Text as it is searched: lower case, without accents, single spaces. Stored beside what it was made from, because the two
/// databases cannot both search without case and accents by a collation and still use LIKE.
/// </summary>
public static class SearchText
{
    /// <summary>"Årsta  Café" becomes "arsta cafe".</summary>
    public static string Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var result = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                pendingSpace = result.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                result.Append(' ');
                pendingSpace = false;
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }
}
