using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Coordination.Host;
using Coordination.Testing.Databases;

namespace Coordination.Testing.Hosting;

/// <summary>The real Host as a process of its own, which a test can kill at any moment.</summary>
public sealed partial class KillableHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KillableHost(Process process) => _process = process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>All it has printed.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>Bytes of memory it holds now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it with settings as on its command line and waits until it says where to open it.</summary>
    /// <param name="arguments">For example <see cref="TestDatabase.HostArguments"/>.</param>
    /// <param name="assembly">Another program that composes the Host, or null for the Host itself.</param>
    public static async Task<KillableHost> StartAsync(IEnumerable<string> arguments, string? assembly = null, CancellationToken ct = default)
    {
        var host = Launch(arguments, assembly);
        try
        {
            host.Address = await host._address.Task.WaitAsync(Patience, ct);
            return host;
        }
        catch (Exception e)
        {
            var said = host.Output;
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host did not start: {said}", e);
        }
    }

    /// <summary>Starts it without waiting, for a host that is to be killed on its way up or is expected to refuse.</summary>
    public static KillableHost Launch(IEnumerable<string> arguments, string? assembly = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var argument in (string[])["exec", assembly ?? typeof(CoordinationHost).Assembly.Location, "--urls=http://127.0.0.1:0", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // A host that lives for seconds never earns back what profiling its code costs.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var host = new KillableHost(process);
        process.OutputDataReceived += (_, line) => host.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => host.Hear(line.Data);
        process.Exited += (_, _) => host._address.TrySetException(new InvalidOperationException("It ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return host;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it; waits until it has ended.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        return await WaitForExitAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (OpenLine().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Öppna (http://\S+)")]
    private static partial Regex OpenLine();
}
