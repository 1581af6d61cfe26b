using Coordination.Platform.Operations;

namespace Coordination.Host.Tests.Browser;

/// <summary>Long work that never comes further than a third, so that there is progress to look at.</summary>
internal sealed class SampleWork : IOperationHandler
{
    public const string Name = "sample.work";

    public string Kind => Name;

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken ct)
    {
        await run.ReportAsync(6, 18, ct);
        await Task.Delay(Timeout.Infinite, ct);
        throw new InvalidOperationException("Only a cancelled delay ends.");
    }
}
