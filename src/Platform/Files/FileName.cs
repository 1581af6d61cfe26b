using System.Globalization;
using System.Text;

namespace Coordination.Platform.Files;

/// <summary>A name that is safe to store, show and offer as a download, and still the person's own.</summary>
internal static class FileName
{
    private const int Longest = 150;

    /// <summary>No folder, no control or direction-changing characters, nothing that Windows refuses, at most 150 characters with the extension kept.</summary>
    public static string Safe(string given)
    {
        var last = given.Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        var cleaned = string.Concat(last.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate))
            .Select(c => "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim(' ').TrimEnd(' ', '.');
        var extension = Path.GetExtension(cleaned);
        var stem = Path.GetFileNameWithoutExtension(cleaned).Trim(' ', '.');
        if (stem.Length == 0 || IsDevice(stem))
        {
            stem = $"fil{(stem.Length == 0 ? "" : "-" + stem)}";
        }

        return stem[..Math.Min(stem.Length, Longest - extension.Length)] + extension;
    }

    private static bool IsDevice(string stem) =>
        stem.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && char.IsAsciiDigit(stem[3]) && stem[..3].ToUpperInvariant() is "COM" or "LPT");
}
