using System.Text.Encodings.Web;
using System.Text.Json;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.CommandLine;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ReadActionPlan;

/// <summary><c>plan read FILE --json</c>: prints what was understood of a plan, without storing anything.</summary>
internal sealed class ReadActionPlanCommand : IModuleCommand
{
    private const string File = "FILE";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Read by people and programs at a terminal, never put into a page: "<br>" stays "<br>".
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Name => "plan read";

    public string DescriptionKey => "Commands.PlanRead";

    public IReadOnlyList<CommandParameter> Parameters => [new(File, "Commands.PlanRead.File"), new(Json, "Commands.PlanRead.Json")];

    public async Task<int> RunAsync(CommandCall call, CancellationToken ct)
    {
        var read = await ReadAsync(call.Value(File), ct);
        if (!read.Succeeded)
        {
            foreach (var error in read.Errors)
            {
                await call.Error.WriteLineAsync($"{error.Code}: {call.Texts[error.TextKey, [.. error.Arguments]]}");
            }

            return ExitCodes.Refused;
        }

        var print = PlanPrint.Of(read.Value, call.Texts);
        if (call.Has(Json))
        {
            await call.Output.WriteLineAsync(JsonSerializer.Serialize(print, Options));
        }
        else
        {
            await PlanTable.WriteAsync(print, call.Output, call.Texts);
        }

        return ExitCodes.Done;
    }

    private static async Task<Result<ReadPlan>> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            var file = new FileInfo(path);
            var limit = ImportActionPlan.Reading.Files.ActionPlanFileLimits.Standard.MaxBytes;
            return file.Exists && file.Length > limit
                ? ImportActionPlan.Reading.Files.PlanFileProblems.TooLarge(file.Length, limit)
                : ActionPlanFile.Read(await System.IO.File.ReadAllBytesAsync(path, ct), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Error("GOV-0920", "Import.Problem.NotReadable", File, ErrorKind.NotFound, path);
        }
    }
}
