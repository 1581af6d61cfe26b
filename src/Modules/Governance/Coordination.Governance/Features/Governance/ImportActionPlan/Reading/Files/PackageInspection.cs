using System.IO.Compression;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>What a packed file turned out to hold.</summary>
internal enum PackageContent
{
    Other,
    Docx,
    Xlsx,
    OpenDocument,
    Macros,
}

/// <summary>
/// Looks into a packed file before anything else does. Every part is unpacked once into nothing, because the sizes that a
/// package declares are its maker's word.
/// </summary>
internal static class PackageInspection
{
    private const long SmallPart = 1024 * 1024;

    public static Result<PackageContent> Inspect(byte[] content, ActionPlanFileLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.MaxParts)
            {
                return PlanFileProblems.Bomb;
            }

            var buffer = new byte[81920];
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                long size = 0;
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    size += read;
                    if (total + size > limits.MaxUnpackedBytes || (size > SmallPart && size / Math.Max(1, entry.CompressedLength) > limits.MaxRatio))
                    {
                        return PlanFileProblems.Bomb;
                    }
                }

                total += size;
            }

            return Recognise(archive);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return PlanFileProblems.Broken;
        }
    }

    private static PackageContent Recognise(ZipArchive archive)
    {
        var names = archive.Entries.Select(e => e.FullName.Replace('\\', '/')).ToList();
        if (names.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || DeclaresMacros(archive))
        {
            return PackageContent.Macros;
        }

        if (!names.Contains("[Content_Types].xml"))
        {
            return names.Contains("META-INF/manifest.xml") || names.Contains("mimetype") ? PackageContent.OpenDocument : PackageContent.Other;
        }

        return names.Exists(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? PackageContent.Docx
            : names.Exists(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? PackageContent.Xlsx
            : PackageContent.Other;
    }

    private static bool DeclaresMacros(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } types)
        {
            return false;
        }

        using var reader = new StreamReader(types.Open());
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }
}
