using System.Text.RegularExpressions;

namespace Coordination.Governance.Domain.Documents;

/// <summary>
/// A registration number (diarienummer) as written, and in the form it is searched by: KS2021/817 and KS 2021/817 are the same
/// (S002-01). A number of another form, for example a ministry's, keeps its own text.
/// </summary>
internal sealed partial record RegistrationNumber
{
    private RegistrationNumber(string asWritten, string normalised, string? sortable = null)
    {
        AsWritten = asWritten;
        Normalised = normalised;
        Sortable = sortable ?? normalised;
    }

    public string AsWritten { get; }

    /// <summary>BODY year/serial-class with leading zeros dropped, or the text in upper case without spaces.</summary>
    public string Normalised { get; }

    /// <summary>With the serial padded, so that text order is number order.</summary>
    public string Sortable { get; }

    /// <summary>Body, year and serial were found in it.</summary>
    public bool IsOfKnownForm => Normalised.Contains('/', StringComparison.Ordinal) && Normalised.Contains(' ', StringComparison.Ordinal);

    public static RegistrationNumber? Parse(string? text)
    {
        var written = text?.Trim();
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        var match = Pattern().Match(written.ToUpperInvariant());
        if (!match.Success)
        {
            return new RegistrationNumber(written, written.ToUpperInvariant().Replace(" ", string.Empty, StringComparison.Ordinal));
        }

        var classes = match.Groups["cls"].Success ? "-" + string.Join('.', match.Groups["cls"].Value.Split('.').Select(Number)) : string.Empty;
        var (series, serial) = ($"{match.Groups["body"].Value} {match.Groups["year"].Value}/", Number(match.Groups["serial"].Value));
        return new RegistrationNumber(written, $"{series}{serial}{classes}", $"{series}{serial.PadLeft(6, '0')}{classes}");
    }

    public override string ToString() => AsWritten;

    private static string Number(string digits) => digits.TrimStart('0') is { Length: > 0 } rest ? rest : "0";

    [GeneratedRegex(@"^(?<body>[A-ZÅÄÖ]{2,5})[ -]?(?<year>(19|20)\d{2})[-/](?<serial>\d{1,6})(?:-(?<cls>\d{1,2}(?:\.\d{1,2})*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
