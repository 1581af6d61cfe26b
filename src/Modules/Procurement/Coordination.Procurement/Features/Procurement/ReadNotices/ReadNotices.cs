using System.Text.Encodings.Web;
using System.Text.Json;
using Coordination.Platform.CommandLine;
using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ReadNotices;

/// <summary><c>notice read FILE… --json</c>: prints what was understood of notices, releases and statistics, without storing anything.</summary>
internal sealed class ReadNoticesCommand : IModuleCommand
{
    private const string Files = "FILE…";
    private const string Json = "--json";

    // Read by people and programs at a terminal, never put into a page.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "notice read";

    public string DescriptionKey => "Commands.NoticeRead";

    public IReadOnlyList<CommandParameter> Parameters => [new(Files, "Commands.NoticeRead.Files"), new(Json, "Commands.NoticeRead.Json")];

    public async Task<int> RunAsync(CommandCall call, CancellationToken ct)
    {
        var refused = false;
        foreach (var path in call.ValuesOf(Files))
        {
            foreach (var reading in NoticePath.Read(path, NoticeFileLimits.Standard))
            {
                ct.ThrowIfCancellationRequested();
                var print = NoticePrint.Of(reading, call.Texts);
                if (!reading.IsReadable)
                {
                    refused = true;
                    foreach (var problem in print.Problems)
                    {
                        await call.Error.WriteLineAsync($"{problem.Code}: {path} {problem.Path}: {problem.Message}");
                    }
                }

                if (call.Has(Json))
                {
                    await call.Output.WriteLineAsync(JsonSerializer.Serialize(print, Options).AsMemory(), ct);
                }
                else if (reading.IsReadable)
                {
                    await NoticeLines.WriteAsync(print, call.Output, call.Texts);
                }
            }
        }

        return refused ? ExitCodes.Refused : ExitCodes.Done;
    }
}
