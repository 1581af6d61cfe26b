using Coordination.Platform.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Features.Governance.HandOverMatters;

/// <summary><c>matters hand-over FROM TO</c>: prints how many protected matters one person took over from another, and nothing of what they are about.</summary>
internal sealed class HandOverMattersCommand : IModuleCommand
{
    private const string From = "FROM";
    private const string To = "TO";

    public string Name => "matters hand-over";

    public string DescriptionKey => "Commands.HandOverMatters";

    public IReadOnlyList<CommandParameter> Parameters => [new(From, "Commands.HandOverMatters.From"), new(To, "Commands.HandOverMatters.To")];

    public async Task<int> RunAsync(CommandCall call, CancellationToken ct)
    {
        await using var product = await call.OpenProductAsync(ct);
        var (from, to) = (call.Value(From), call.Value(To));
        if (await product.Services.GetRequiredService<HandOverMattersHandler>().HandleAsync(from, to, ct) is not { } count)
        {
            await call.Error.WriteLineAsync(call.Texts["HandOverMatters.NoAccount", to].Value.AsMemory(), ct);
            return ExitCodes.Refused;
        }

        await call.Output.WriteLineAsync(call.Texts["HandOverMatters.Done", count, from, to].Value.AsMemory(), ct);
        return ExitCodes.Done;
    }
}
