using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Governance.Domain.Decisions;

/// <summary>An item's number in the minutes: <c>7</c>, <c>§ 7</c>, <c>112 a</c>.</summary>
internal static partial class Paragraph
{
    /// <summary>Without the sign and in one form, so that § 7 A and 7a are the same; null when it is no such number.</summary>
    public static string? Parse(string? text)
    {
        var match = Form().Match((text ?? string.Empty).Trim());
        return match.Success
            ? $"{match.Groups["number"].Value}{(match.Groups["letter"].Success ? " " + match.Groups["letter"].Value.ToLowerInvariant() : string.Empty)}"
            : null;
    }

    /// <summary>For sorting 9 before 10.</summary>
    public static int Order(string? paragraph) =>
        Leading().Match(paragraph ?? string.Empty) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : int.MaxValue;

    [GeneratedRegex(@"^(§+\s*)?(?<number>[1-9]\d{0,4})\s*(?<letter>[a-zåäö])?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"\d{1,8}")]
    private static partial Regex Leading();
}
