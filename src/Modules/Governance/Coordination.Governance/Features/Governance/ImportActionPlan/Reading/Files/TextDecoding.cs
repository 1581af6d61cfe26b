using System.Text;
using System.Text.RegularExpressions;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>Text of a file, and whether its encoding had to be guessed.</summary>
internal sealed record DecodedText(string Text, bool Guessed)
{
    public IReadOnlyList<SourceRemark> Remarks => Guessed ? [new SourceRemark(DoubtCodes.Encoding, "Windows-1252", new ReadPosition())] : [];
}

/// <summary>
/// Bytes to text: by byte order mark, else UTF-16 by its pattern of zeros, else strict UTF-8, else Windows-1252 (what Excel on a
/// Swedish Windows writes). Text whose å, ä, ö are already lost is refused: reading on would store nonsense.
/// </summary>
internal static partial class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Result<DecodedText> Decode(byte[] content)
    {
        var text = ByMark(content) ?? ByZeros(content);
        var guessed = false;
        if (text is null)
        {
            try
            {
                text = StrictUtf8.GetString(content);
            }
            catch (DecoderFallbackException)
            {
                text = Windows.GetString(content);
                guessed = true;
            }
        }

        if (text.Any(c => c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'))))
        {
            return PlanFileProblems.WrongEncoding;
        }

        return LostLetters().IsMatch(text) ? PlanFileProblems.WrongEncoding : new DecodedText(text, guessed);
    }

    private static string? ByMark(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(content, 3, content.Length - 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => Encoding.UTF32.GetString(content, 4, content.Length - 4),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content, 2, content.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2),
        _ => null,
    };

    private static string? ByZeros(byte[] content)
    {
        if (content.Length < 4 || content.Length % 2 != 0)
        {
            return null;
        }

        var pairs = Math.Min(content.Length, 4096) / 2;
        int even = 0, odd = 0;
        for (var i = 0; i < pairs; i++)
        {
            even += content[2 * i] == 0 ? 1 : 0;
            odd += content[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return odd > pairs * 0.7 && even == 0 ? Encoding.Unicode.GetString(content)
            : even > pairs * 0.7 && odd == 0 ? Encoding.BigEndianUnicode.GetString(content)
            : null;
    }

    // UTF-8 read as Windows-1252 and saved again (Ã¥ for å), or DOS text read as Windows-1252 († „ " inside words).
    [GeneratedRegex("Ã[¥¤¶…„–]|\\p{Ll}[†„”]\\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex LostLetters();
}
