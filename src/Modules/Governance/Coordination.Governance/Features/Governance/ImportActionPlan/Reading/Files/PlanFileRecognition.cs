using System.Text;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;

/// <summary>Tells what a file is by its content; its name must agree. Nothing is unpacked before the limits have been checked.</summary>
internal static class PlanFileRecognition
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Result<PlanFileKind> Recognise(byte[] content, string fileName, ActionPlanFileLimits limits)
    {
        if (content.Length == 0)
        {
            return PlanFileProblems.Empty;
        }

        if (content.Length > limits.MaxBytes)
        {
            return PlanFileProblems.TooLarge(content.Length, limits.MaxBytes);
        }

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".docm" or ".dotm" or ".xlsm" or ".xltm" or ".xlam")
        {
            return PlanFileProblems.Macros;
        }

        if (content.AsSpan().StartsWith(OldOffice))
        {
            return InOldContainer(content, extension);
        }

        if (content.AsSpan().StartsWith("PK"u8))
        {
            return Packed(content, extension, limits);
        }

        if (content.AsSpan().StartsWith("%PDF"u8) || extension == ".pdf")
        {
            return PlanFileProblems.NotSupported("PDF");
        }

        if (content.AsSpan().StartsWith("{\\rtf"u8))
        {
            return PlanFileProblems.NotSupported("RTF");
        }

        return AsText(content, extension);
    }

    // An encrypted DOCX or XLSX is an old-style container that holds one stream with this name.
    private static Result<PlanFileKind> InOldContainer(byte[] content, string extension) =>
        content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? PlanFileProblems.PasswordProtected
            : PlanFileProblems.NotSupported(extension is ".xls" or ".xlsx" ? "XLS" : "DOC");

    private static Result<PlanFileKind> Packed(byte[] content, string extension, ActionPlanFileLimits limits)
    {
        var inspected = PackageInspection.Inspect(content, limits);
        if (!inspected.Succeeded)
        {
            return Result<PlanFileKind>.Failure(inspected.Errors);
        }

        return (inspected.Value, extension) switch
        {
            (PackageContent.Macros, _) => PlanFileProblems.Macros,
            (PackageContent.Docx, ".docx" or "") => PlanFileKind.Docx,
            (PackageContent.Xlsx, ".xlsx" or "") => PlanFileKind.Xlsx,
            (PackageContent.Docx, _) => PlanFileProblems.WrongExtension(extension, "DOCX"),
            (PackageContent.Xlsx, _) => PlanFileProblems.WrongExtension(extension, "XLSX"),
            (PackageContent.OpenDocument, _) => PlanFileProblems.NotSupported("ODT/ODS"),
            (_, ".docx" or ".xlsx") => PlanFileProblems.Broken,
            _ => PlanFileProblems.NotSupported("ZIP"),
        };
    }

    private static Result<PlanFileKind> AsText(byte[] content, string extension)
    {
        if (extension is ".docx" or ".xlsx")
        {
            return TextDecoding.Decode(content).Succeeded ? PlanFileProblems.WrongExtension(extension, "text") : PlanFileProblems.Broken;
        }

        return extension switch
        {
            ".md" or ".markdown" => PlanFileKind.Markdown,
            ".csv" or ".tsv" or ".tab" => PlanFileKind.Csv,
            ".txt" or "" => Guess(content),
            _ => PlanFileProblems.NotSupported(extension.TrimStart('.').ToUpperInvariant()),
        };
    }

    // A plain text file is Markdown when it has the line of dashes under a table's headings, or no separators at all.
    private static Result<PlanFileKind> Guess(byte[] content)
    {
        var text = TextDecoding.Decode(content);
        if (!text.Succeeded)
        {
            return Result<PlanFileKind>.Failure(text.Errors);
        }

        var lines = text.Value.Text.Split('\n');
        return Array.Exists(lines, IsTableRule) || !Array.Exists(lines, l => l.Contains(';', StringComparison.Ordinal) || l.Contains('\t', StringComparison.Ordinal))
            ? PlanFileKind.Markdown
            : PlanFileKind.Csv;
    }

    private static bool IsTableRule(string line) =>
        line.Contains('|', StringComparison.Ordinal) && line.Contains("--", StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ' or '\r' or '\t');
}
