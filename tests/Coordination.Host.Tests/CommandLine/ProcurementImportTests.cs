using System.Globalization;
using System.Text.Json;
using Coordination.Host.CommandLine;
using Coordination.Platform.CommandLine;

namespace Coordination.Host.Tests.CommandLine;

[Trait("Req", "S003-R5.2")]
public sealed class ProcurementImportTests : IDisposable
{
    private const string Good = """{"ocid": "ocds-1", "id": "1", "tag": ["tender"], "buyer": {"name": "Orten"}, "tender": {"title": "Tvätt", "items": [{"classification": {"id": "98310000-9"}}]}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procurement-import");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ProcurementImport_GoodAndBrokenFiles_StoresOnceAndPrintsCountsWithReasons()
    {
        await using var database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var (good, broken) = (Write("bra.json", Good), Write("trasig.json", "{"));

        var first = await RunAsync(database, good, broken, Path.Combine(_folder.FullName, "saknas.xml"));
        first.Code.ShouldBe(ExitCodes.Done);
        Counts(first.Output).ShouldBe("read 3, new 1, changed 0, unchanged 0, rejected 2");
        using (var json = JsonDocument.Parse(first.Output))
        {
            json.RootElement.GetProperty("problems").GetInt32().ShouldBe(2);
            json.RootElement.GetProperty("remarks").GetArrayLength().ShouldBe(0);
            json.RootElement.GetProperty("reasons").EnumerateArray().Select(r => $"{r.GetProperty("file")} {r.GetProperty("code")}").ShouldBe(["trasig.json NotWellFormed", "saknas.xml NotOpened"]);
        }

        first.Error.ShouldContain("NotWellFormed: trasig.json");
        var doubtful = Write("tveksam.csv", "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Upphandlingsslag,Huvudsaklig CPV-kod\nA1,e-Avrop,aldrig,ORTEN,Frukt,Varor,15300000 Frukt\n");
        using (var json = JsonDocument.Parse((await RunAsync(database, doubtful)).Output))
        {
            json.RootElement.GetProperty("remarks").EnumerateArray().Select(r => $"{r.GetProperty("file")} {r.GetProperty("code")} {r.GetProperty("path")} {r.GetProperty("line")} {r.GetProperty("found")}")
                .ShouldBe(["tveksam.csv BadDate 2: Publiceringsdatum 2 aldrig"]);
        }

        Counts((await RunAsync(database, good)).Output).ShouldBe("read 1, new 0, changed 0, unchanged 1, rejected 0");
        (await RunAsync(database, broken)).Code.ShouldBe(ExitCodes.Refused);
    }

    private static string Counts(string output)
    {
        using var json = JsonDocument.Parse(output);
        return string.Join(", ", new[] { "read", "new", "changed", "unchanged", "rejected" }.Select(n => $"{n} {json.RootElement.GetProperty(n)}"));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestDatabase database, params string[] files)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProductCommands.RunAsync(["procurement", "import", .. files, "--json"], output, error, TestContext.Current.CancellationToken, [.. database.HostArguments]);
        return (code, output.ToString(), error.ToString());
    }
}
