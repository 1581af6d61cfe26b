using System.Globalization;
using System.Text.Json;
using Coordination.Host.CommandLine;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Security;

namespace Coordination.Host.Tests.CommandLine;

[Trait("Req", "S002-16")]
public sealed class EvaluationRebuildTests
{
    [Fact]
    public async Task EvaluationRebuild_OfWhatNobodyHeard_MakesItFromTheRecordsAndThenFindsNothing()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        foreach (var name in new[] { "Tvätteriet Vågen", "Bageriet Brödet" })
        {
            (await (await coordinator.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted();
        }

        // Nothing is delivered: the events lie in the outbox, and the figures know of no enterprise.
        var first = await RunAsync(app, "--json");
        first.Code.ShouldBe(ExitCodes.Done, first.Error);
        using (var json = JsonDocument.Parse(first.Output))
        {
            json.RootElement.GetProperty("differences").GetInt32().ShouldBe(2);
            var line = json.RootElement.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("kind").GetString() == "Enterprise");
            (line.GetProperty("told").GetInt32(), line.GetProperty("missing").GetInt32(), line.GetProperty("surplus").GetInt32()).ShouldBe((2, 2, 0));
        }

        (await RunAsync(app)).Output.ShouldContain("0 skillnader");

        // Heard afterwards, the events change nothing.
        await app.DeliverAsync();
        (await RunAsync(app)).Output.ShouldContain("0 skillnader");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(CoordinationApp app, params string[] options)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProductCommands.RunAsync(["evaluation", "rebuild", .. options], output, error, TestContext.Current.CancellationToken, [.. app.Database.HostArguments]);
        return (code, output.ToString(), error.ToString());
    }
}
