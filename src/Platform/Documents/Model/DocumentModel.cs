using System.Globalization;

namespace Coordination.Platform.Documents;

/// <summary>
/// An official document before it has a form: the same model becomes a Word file (<see cref="DocxWriter"/>) and a page for print
/// (<see cref="DocumentHtml"/>), so the two always say the same. Build it with <see cref="DocumentBuilder"/>.
/// </summary>
public sealed record DocumentModel
{
    /// <summary>The document's heading and title.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of paper it is, above the title: Tjänsteutlåtande, Uppföljningsrapport.</summary>
    public string? DocumentType { get; init; }

    /// <summary>Whose document it is; stands in the page header.</summary>
    public required string Organisation { get; init; }

    /// <summary>Diarienummer; stands in the page header and is the file's subject.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Language of the text and of the fixed words.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>When the content was true; the only time that the file carries, so that the same content gives the same bytes.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>The product's address as it was then; on paper the sources of tables begin with it. Null: they stand as they are within the product.</summary>
    public string? Site { get; init; }

    /// <summary>Facts under the title: date, officer, recipient.</summary>
    public IReadOnlyList<DocumentFact> Facts { get; init; } = [];

    /// <summary>The text from top to bottom.</summary>
    public IReadOnlyList<DocumentBlock> Blocks { get; init; } = [];

    internal DocumentWords Words => DocumentWords.For(Culture);
}

/// <summary>A name and a value.</summary>
/// <param name="Name">For example <c>Handläggare</c>.</param>
/// <param name="Value">For example <c>Kim Berg, 08-508 00 000</c>.</param>
public sealed record DocumentFact(string Name, string Value);

/// <summary>The fixed words of a document.</summary>
internal sealed record DocumentWords(string Page, string Of, string Table, string Figure, string Total, string Source)
{
    private static readonly DocumentWords Swedish = new("Sida", "av", "Tabell", "Figur", "Summa", "Källa");
    private static readonly DocumentWords English = new("Page", "of", "Table", "Figure", "Total", "Source");

    public static DocumentWords For(CultureInfo culture) => Time.DateText.IsEnglish(culture) ? English : Swedish;
}
