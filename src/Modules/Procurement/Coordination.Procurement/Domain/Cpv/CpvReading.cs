using System.Text.RegularExpressions;
using Coordination.Procurement.Domain.Cases;

namespace Coordination.Procurement.Domain.Cpv;

/// <summary>What a written code means, and what is doubtful in it.</summary>
/// <param name="Code">Eight digits; null where none can be read.</param>
/// <param name="Doubt">Null where nothing is doubtful.</param>
/// <param name="Raw">As it was written.</param>
internal sealed partial record CpvReading(string? Code, DoubtKind? Doubt, string? Raw)
{
    private const string NotGiven = "00000000";

    public CpvCode? Known => CpvList.Find(Code);

    /// <summary>
    /// Reads <c>90911200</c>, <c>90911200-8</c>, <c>90911200 Städning</c>, <c>45233130.0</c> (a number in JSON), <c>3110000</c> (a spreadsheet took the
    /// zero) and <c>9091</c> (the rest left out). What had to be guessed is told.
    /// </summary>
    public static CpvReading Read(string? written)
    {
        var raw = written?.Trim();
        if (string.IsNullOrEmpty(raw))
        {
            return new(null, DoubtKind.Missing, null);
        }

        if (Written().Match(raw) is not { Success: true } match)
        {
            return new(null, DoubtKind.Malformed, raw);
        }

        var digits = match.Groups["digits"].Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        var check = match.Groups["check"] is { Success: true } group ? group.Value[0] : (char?)null;
        return digits switch
        {
            NotGiven => new(null, DoubtKind.Missing, raw),
            { Length: 8 } => Judge(digits, check, raw),
            { Length: 9 } when check is null && CpvList.Find(digits[..8])?.CheckDigit == digits[8] => Judge(digits[..8], null, raw),
            { Length: 7 } when CpvList.Find($"0{digits}") is not null && (check is null || CpvList.Find($"0{digits}")!.CheckDigit == check) => new($"0{digits}", DoubtKind.Malformed, raw),
            { Length: >= 2 and < 8 } when CpvList.Find(digits.PadRight(8, '0')) is not null => new(digits.PadRight(8, '0'), DoubtKind.Malformed, raw),
            _ => new(null, DoubtKind.Malformed, raw),
        };
    }

    private static CpvReading Judge(string code, char? check, string raw) => CpvList.Find(code) is not { } known
        ? new(code, DoubtKind.Unknown, raw)
        : new(code, check is null || check == known.CheckDigit ? null : DoubtKind.WrongCheckDigit, raw);

    [GeneratedRegex(@"^(?:CPV[\s:]*)?(?<digits>\d{2}(?: ?\d){0,7})(?:\.0+)?(?:\s?[-–](?<check>\d))?(?:[\s,:(–-].*)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Written();
}
