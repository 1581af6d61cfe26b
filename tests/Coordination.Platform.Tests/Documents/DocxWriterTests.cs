using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Coordination.Platform.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Coordination.Platform.Tests.Documents;

[Trait("Req", "S003-01")]
public sealed class DocxWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    public async Task WriteAsync_AnyNumberOfRows_IsValidWord(int rows)
    {
        var bytes = await DocxWriter.WriteAsync(SampleDocument.Build(rows), Token);

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, Token).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        errors.ShouldBeEmpty();
        document.MainDocumentPart!.ChartParts.Single().EmbeddedPackagePart.ShouldNotBeNull();
    }

    [Fact]
    public async Task WriteAsync_SameModelTwice_GivesTheSameBytes()
    {
        var first = await DocxWriter.WriteAsync(SampleDocument.Build(), Token);
        var second = await DocxWriter.WriteAsync(SampleDocument.Build(), Token);

        second.ShouldBe(first);
        using var archive = new ZipArchive(new MemoryStream(first));
        archive.Entries.Select(e => e.LastWriteTime.DateTime).Distinct().ShouldBe([new DateTime(2026, 11, 20, 12, 0, 0)]);
    }

    [Fact]
    public async Task WriteAsync_Headings_HaveBuiltInStylesInOrder()
    {
        var document = await PartAsync("word/document.xml");

        Headings(document).ShouldBe(
        [
            "Heading1 Uppföljning av handlingsplan för sociala företag",
            "Heading2 Förslag till beslut",
            "Heading2 Sammanfattning",
            "Heading3 Nya uppdrag",
        ]);
        var styles = (await PartAsync("word/styles.xml")).Descendants(W + "style").Select(s => s.Attribute(W + "styleId")!.Value).ToList();
        document.Descendants(W + "pStyle").Concat(document.Descendants(W + "tblStyle")).Concat(document.Descendants(W + "rStyle"))
            .Select(s => s.Attribute(W + "val")!.Value).Distinct().ShouldAllBe(id => styles.Contains(id));
    }

    [Fact]
    public async Task WriteAsync_Text_HasNoDirectFormattingAndNoForbiddenCharacters()
    {
        var document = await PartAsync("word/document.xml");

        document.Descendants(W + "rPr").SelectMany(p => p.Elements()).Select(e => e.Name.LocalName).Distinct().ShouldBe(["rStyle"]);
        document.Descendants(W + "pPr").SelectMany(p => p.Elements()).Select(e => e.Name.LocalName).Distinct().ShouldBe(["pStyle", "numPr"], ignoreOrder: true);
        string.Concat(document.Descendants(W + "t").Select(t => t.Value)).ShouldContain("är klara. <b>inte fet</b>");
        document.Descendants(W + "br").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(12, false)]
    public async Task WriteAsync_Tables_RepeatTheHeadingAndStayTogetherWhenShort(int rows, bool together)
    {
        var table = (await PartAsync("word/document.xml", rows)).Descendants(W + "tbl").Last();

        var tableRows = table.Elements(W + "tr").ToList();
        tableRows.Count.ShouldBe(rows + 1);
        tableRows[0].Element(W + "trPr")!.Element(W + "tblHeader").ShouldNotBeNull();
        tableRows.ShouldAllBe(r => r.Element(W + "trPr")!.Element(W + "cantSplit") != null);
        table.Element(W + "tblPr")!.Element(W + "tblDescription")!.Attribute(W + "val")!.Value.ShouldBe("Åtgärder med nummer, slutdatum och läge.");
        var style = tableRows[1].Descendants(W + "pStyle").First().Attribute(W + "val")!.Value;
        style.EndsWith("Keep", StringComparison.Ordinal).ShouldBe(together);
        table.ElementsBeforeSelf().Last().Descendants(W + "instrText").Single().Value.ShouldContain("SEQ Tabell");
    }

    [Fact]
    public async Task WriteAsync_Chart_IsDescribedAndItsFiguresStandInATable()
    {
        var document = await PartAsync("word/document.xml");

        var properties = document.Descendants().Single(e => e.Name.LocalName == "docPr");
        properties.Attribute("descr")!.Value.ShouldBe("Arbetsmarknadsnämnden har flest klara åtgärder.");
        var figures = document.Descendants(W + "tbl").First().Descendants(W + "tr").Select(r => string.Join('|', r.Elements(W + "tc").Select(c => c.Value)));
        figures.ShouldBe(["Nämnd|Klara|Försenade", "Arbetsmarknadsnämnden|5|0", "Kulturnämnden|3|2"]);
        var chart = await PartAsync("word/charts/chart1.xml");
        chart.Descendants().Where(e => e.Name.LocalName == "f").Select(f => f.Value)
            .ShouldBe(["Data!$B$1", "Data!$A$2:$A$3", "Data!$B$2:$B$3", "Data!$C$1", "Data!$A$2:$A$3", "Data!$C$2:$C$3"]);
    }

    [Fact]
    public async Task WriteAsync_HeadingsOfNumbers_AreAlignedAsTheirCells()
    {
        var rows = (await PartAsync("word/document.xml")).Descendants(W + "tbl").First().Elements(W + "tr").ToList();
        var styles = (await PartAsync("word/styles.xml")).Elements(W + "style").ToDictionary(s => s.Attribute(W + "styleId")!.Value);

        Aligned(rows[0]).ShouldBe(["left", "right", "right"]);
        Aligned(rows[1]).ShouldBe(Aligned(rows[0]));

        List<string> Aligned(XElement row) => [.. row.Descendants(W + "pStyle").Select(s => Of(s.Attribute(W + "val")!.Value))];

        string Of(string style) => styles[style].Descendants(W + "jc").SingleOrDefault()?.Attribute(W + "val")?.Value
            ?? (styles[style].Element(W + "basedOn")?.Attribute(W + "val")?.Value is { } parent ? Of(parent) : "left");
    }

    [Fact]
    public async Task WriteAsync_NumberedLists_EachStartAtOne()
    {
        var document = await PartAsync("word/document.xml");
        var second = document.Descendants(W + "p").Single(p => p.Value == "första i en ny lista");

        var instance = second.Descendants(W + "numId").Single().Attribute(W + "val")!.Value;
        var numbering = await PartAsync("word/numbering.xml");
        numbering.Elements(W + "num").Single(n => n.Attribute(W + "numId")!.Value == instance)
            .Descendants(W + "startOverride").Single().Attribute(W + "val")!.Value.ShouldBe("1");
    }

    [Theory]
    [InlineData("sv-SE", "Sida 1 av 1", "Tabell 1. ")]
    [InlineData("en-GB", "Page 1 of 1", "Table 1. ")]
    public async Task WriteAsync_InTwoLanguages_HasItsFixedWordsAndLanguage(string language, string footer, string caption)
    {
        var model = SampleDocument.Build(language: language);

        Visible(await PartAsync("word/footer1.xml", model: model)).ShouldBe(footer);
        (await PartAsync("word/document.xml", model: model)).Descendants(W + "p").Select(Visible).ShouldContain(t => t.StartsWith(caption, StringComparison.Ordinal));
        (await PartAsync("word/styles.xml", model: model)).Descendants(W + "lang").Single().Attribute(W + "val")!.Value.ShouldBe(language);
        (await PartAsync("docProps/core.xml", model: model)).Elements().Select(e => $"{e.Name.LocalName}={e.Value}").ShouldBe(
        [
            "title=Uppföljning av handlingsplan för sociala företag",
            "subject=KS 2026-0123",
            "creator=Exempelstads kommun",
            "created=2026-11-20T12:00:00Z",
            "modified=2026-11-20T12:00:00Z",
            $"language={language}",
        ]);
    }

    [Fact]
    public async Task WriteAsync_SeenThroughLibreOffice_ReadsAsWritten()
    {
        var office = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice (soffice) is not installed.");
        var folder = Directory.CreateTempSubdirectory("coordination-docx-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "report.docx"), await DocxWriter.WriteAsync(SampleDocument.Build(), Token), Token);
            using var process = Process.Start(new ProcessStartInfo(office!, ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "txt:Text", "--outdir", folder.FullName, Path.Combine(folder.FullName, "report.docx")]))!;
            await process.WaitForExitAsync(Token);

            var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "report.txt"), Token);
            text.ShouldContain("Förslag till beslut");
            text.ShouldContain("att överlämna den till kommunstyrelsen");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Headings(XElement document) =>
        from paragraph in document.Descendants(W + "p")
        let style = paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value
        where style?.StartsWith("Heading", StringComparison.Ordinal) == true
        select $"{style} {paragraph.Value}";

    private static string Visible(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    private static async Task<XElement> PartAsync(string part, int rows = 3, DocumentModel? model = null)
    {
        var bytes = await DocxWriter.WriteAsync(model ?? SampleDocument.Build(rows), Token);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open(), Encoding.UTF8);
        return XElement.Parse(await reader.ReadToEndAsync(Token), LoadOptions.PreserveWhitespace);
    }
}
