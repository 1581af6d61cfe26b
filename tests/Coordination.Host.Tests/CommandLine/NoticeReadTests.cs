using System.Globalization;
using System.Text.Json;
using Coordination.Host.CommandLine;
using Coordination.Platform.CommandLine;

namespace Coordination.Host.Tests.CommandLine;

[Trait("Req", "S003-R5.2")]
public sealed class NoticeReadTests : IDisposable
{
    private const string Release = """{"ocid": "ocds-1", "id": "1", "tag": ["tender"], "buyer": {"name": "Orten"}, "tender": {"title": "Tvätt", "items": [{"classification": {"id": "98310000-9"}}], "lots": [{"id": "L1", "otherRequirements": {"reservedParticipation": ["shelteredWorkshop"]}}]}}""";
    private const string Statistics = "Upphandlings-ID,Annonsdatabas,Publiceringsdatum,Namn för köpare,Upphandlingens titel,Upphandlingsslag,Huvudsaklig CPV-kod,Reserverad upphandling\nA1,e-Avrop,2021-03-04,ORTEN,Frukt,Varor,15300000 Frukt,True\nA2,e-Avrop,aldrig,ORTEN,Bröd,Varor,15810000 Bröd,False\n";

    private static readonly string[] Promised =
        ["file", "publicationId", "noticeType", "subtype", "buyer", "buyerId", "title", "mainCpv", "additionalCpv", "lots", "reserved", "reservedExecution", "socialObjectives", "estimatedValue", "tenderDeadline", "nuts", "winners", "totalValue", "lotResults", "problems"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("notice-read");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task NoticeRead_SeveralFilesAsJson_PrintsOneObjectALine()
    {
        var (code, output, error) = await RunAsync("notice", "read", Write("release.json", Release), Write("statistik.csv", Statistics), "--json");

        (code, error).ShouldBe((ExitCodes.Done, ""));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => (l.GetProperty("file").GetString(), l.GetProperty("title").GetString(), l.GetProperty("mainCpv").GetString(), l.GetProperty("reserved").ToString())).ShouldBe(
        [
            ("release.json", "Tvätt", "98310000", "[\"res-ws\"]"),
            ("statistik.csv", "Frukt", "15300000", "[\"unstated\"]"),
            ("statistik.csv", "Bröd", "15810000", "[]"),
        ]);
        lines.ShouldAllBe(l => !Promised.Except(l.EnumerateObject().Select(p => p.Name)).Any());
        var problem = lines[2].GetProperty("problems").EnumerateArray().ShouldHaveSingleItem();
        (problem.GetProperty("code").GetString(), problem.GetProperty("path").GetString(), problem.GetProperty("found").GetString(), problem.GetProperty("message").GetString())
            .ShouldBe(("BadDate", "3: Publiceringsdatum", "aldrig", "Datumet går inte att läsa."));
    }

    [Fact]
    public async Task NoticeRead_OneFileCannotBeRead_IsNamedAndTheOthersAreStillPrinted()
    {
        var (code, output, error) = await RunAsync("notice", "read", Write("avbruten.xml", "<a><b>"), Path.Combine(_folder.FullName, "saknas.xml"), Write("release.json", Release), "--json");

        code.ShouldBe(ExitCodes.Refused);
        error.ShouldContain("avbruten.xml");
        error.ShouldContain("UnknownFormat: ");
        error.ShouldContain("NotOpened: ");
        error.ShouldContain("saknas.xml");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("problems").GetArrayLength()).ShouldBe([1, 1, 0]);
        lines[2].GetProperty("title").GetString().ShouldBe("Tvätt");
    }

    [Fact]
    public async Task NoticeRead_WithoutJson_PrintsLinesForPeople()
    {
        var (code, output, _) = await RunAsync("notice", "read", Write("statistik.csv", Statistics));

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("Frukt  ORTEN");
        output.ShouldContain("reserverad: unstated");
        output.ShouldContain("3: Publiceringsdatum: Datumet går inte att läsa. «aldrig»");
    }

    [Fact]
    public async Task NoticeRead_WithoutFiles_IsAUsageErrorAndHelpTellsOfIt()
    {
        (await RunAsync("notice", "read")).Code.ShouldBe(ExitCodes.Usage);
        (await RunAsync("help")).Output.ShouldContain("notice read FILE… [--json]");
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProductCommands.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
