using System.Text.Json;
using Coordination.Platform.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation.Features.Evaluation.RebuildFacts;

/// <summary><c>evaluation rebuild --json</c>: makes the measured figures anew and prints what was otherwise.</summary>
internal sealed class RebuildCommand : IModuleCommand
{
    private const string Json = "--json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Name => "evaluation rebuild";

    public string DescriptionKey => "Commands.Rebuild";

    public IReadOnlyList<CommandParameter> Parameters => [new(Json, "Commands.Rebuild.Json")];

    public async Task<int> RunAsync(CommandCall call, CancellationToken ct)
    {
        await using var product = await call.OpenProductAsync(ct);
        var outcome = await product.Services.GetRequiredService<RebuildFactsHandler>().HandleAsync(ct);
        var text = call.Has(Json) ? JsonSerializer.Serialize(outcome, Options) : call.Texts["Rebuild.Done", outcome.Told, outcome.Differences].Value;
        await call.Output.WriteLineAsync(text.AsMemory(), ct);
        return ExitCodes.Done;
    }
}
