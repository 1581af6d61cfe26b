using System.Text.RegularExpressions;

namespace Coordination.Platform.Logging;

/// <summary>
/// An address can be a key: whoever holds a signed link may answer for a committee. Such addresses never reach a log or a trace.
/// </summary>
public static partial class Secrets
{
    private const string Mask = "***";

    /// <summary>
    /// Blanks what follows <c>/s/</c> and every other path segment or query value that is long enough to be a key and is not a
    /// plain identifier.
    /// </summary>
    public static string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('/') || text.Contains('=') ? Key().Replace(text, Mask) : text;
    }

    // First the signed links; then 32 or more characters after a slash or an equals sign, unless they are a GUID with hyphens.
    [GeneratedRegex(@"(?<=/s/)[^/?#\s""']+|(?<=[/=])(?![0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![A-Za-z0-9_\-]))[A-Za-z0-9_\-+%.~]{32,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
