using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Coordination.Platform.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Coordination.Platform.Tests.Documents;

public sealed class TableExportTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly TableColumn[] Columns =
    [
        new("Nr"), new("Åtgärd", ColumnKind.LongText), new("Klar senast", ColumnKind.Date), new("Antal", ColumnKind.Number), new("Ändrad", ColumnKind.Moment), new("nr"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteCsv_TextAndNumbers_OpensRightAndRunsNothing()
    {
        using var buffer = new MemoryStream();
        await CsvExport.WriteAsync(buffer, Export(Row("1.1", "=HYPERLINK(\"http://a\")", -5), Row("1.2", "rad ett\nrad; två", 1250), Row("-1", "\tflik", 0)), Token);

        var bytes = buffer.ToArray();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            "Nr;Åtgärd;Klar senast;Antal;Ändrad;nr\r\n"
            + "1.1;\"'=HYPERLINK(\"\"http://a\"\")\";2026-12-31;-5;2026-11-20 13:00;\r\n"
            + "1.2;\"rad ett\nrad; två\";2026-12-31;1250;2026-11-20 13:00;\r\n"
            + "\"'-1\";\"'\tflik\";2026-12-31;0;2026-11-20 13:00;\r\n");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public async Task WriteXlsx_AnyNumberOfRows_IsValidExcel(int rows)
    {
        var bytes = await XlsxExport.ToBytesAsync(Export([.. Enumerable.Range(1, rows).Select(i => Row($"1.{i}", "Text\u0001 å", i))]), Token);

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, Token).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var table = Part(bytes, "xl/tables/table1.xml");
        table.Attribute("ref")!.Value.ShouldBe($"A1:F{Math.Max(rows, 1) + 1}");
        table.Element(S + "autoFilter").ShouldNotBeNull();
        table.Descendants(S + "tableColumn").Select(c => c.Attribute("name")!.Value).ShouldBe(["Nr", "Åtgärd", "Klar senast", "Antal", "Ändrad", "nr 2"]);
    }

    [Fact]
    public async Task WriteXlsx_Values_AreRealDatesAndNumbersAndTextStaysText()
    {
        var bytes = await XlsxExport.ToBytesAsync(Export(Row("1.1", "=HYPERLINK(\"http://a\")", 7)), Token);

        var sheet = Part(bytes, "xl/worksheets/sheet1.xml");
        sheet.Descendants(S + "f").ShouldBeEmpty();
        var cells = sheet.Descendants(S + "row").ElementAt(1).Elements(S + "c").ToDictionary(c => c.Attribute("r")!.Value);
        cells["B2"].Value.ShouldBe("=HYPERLINK(\"http://a\")");
        cells["B2"].Attribute("t")!.Value.ShouldBe("inlineStr");
        cells["C2"].Value.ShouldBe(new DateTime(2026, 12, 31).ToOADate().ToString());
        cells["D2"].Value.ShouldBe("7");
        var formats = Part(bytes, "xl/styles.xml").Descendants(S + "numFmt").Select(f => f.Attribute("formatCode")!.Value);
        formats.ShouldBe(["yyyy-mm-dd", "yyyy-mm-dd hh:mm"]);
    }

    [Fact]
    public async Task WriteXlsx_Sheet_IsFrozenAndFitsThePaper()
    {
        var sheet = Part(await XlsxExport.ToBytesAsync(Export(Row("1.1", "a", 1)), Token), "xl/worksheets/sheet1.xml");

        sheet.Descendants(S + "pane").Single().Attribute("state")!.Value.ShouldBe("frozen");
        sheet.Descendants(S + "pageSetUpPr").Single().Attribute("fitToPage")!.Value.ShouldBe("1");
        var setup = sheet.Element(S + "pageSetup")!;
        (setup.Attribute("orientation")!.Value, setup.Attribute("fitToWidth")!.Value, setup.Attribute("fitToHeight")!.Value, setup.Attribute("paperSize")!.Value)
            .ShouldBe(("landscape", "1", "0", "9"));
    }

    [Fact]
    public async Task WriteXlsx_InformationSheet_TellsFilterTimeAndSource()
    {
        var sheet = Part(await XlsxExport.ToBytesAsync(Export(Row("1.1", "a", 1)), Token), "xl/worksheets/sheet2.xml");

        sheet.Descendants(S + "row").Select(r => string.Join(": ", r.Elements(S + "c").Select(c => c.Value)))
            .ShouldBe(["Åtgärder 2026/2027", "Nämnd: AMN", "Antal rader: 1", "Uttaget: 20 nov 2026 kl. 13.00", "Källa: Exempelstads kommun"]);
    }

    [Fact]
    public async Task WriteXlsx_SameRowsTwice_GivesTheSameBytes()
        => (await XlsxExport.ToBytesAsync(Export(Row("1.1", "a", 1)), Token)).ShouldBe(await XlsxExport.ToBytesAsync(Export(Row("1.1", "a", 1)), Token));

    [Fact]
    public async Task WriteXlsx_ManyRows_ReachTheReceiverWhileMoreAreRead()
    {
        const int all = 50_000;
        using var target = new MemoryStream();
        var writtenWhenLastWasRead = 0L;

        await XlsxExport.WriteAsync(target, Export() with { Rows = ManyRows() }, Token);

        writtenWhenLastWasRead.ShouldBeGreaterThan(target.Length / 2);
        Part(target.ToArray(), "xl/tables/table1.xml").Attribute("ref")!.Value.ShouldBe($"A1:F{all + 1}");

        async IAsyncEnumerable<IReadOnlyList<CellValue>> ManyRows()
        {
            for (var i = 1; i <= all; i++)
            {
                writtenWhenLastWasRead = target.Length;
                yield return Row($"1.{i}", $"Åtgärd nummer {i}", i);
            }

            await Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData("Åtgärder 2026/2027", "Åtgärder 2026 2027")]
    [InlineData("'En mycket lång rubrik som inte får plats i fliken'", "En mycket lång rubrik som inte")]
    [InlineData("[]", "Data")]
    public void Sheet_ATitle_BecomesAnAllowedName(string title, string expected) => XlsxNames.Sheet(title).ShouldBe(expected);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Letters_OfAColumn_CountAsSpreadsheetsDo(int column, string expected) => XlsxNames.Letters(column).ShouldBe(expected);

    private static TableExport Export(params IReadOnlyList<CellValue>[] rows) => new()
    {
        Title = "Åtgärder 2026/2027",
        Columns = Columns,
        Rows = TableExport.RowsOf(rows),
        TakenAt = SampleDocument.FrozenAt,
        Source = "Exempelstads kommun",
        Filter = [("Nämnd", "AMN")],
    };

    private static IReadOnlyList<CellValue> Row(string number, string title, int count) =>
        [number, title, new DateOnly(2026, 12, 31), count, SampleDocument.FrozenAt, CellValue.Empty];

    private static XElement Part(byte[] bytes, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var stream = archive.GetEntry(part)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
