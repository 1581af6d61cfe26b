using System.IO.Compression;
using System.Text;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using DocumentFormat.OpenXml.Packaging;
using static Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading.DocxFile;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

public sealed class BadFileTests
{
    private static readonly byte[] OldContainer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static TheoryData<string, string, byte[]> Files => new()
    {
        { "GOV-0901", "plan.docx", [] },
        { "GOV-0903", "plan.pdf", "%PDF-1.7"u8.ToArray() },
        { "GOV-0903", "plan.doc", OldContainer },
        { "GOV-0903", "plan.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text")) },
        { "GOV-0903", "plan.exe", "hej"u8.ToArray() },
        { "GOV-0904", "plan.xlsx", DocxPlanTests.Sample() },
        { "GOV-0904", "plan.docx", new XlsxFile().Sheet("Plan", [["Åtgärd", "Ansvarig"]]).Make() },
        { "GOV-0904", "plan.csv", DocxPlanTests.Sample() },
        { "GOV-0904", "plan.docx", Encoding.UTF8.GetBytes(SamplePlan.Markdown) },
        { "GOV-0905", "plan.docx", DocxPlanTests.Sample()[..^200] },
        { "GOV-0905", "plan.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<oj")) },
        { "GOV-0905", "plan.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3] },
        { "GOV-0905", "plan.xlsx", Zip(("hej.txt", "hej")) },
        { "GOV-0906", "plan.docx", [.. OldContainer, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "GOV-0906", "plan.xlsx", [.. OldContainer, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "GOV-0907", "plan.docm", DocxPlanTests.Sample() },
        { "GOV-0907", "plan.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")) },
        { "GOV-0907", "plan.xlsx", Zip(("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), ("xl/workbook.xml", "<x/>")) },
        { "GOV-0909", "plan.csv", Encoding.UTF8.GetBytes("Ã…tgÃ¤rd;Ansvarig\nLaga;TN") },
        { "GOV-0909", "plan.md", Encoding.UTF8.GetBytes("| \uFFFDtg\uFFFDrd | Ansvarig |") },
        { "GOV-0909", "plan.csv", [0, 1, 2, 3, 4, 5, 6, 255, 0, 9, 200] },
        { "GOV-0912", "plan.md", "# Hej\n\nIngen tabell."u8.ToArray() },
        { "GOV-0912", "plan.docx", Make(Line("Ingen tabell.")) },
        { "GOV-0913", "plan.csv", Encoding.UTF8.GetBytes("Namn;Adress\nMaja;Storgatan 1") },
        { "GOV-0913", "plan.xlsx", new XlsxFile().Sheet("Lista", [["Namn", "Adress"], ["Maja", "Storgatan 1"]]).Make() },
        { "GOV-0914", "plan.csv", Encoding.UTF8.GetBytes("Åtgärd;Ansvarig\n") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FileThatIsNoPlan_SaysWhatIsWrong(string code, string name, byte[] content)
    {
        var error = ActionPlanFile.Read(content, name).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(code);
        error.Field.ShouldBe("File");
        error.TextKey.ShouldStartWith("Import.Problem.");
    }

    [Fact]
    public void Read_TableWithOtherHeadings_NamesThem() =>
        ActionPlanFile.Read(Encoding.UTF8.GetBytes("Namn;Adress\nMaja;Storgatan 1"), "plan.csv").Errors[0].Arguments.ShouldBe(["«Namn», «Adress»"]);

    [Fact]
    public void Read_FileOverTheLimit_IsRefusedBeforeItIsOpened() =>
        ActionPlanFile.Read(new byte[2048], "plan.docx", new ActionPlanFileLimits { MaxBytes = 1024 }).Errors[0].Code.ShouldBe("GOV-0902");

    [Fact]
    public void Read_ZipBomb_IsRefusedWithoutBeingUnpacked() => ActionPlanFile.Read(Bomb(), "plan.docx").Errors[0].Code.ShouldBe("GOV-0908");

    [Fact]
    public void Read_ManyParts_IsRefused()
    {
        var parts = Enumerable.Range(0, 30).Select(i => ($"word/{i}.xml", "x")).ToArray();

        ActionPlanFile.Read(Zip(parts), "plan.docx", new ActionPlanFileLimits { MaxParts = 20 }).Errors[0].Code.ShouldBe("GOV-0908");
    }

    [Fact]
    public void Read_BrokenHyperlink_IsNoObstacle()
    {
        using var stream = new MemoryStream();
        stream.Write(DocxPlanTests.Sample());
        using (var package = WordprocessingDocument.Open(stream, true))
        {
            package.MainDocumentPart!.AddHyperlinkRelationship(new Uri("https://example.se/"), true, "rId99");
        }

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var relations = zip.GetEntry("word/_rels/document.xml.rels")!;
            string text;
            using (var reader = new StreamReader(relations.Open()))
            {
                text = reader.ReadToEnd().Replace("https://example.se/", "mailto:maja@ granby. se, olof@");
            }

            relations.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/_rels/document.xml.rels").Open());
            writer.Write(text);
        }

        SamplePlan.Read(stream.ToArray(), "plan.docx").ShouldBeTheSample();
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public void Read_DamagedAnywhere_NeverThrows(string extension)
    {
        var whole = extension == ".docx"
            ? DocxPlanTests.Sample()
            : new XlsxFile().Sheet("Blad1", SamplePlan.Cells.Prepend(SamplePlan.Headings).Select(r => r.Select(c => (object?)c).ToArray())).Make();
        var random = new Random(4711);
        for (var i = 0; i < 150; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = 0; hits < 1 + (i % 20); hits++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Should.NotThrow(() => ActionPlanFile.Read(damaged, "plan" + extension));
        }
    }

    [Theory]
    [InlineData("plan.csv")]
    [InlineData("plan.md")]
    [InlineData("plan.xlsx")]
    [InlineData("plan.docx")]
    public void Read_TenThousandRows_ReadsThemAll(string name)
    {
        var plan = SamplePlan.Read(Large(name, 10_000), name);

        plan.Rows.Count.ShouldBe(10_000);
        plan.Rows[^1].Number.ShouldBe(10_000);
    }

    [Theory]
    [InlineData("plan.csv")]
    [InlineData("plan.md")]
    [InlineData("plan.xlsx")]
    [InlineData("plan.docx")]
    public void Read_MoreRowsThanTheLimit_IsRefused(string name)
    {
        var error = ActionPlanFile.Read(Large(name, 120), name, new ActionPlanFileLimits { MaxRows = 100 }).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("GOV-0910");
        error.Arguments.ShouldBe([100]);
    }

    private static byte[] Large(string name, int rows)
    {
        string[] head = ["Åtgärd", "Ansvarig", "Tidplan"];
        var all = Enumerable.Range(1, rows).Select(i => new[] { $"Åtgärd som gör nytta {i}.", "KS", "2025" }).Prepend(head);
        return Path.GetExtension(name) switch
        {
            ".csv" => Encoding.UTF8.GetBytes(string.Join('\n', all.Select(r => string.Join(';', r)))),
            ".md" => Encoding.UTF8.GetBytes(string.Join('\n', all.Select((r, i) => $"| {string.Join(" | ", r)} |{(i == 0 ? "\n|--|--|--|" : "")}"))),
            ".xlsx" => new XlsxFile().Sheet("Plan", all.Select(r => r.Select(c => (object?)c).ToArray())).Make(),
            _ => Make(Table([.. all.Select(r => Row(r))])),
        };
    }

    /// <summary>A small file that would fill the memory if it were unpacked.</summary>
    internal static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
            {
                part.Write(zeros);
            }
        }

        return stream.ToArray();
    }

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
