namespace Coordination.Procurement.Formats;

/// <summary>
/// CPV codes in the forms met in real files: <c>90911200</c>, <c>90911200-8</c>, <c>90911200 Städning av byggnader</c>, the JSON number
/// <c>45233130.0</c>. The check digit is not checked here: it follows no formula and needs the register.
/// </summary>
internal static class CpvText
{
    private const int Digits = 8;

    /// <summary>The eight digits, or null when there are none.</summary>
    public static string? Normalise(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length < Digits || trimmed[..Digits].ContainsAnyExceptInRange('0', '9') || (trimmed.Length > Digits && char.IsAsciiDigit(trimmed[Digits])))
        {
            return null;
        }

        return text!.Length == Digits ? text : trimmed[..Digits].ToString();
    }

    /// <summary>Whether the source says by zeros that it has no code.</summary>
    public static bool IsUnstated(string? code) => code is "00000000";
}
