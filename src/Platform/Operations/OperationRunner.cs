using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Operations;

/// <summary>
/// Runs what people have started, as the person and in the language of the start. Work whose host died is started again when its
/// lease has run out; work that has brought down several hosts is given up.
/// </summary>
public sealed class OperationRunner : BackgroundService
{
    private readonly IReadOnlyList<OperationLedger> _ledgers;
    private readonly IServiceScopeFactory _scopes;
    private readonly OperationOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<OperationRunner> _logger;

    public OperationRunner(
        IServiceScopeFactory scopes, IEnumerable<ModuleDatabase> databases, IOptions<OperationOptions> options, TimeProvider clock, ILogger<OperationRunner> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_scopes, _options, _clock, _logger) = (scopes, options.Value, clock, logger);
        _ledgers = [.. databases.Select(d => new OperationLedger(d, scopes, _options, clock))];
    }

    /// <summary>Runs everything that waits, one at a time, then returns. For tests and tools.</summary>
    /// <returns>How many operations were run.</returns>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var count = 0;
        foreach (var ledger in _ledgers)
        {
            while (!ct.IsCancellationRequested && await ledger.ClaimAsync(ct) is { } row)
            {
                await RunAsync(ledger, row, ct);
                count++;
            }
        }

        return count;
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _options.RunOperations
        ? Task.WhenAll(Enumerable.Range(0, _options.AtOnce).Select(_ => WorkAsync(stoppingToken)))
        : Task.CompletedTask;

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                OperationLog.LostDatabase(_logger, exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(_options.PollInterval, _clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(OperationLedger ledger, OperationRow row, CancellationToken stopping)
    {
        var start = OperationStart.Read(row.Input);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(start.Culture), CultureInfo.GetCultureInfo(start.Culture));
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var ended = new CancellationTokenSource();
        var holding = HoldAsync(ledger, row, work, ended.Token);
        try
        {
            var outcome = row.Attempts > _options.MostStarts ? null : await HandleAsync(ledger, row, start, work.Token);
            await EndAsync(ledger, row, outcome?.Succeeded == true ? OperationState.Succeeded : OperationState.Failed, outcome ?? OperationOutcome.Failure(Text("Operations.GivenUp")));
        }
        catch (Exception exception) when (work.IsCancellationRequested)
        {
            await StopAsync(ledger, row, exception);
        }
        catch (Exception exception)
        {
            OperationLog.Failed(_logger, row.Kind, row.Id, exception);
            await EndAsync(ledger, row, OperationState.Failed, OperationOutcome.Failure(Text("Operations.Surprise", Activity.Current?.TraceId.ToHexString() ?? row.Id.ToString())));
        }
        finally
        {
            await ended.CancelAsync();
            await holding;
        }
    }

    private async Task<OperationOutcome> HandleAsync(OperationLedger ledger, OperationRow row, OperationStart start, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = start.Actor;
        var handler = scope.ServiceProvider.GetServices<IOperationHandler>().SingleOrDefault(h => h.Kind == row.Kind)
            ?? throw new InvalidOperationException($"No handler is registered for operations of the kind {row.Kind}.");
        using var activity = MessagingTracing.Start($"operation {row.Kind}", null, ActivityKind.Internal);
        return await handler.RunAsync(new OperationRun(ledger, row, start, _clock), ct);
    }

    private static Task EndAsync(OperationLedger ledger, OperationRow row, string state, OperationOutcome outcome) => ledger.FinishAsync(
        row, state, JsonSerializer.Serialize(new OperationResult(outcome.Message, outcome.Link), MessageJson.Options),
        outcome.Errors.Count == 0 ? null : JsonSerializer.Serialize(outcome.Errors, MessageJson.Options));

    /// <summary>Cancelled by the person, or taken by another host, or this host is stopping.</summary>
    private async Task StopAsync(OperationLedger ledger, OperationRow row, Exception exception)
    {
        if (await ledger.IsCancelRequestedAsync(row))
        {
            await EndAsync(ledger, row, OperationState.Cancelled, new OperationOutcome(false, Text("Operations.CancelledMessage")));
        }
        else
        {
            OperationLog.BrokenOff(_logger, row.Kind, row.Id, exception);
            await ledger.ReturnAsync(row);
        }
    }

    /// <summary>Renews the lease while the work goes on, and stops the work when it may not go on.</summary>
    private async Task HoldAsync(OperationLedger ledger, OperationRow row, CancellationTokenSource work, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(_options.Heartbeat, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (!await ledger.RenewAsync(row, ended))
                {
                    await work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The work has ended.
        }
        catch (Exception exception)
        {
            // Without its lease the work might be done twice at once.
            OperationLog.LostDatabase(_logger, exception);
            await work.CancelAsync();
        }
    }

    private string Text(string key, params object[] arguments)
    {
        using var scope = _scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IStringLocalizer<Texts>>()[key, arguments];
    }
}
