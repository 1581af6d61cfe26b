using System.Text;

namespace Coordination.Procurement.Formats;

/// <summary>
/// Which letters the bytes of a file are: by its mark of byte order, by the zeros of UTF-16, by what its XML declares, else UTF-8 where it is
/// valid and else what Windows writes in one byte.
/// </summary>
internal static class NoticeEncoding
{
    private const int LongestDeclaration = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252, which Swedish Excel writes. Latin-1 has no dashes and no curly quotes.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Of a text whose beginning this is.</summary>
    public static Encoding Of(ReadOnlySpan<byte> beginning)
    {
        if (Wide(beginning) is { } wide)
        {
            return wide;
        }

        // The cut may have gone through a character: what stands before the last line break is whole.
        var end = beginning.LastIndexOf((byte)'\n');
        return System.Text.Unicode.Utf8.IsValid(end < 0 ? beginning : beginning[..end]) ? Encoding.UTF8 : Windows;
    }

    /// <summary>Of a whole text, which is read once for it and set back to its start.</summary>
    public static Encoding Of(Stream text)
    {
        var buffer = new byte[64 * 1024];
        text.Position = 0;
        var length = text.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (Wide(buffer.AsSpan(0, length)) is { } wide)
        {
            text.Position = 0;
            return wide;
        }

        var decoder = Strict.GetDecoder();
        var encoding = Encoding.UTF8;
        try
        {
            var letters = new char[buffer.Length + 1];
            for (; length > 0; length = text.Read(buffer))
            {
                decoder.GetChars(buffer, 0, length, letters, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, letters, 0, flush: true);
        }
        catch (DecoderFallbackException)
        {
            encoding = Windows;
        }

        text.Position = 0;
        return encoding;
    }

    /// <summary>What an XML declaration in letters of one byte says; null where it says nothing.</summary>
    public static string? Declared(Stream xml)
    {
        Span<byte> beginning = stackalloc byte[LongestDeclaration];
        xml.Position = 0;
        var text = Encoding.Latin1.GetString(beginning[..xml.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)]);
        xml.Position = 0;
        var end = text.IndexOf("?>", StringComparison.Ordinal);
        var start = text.IndexOf("<?xml", StringComparison.Ordinal);
        var name = start < 0 || end < start ? -1 : text.IndexOf("encoding", start, end - start, StringComparison.Ordinal);
        return name >= 0 && text[name..end].Split('"', '\'') is [_, { Length: > 0 } declared, ..] ? declared : null;
    }

    /// <summary>Whether the platform knows the name by itself.</summary>
    public static bool IsBuiltIn(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>One of the code pages that the platform carries beside its own; null for what is none.</summary>
    public static Encoding? CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name);

    private static Encoding? Wide(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
