using System.IO.Compression;
using System.Text;

namespace Coordination.Platform.Files;

/// <summary>What a file is by its content, whatever its name says.</summary>
internal enum ContentVerdict
{
    Fits,
    Differs,
    HasMacros,
    IsProtected,
}

/// <summary>Looks into a file just far enough to know that it is what its name says and that nothing in it runs.</summary>
internal static class FileContent
{
    private const int MostParts = 5_000;
    private const int LongestTypes = 1_000_000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] LittleEndian = [0xFF, 0xFE];
    private static readonly byte[] BigEndian = [0xFE, 0xFF];

    public static ContentVerdict Judge(FileKind kind, ReadOnlySpan<byte> content)
    {
        if (kind == FileKind.Docx || kind == FileKind.Xlsx)
        {
            // Office wraps an encrypted document in its old container format.
            return content.StartsWith(CompoundFile) ? ContentVerdict.IsProtected : JudgeOffice(kind, content.ToArray());
        }

        var fits = kind switch
        {
            _ when kind == FileKind.Pdf => content[..Math.Min(content.Length, 1_024)].IndexOf("%PDF-"u8) >= 0,
            _ when kind == FileKind.Png => content.StartsWith(Png),
            _ when kind == FileKind.Jpeg => content.StartsWith(Jpeg),
            _ => IsText(content),
        };
        return fits ? ContentVerdict.Fits : ContentVerdict.Differs;
    }

    private static ContentVerdict JudgeOffice(FileKind kind, byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts || zip.GetEntry("[Content_Types].xml") is not { } entry)
            {
                return ContentVerdict.Differs;
            }

            var types = Read(entry);
            if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                || zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
            {
                return ContentVerdict.HasMacros;
            }

            var main = kind == FileKind.Docx ? "wordprocessingml.document.main+xml" : "spreadsheetml.sheet.main+xml";
            return types.Contains(main, StringComparison.Ordinal) ? ContentVerdict.Fits : ContentVerdict.Differs;
        }
        catch (InvalidDataException)
        {
            return ContentVerdict.Differs;
        }
    }

    /// <summary>At most a megabyte of it: a list of types that is longer is not one.</summary>
    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var buffer = new char[LongestTypes];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
    }

    /// <summary>UTF-8, UTF-16 with its mark, or an eight-bit code: whatever it is, without the zero bytes and controls of a program.</summary>
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(LittleEndian) || content.StartsWith(BigEndian))
        {
            return content.Length % 2 == 0;
        }

        foreach (var b in content)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f'))
            {
                return false;
            }
        }

        return true;
    }
}
