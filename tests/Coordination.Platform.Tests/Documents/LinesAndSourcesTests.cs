using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using Coordination.Platform.Documents;
using Coordination.Platform.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Coordination.Platform.Tests.Documents;

/// <summary>Lines over time as native charts, tables that tell where they come from, and workbooks of several sheets.</summary>
public sealed class LinesAndSourcesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DocumentModel Document => new DocumentBuilder(new DocumentModel { Title = "Rapport", Organisation = "Exempelkommunen", FrozenAt = At, Site = "https://samordning.exempel.se" })
        .Section("Mått")
        .Add(new LineChartBlock(
            new TableBlock("Anställda", "Anställda per år.", [new("Period"), new("Värde", ColumnKind.Decimal), new("Noteringar", ColumnKind.LongText)], [["2024", 12.5m, "Första året"], ["2025", CellValue.Empty, null as string], ["2026", 31, null as string]])
            {
                Links = ["/matt/1/underlag", null, "/matt/1"],
                Source = "/matt/1",
            },
            "Från 12,5 till 31.",
            "Period",
            ["2024", "2025", "2026"],
            [new("Värde", [12.5m, null, 31m]), new("Mål", [null, 20m, 25m])]))
        .Add(new BarChartBlock("Per nämnd", "Kulturnämnden har flest.", "Nämnd", ["Kulturnämnden"], [new("Klara", [3])]) { Links = ["/atgarder?namnd=KTN"], Source = "/planer/1" })
        .Build();

    [Fact]
    public async Task Docx_WithALine_IsValid_HasGapsAndAWorkbook_AndSaysWhereFiguresComeFrom()
    {
        var bytes = await DocxWriter.WriteAsync(Document, Token);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, Token).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        (await DocxWriter.WriteAsync(Document, Token)).ShouldBe(bytes);

        using var archive = new ZipArchive(new MemoryStream(bytes));
        var chart = XDocument.Load(archive.GetEntry("word/charts/chart1.xml")!.Open());
        chart.Descendants().Count(e => e.Name.LocalName == "lineChart").ShouldBe(1);
        chart.Descendants().Where(e => e.Name.LocalName == "val").Select(v => string.Join('|', v.Descendants().Where(e => e.Name.LocalName == "v").Select(e => e.Value))).ShouldBe(["12.5|31", "20|25"]);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Read(archive, "word/embeddings/chart1.xlsx")), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, Token).ShouldBeEmpty();
        var text = word.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("Källa: https://samordning.exempel.se/matt/1");
        text.ShouldContain("Källa: https://samordning.exempel.se/planer/1");
        word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(p => p.Description!.Value).ShouldBe(["Från 12,5 till 31.", "Kulturnämnden har flest."]);
    }

    [Fact]
    public void Html_WithALine_DrawsItBesideItsTable_AndLeadsToTheOrigin()
    {
        var html = new StringWriter();
        new DocumentHtml(Document).WriteTo(html, HtmlEncoder.Default);
        var text = html.ToString();

        text.ShouldContain("<svg class=\"line-chart\"");
        text.ShouldContain("<a class=\"ds-link\" href=\"/matt/1/underlag\">2024</a>");
        text.ShouldContain("<a class=\"ds-link\" href=\"/atgarder?namnd=KTN\">Kulturn");
        text.ShouldContain("Tabell 1. Anst");
    }

    [Fact]
    public async Task Xlsx_OfSeveralTables_HasASheetForEach_UnderNamesThatDiffer()
    {
        using var buffer = new MemoryStream();
        await XlsxExport.WriteAsync(buffer, [Sheet("Åtgärder per område i den långa handlingsplanen"), Sheet("Åtgärder per område i den långa avslutade planen"), Sheet("Mått")], Token);

        using var workbook = SpreadsheetDocument.Open(buffer, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, Token).Select(e => e.Description).ShouldBeEmpty();
        workbook.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value)
            .ShouldBe(["Åtgärder per område i den långa", "Åtgärder per område i den lån 2", "Mått", "Om uttaget"]);
    }

    private static TableExport Sheet(string title) => new()
    {
        Title = title,
        Columns = [new("Nr"), new("Antal", ColumnKind.Number)],
        Rows = TableExport.RowsOf([["1.1", 4]]),
        TakenAt = At,
        Source = "Exempelkommunen",
    };

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var copy = new MemoryStream();
        archive.GetEntry(name)!.Open().CopyTo(copy);
        return copy.ToArray();
    }
}
