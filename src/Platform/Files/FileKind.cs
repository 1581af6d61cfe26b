namespace Coordination.Platform.Files;

/// <summary>A kind of file that may be stored, recognised by its name and confirmed by its content.</summary>
/// <param name="Extension">With its dot, lower case.</param>
/// <param name="ContentType">As it is served.</param>
public sealed record FileKind(string Extension, string ContentType)
{
    public static FileKind Docx { get; } = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static FileKind Xlsx { get; } = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static FileKind Csv { get; } = new(".csv", "text/csv");

    public static FileKind Markdown { get; } = new(".md", "text/markdown");

    public static FileKind Text { get; } = new(".txt", "text/plain");

    public static FileKind Pdf { get; } = new(".pdf", "application/pdf");

    public static FileKind Png { get; } = new(".png", "image/png");

    public static FileKind Jpeg { get; } = new(".jpg", "image/jpeg");

    /// <summary>Only where a purpose names it: a browser would run what stands in it.</summary>
    public static FileKind Xml { get; } = new(".xml", "application/xml");

    /// <summary>Only where a purpose names it.</summary>
    public static FileKind Json { get; } = new(".json", "application/json");

    /// <summary>All that may be stored for any purpose.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Docx, Xlsx, Csv, Markdown, Text, Pdf, Png, Jpeg];

    /// <summary>The kind that a name says, or null.</summary>
    public static FileKind? Named(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension == ".jpeg" ? Jpeg : All.Append(Xml).Append(Json).FirstOrDefault(k => k.Extension == extension);
    }
}
