using System.IO.Compression;
using System.Net;
using System.Security.Claims;
using System.Text;
using Coordination.Platform.Files;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Tests.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Tests.Files;

public sealed class FileStoreTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly byte[] Program = [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00];
    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
    private static readonly byte[] EncryptedOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Accepted => new()
    {
        { "Handlingsplan för Göteborg.docx", Office(Word) },
        { "plan.XLSX", Office(Excel) },
        { "lista.csv", Encoding.Latin1.GetBytes("nämnd;åtgärd\r\n") },
        { "plan.md", "# Åtgärder\n"u8.ToArray() },
        { "utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("åtgärd")] },
        { "beslut.pdf", "%PDF-1.7\n"u8.ToArray() },
        { "bild.png", PngStart },
        { "bild.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0] },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "plan.docx", [], "Files.Empty" },
        { "virus.exe", Program, "Files.KindNotAllowed" },
        { "sida.html", "<script>"u8.ToArray(), "Files.KindNotAllowed" },
        { "bild.svg", "<svg/>"u8.ToArray(), "Files.KindNotAllowed" },
        { "plan.docm", Office(Word), "Files.KindNotAllowed" },
        { "plan", "x"u8.ToArray(), "Files.KindNotAllowed" },
        { "plan.pdf", Program, "Files.ContentDiffers" },
        { "plan.csv", Program, "Files.ContentDiffers" },
        { "bild.png", "%PDF-1.7"u8.ToArray(), "Files.ContentDiffers" },
        { "plan.docx", Office(Excel), "Files.ContentDiffers" },
        { "plan.docx", "not a zip"u8.ToArray(), "Files.ContentDiffers" },
        { "plan.docx", Office(Word)[..60], "Files.ContentDiffers" },
        { "plan.docx", Office(Word, "word/vbaProject.bin"), "Files.Macros" },
        { "plan.docx", Office("application/vnd.ms-word.document.macroEnabled.main+xml"), "Files.Macros" },
        { "plan.xlsx", EncryptedOffice, "Files.Protected" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Add_FileThatIsWhatItsNameSays_IsStoredWithTheCommit(string name, byte[] content)
    {
        await using var host = await StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var (store, db) = (scope.ServiceProvider.GetRequiredService<FileStore>(), scope.ServiceProvider.GetRequiredService<LedgerDbContext>());

        var added = await store.AddAsync(db, name, new MemoryStream(content), "File", null, Ct);
        await db.SaveChangesAsync(Ct);

        var row = await db.Files.AsNoTracking().SingleAsync(f => f.Id == added.Value.Id, Ct);
        (row.Name, row.Size).ShouldBe((name, content.Length));
        row.Content.ShouldBe(content);
        row.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Add_FileThatMayNotBeStored_IsRefusedAtTheField(string name, byte[] content, string text)
    {
        await using var host = await StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var (store, db) = (scope.ServiceProvider.GetRequiredService<FileStore>(), scope.ServiceProvider.GetRequiredService<LedgerDbContext>());

        var refused = await store.AddAsync(db, name, new MemoryStream(content), "File", null, Ct);

        var error = refused.Errors.ShouldHaveSingleItem();
        (error.TextKey, error.Field, error.Kind).ShouldBe((text, "File", ErrorKind.Invalid));
        db.ChangeTracker.HasChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Add_StreamWithoutEnd_IsReadNoFurtherThanTheLimit()
    {
        await using var host = await StartAsync(("Files:MaxBytes", "100000"));
        await using var scope = host.Services.CreateAsyncScope();
        var endless = new EndlessStream();

        var refused = await scope.ServiceProvider.GetRequiredService<FileStore>().AddAsync(
            scope.ServiceProvider.GetRequiredService<LedgerDbContext>(), "a.txt", endless, "File", null, Ct);

        refused.Errors.ShouldHaveSingleItem().TextKey.ShouldBe("Files.TooLarge");
        endless.Served.ShouldBeLessThan(400_000);
    }

    [Fact]
    public async Task Add_KindThatDoesNotFitThePurpose_IsRefused()
    {
        await using var host = await StartAsync();
        await using var scope = host.Services.CreateAsyncScope();

        var refused = scope.ServiceProvider.GetRequiredService<FileStore>().Add(
            scope.ServiceProvider.GetRequiredService<LedgerDbContext>(), "bild.png", PngStart, "File", [FileKind.Docx, FileKind.Csv]);

        refused.Errors.ShouldHaveSingleItem().Arguments.ShouldBe([".docx, .csv"]);
    }

    [Theory]
    [InlineData("C:\\Users\\anna\\plan.docx", "plan.docx")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\r\nContent-Type: text/html.txt", "html.txt")]
    [InlineData("plan\u202Excod.txt", "planxcod.txt")]
    [InlineData("CON.txt", "fil-CON.txt")]
    [InlineData("  .txt", "fil.txt")]
    [InlineData("a<b>|c?.md", "a_b__c_.md")]
    [InlineData("A\u030Argang.md", "Årgang.md")]
    public void Safe_NameFromABrowser_IsSafeAndStillTheirs(string given, string expected) => FileName.Safe(given).ShouldBe(expected);

    [Fact]
    public void Safe_VeryLongName_KeepsItsExtension()
    {
        var safe = FileName.Safe(new string('å', 400) + ".docx");

        (safe.Length, Path.GetExtension(safe)).ShouldBe((150, ".docx"));
    }

    [Fact]
    public async Task Download_OwnerSaysYes_IsADownloadThatCannotRun()
    {
        await using var host = await StartAsync();
        var id = await StoreAsync(host, "Uppföljning åtgärder.md", "<script>alert(1)</script>"u8.ToArray());
        await using var site = await SiteAsync(host, mayRead: true);

        using var response = await site.GetTestClient().GetAsync(FileAnswer.Address("ledger", id), Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Uppföljning åtgärder.md");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
    }

    [Theory]
    [InlineData(false, "ledger")]
    [InlineData(true, "journal")]
    public async Task Download_OwnerSaysNoOrThereIsNone_DoesNotExist(bool mayRead, string schema)
    {
        await using var host = await StartAsync();
        var id = await StoreAsync(host, "a.txt", "a"u8.ToArray());
        await using var site = await SiteAsync(host, mayRead);

        using var response = await site.GetTestClient().GetAsync(FileAnswer.Address(schema, id), Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<LedgerHost> StartAsync(params IReadOnlyList<(string Key, string? Value)> settings) =>
        LedgerHost.StartAsync(more: s => s.AddCoordinationFiles(), settings: settings);

    private static async Task<Guid> StoreAsync(LedgerHost host, string name, byte[] content)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var row = scope.ServiceProvider.GetRequiredService<FileStore>().Add(db, name, content, "File", null).Value;
        await db.SaveChangesAsync(Ct);
        return row.Id;
    }

    private static async Task<WebApplication> SiteAsync(LedgerHost host, bool mayRead)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthorization(o => o.AddPolicy("Files", p => p.RequireAssertion(_ => true)));
        builder.Services.AddSingleton(host.Services.GetServices<Coordination.Platform.Modules.ModuleDatabase>());
        builder.Services.AddScoped(_ => host.Services.CreateScope().ServiceProvider.GetRequiredService<LedgerDbContext>());
        builder.Services.AddSingleton<IFileOwner>(new Owner(mayRead));
        var site = builder.Build();
        site.UseAuthorization();
        site.MapFiles("Files");
        await site.StartAsync(Ct);
        return site;
    }

    private static byte[] Office(string mainType, string? extraPart = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
            {
                types.Write($"<Types><Override PartName=\"/main.xml\" ContentType=\"{mainType}\"/></Types>");
            }

            if (extraPart is not null)
            {
                zip.CreateEntry(extraPart);
            }
        }

        return stream.ToArray();
    }

    private sealed class Owner(bool mayRead) : IFileOwner
    {
        public string Schema => "ledger";

        public Task<bool> MayReadAsync(ClaimsPrincipal person, Guid file, CancellationToken ct) => Task.FromResult(mayRead);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Served { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Served += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
