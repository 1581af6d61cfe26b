using System.Globalization;
using System.Text.Json;
using Coordination.Host.CommandLine;
using Coordination.Platform.CommandLine;

namespace Coordination.Host.Tests.CommandLine;

public sealed class PlanReadTests : IDisposable
{
    private const string Plan = """
        # Handlingsplan för vatten

        Diarienummer TN-2024-15

        ## Område 1: Ledningar

        | Åtgärd | Huvudansvarig | Andra berörda aktörer | Tidplan |
        |--|--|--|--|
        | Laga läckor. | TN, KS | MBN | 2024 - 2026 |
        | Mäta tryck. | TN | Samtliga | Pågå |
        | Spola rör. | TN | Kommunala bolag när ledningar byts. | Pågår<br>kontinuerligt |
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan-read");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    [Trait("Req", "S003-19")]
    public async Task PlanRead_AsJson_PrintsActivitiesAndDoubts()
    {
        var (code, output, error) = await RunAsync("plan", "read", Write("plan.md", Plan), "--json");

        (code, error).ShouldBe((ExitCodes.Done, ""));
        using var json = JsonDocument.Parse(output);
        var activities = json.RootElement.GetProperty("activities").EnumerateArray().ToList();
        activities.Select(a => (a.GetProperty("area").GetInt32(), a.GetProperty("number").GetInt32(), a.GetProperty("title").GetString(), Text(a, "responsible"), Text(a, "otherActors"))).ShouldBe(
        [
            (1, 1, "Laga läckor.", "TN|KS", "MBN"),
            (1, 2, "Mäta tryck.", "TN", "Samtliga"),
            (1, 3, "Spola rör.", "TN", "Kommunala bolag när ledningar byts."),
        ]);
        activities.Select(a => a.GetProperty("timetable")).Select(t => (t.GetProperty("kind").GetString(), t.GetProperty("from").ToString(), t.GetProperty("to").ToString(), t.GetProperty("asWritten").GetString())).ShouldBe(
        [
            ("range", "2024", "2026", "2024 - 2026"),
            ("ongoing", "", "", "Pågå"),
            ("ongoingContinuous", "", "", "Pågår<br>kontinuerligt"),
        ]);
        var doubts = json.RootElement.GetProperty("doubts").EnumerateArray().ToList();
        doubts.Select(d => d.GetProperty("code").GetString()).ShouldBe(["timetable-cut-off", "free-text-actors"]);
        doubts[0].GetProperty("message").GetString().ShouldBe("Tidplanen verkar avklippt.");
        doubts[0].GetProperty("suggestion").GetString().ShouldBe("Pågår");
    }

    [Fact]
    public async Task PlanRead_WithoutJson_PrintsATable()
    {
        var (code, output, _) = await RunAsync("plan", "read", Write("plan.md", Plan));

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("1  Ledningar");
        output.ShouldContain("3 åtgärder i 1 områden, 2 frågetecken.");
        output.ShouldContain("Tabell 1, rad 3, cell 4: Tidplanen verkar avklippt.");
    }

    [Theory]
    [InlineData("plan.docx", "hej", "GOV-0904", ".docx")]
    [InlineData("plan.md", "Ingen tabell.", "GOV-0912", "Filen innehåller ingen tabell")]
    [InlineData("plan.csv", "", "GOV-0901", "Filen är tom")]
    [InlineData("plan.csv", "Namn;Adress\nMaja;Storgatan 1", "GOV-0913", "«Namn», «Adress»")]
    public async Task PlanRead_FileThatIsNoPlan_NamesTheProblem(string name, string content, string problem, string words)
    {
        var (code, output, error) = await RunAsync("plan", "read", Write(name, content), "--json");

        (code, output).ShouldBe((ExitCodes.Refused, ""));
        error.ShouldStartWith(problem);
        error.ShouldContain(words);
    }

    [Fact]
    public async Task PlanRead_FileThatDoesNotExist_SaysSo()
    {
        var (code, _, error) = await RunAsync("plan", "read", Path.Combine(_folder.FullName, "saknas.docx"));

        code.ShouldBe(ExitCodes.Refused);
        error.ShouldContain("saknas.docx");
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    public async Task Help_ListsEveryCommand(string word)
    {
        var (code, output, _) = await RunAsync(word);

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("plan read FILE [--json]");
        output.ShouldContain("help");
    }

    [Fact]
    public async Task PlanRead_WithoutFile_IsAUsageError() => (await RunAsync("plan", "read")).Code.ShouldBe(ExitCodes.Usage);

    [Theory]
    [InlineData(true, "plan", "read")]
    [InlineData(true, "help")]
    [InlineData(true, "--help")]
    [InlineData(true, "nonsens")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5081")]
    [InlineData(false, "--urls=http://localhost:5081")]
    [InlineData(false, "--Coordination:DataFolder=/srv/data")]
    [InlineData(false, "Coordination:DataFolder=/srv/data")]
    public void IsMeant_OnlyCommandsAndHelp_NotConfiguration(bool meant, params string[] args) => ProductCommands.IsMeant(args).ShouldBe(meant);

    private static string Text(JsonElement activity, string name) => string.Join('|', activity.GetProperty(name).EnumerateArray().Select(e => e.GetString()));

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
