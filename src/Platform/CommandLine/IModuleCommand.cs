using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.CommandLine;

/// <summary>
/// A command that a module adds to the product's command line, for example <c>plan read FILE --json</c>. Commands run without
/// starting the web host or a database unless they ask for it; the Host composes them and turns what they return into the exit code.
/// </summary>
public interface IModuleCommand
{
    /// <summary>The words that name it, with spaces between: <c>plan read</c>.</summary>
    string Name { get; }

    /// <summary>Key in the module's texts: one line for the list of commands.</summary>
    string DescriptionKey { get; }

    /// <summary>What it takes.</summary>
    IReadOnlyList<CommandParameter> Parameters { get; }

    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    Task<int> RunAsync(CommandCall call, CancellationToken ct);
}

/// <summary>A file to name, or a switch to set.</summary>
/// <param name="Name">
/// Upper case for a value that must be given (<c>FILE</c>), with an ellipsis for one or more (<c>FILE…</c>), with two dashes for a
/// switch (<c>--json</c>).
/// </param>
/// <param name="DescriptionKey">Key in the module's texts.</param>
public sealed record CommandParameter(string Name, string DescriptionKey)
{
    /// <summary>A switch is there or not; everything else is a value that must be given.</summary>
    public bool IsSwitch => Name.StartsWith("--", StringComparison.Ordinal);

    /// <summary>One or more values.</summary>
    public bool IsMany => Name.EndsWith('…');
}

/// <summary>One call of a command.</summary>
/// <param name="Values">Values by parameter name; a switch that is set has an empty one.</param>
/// <param name="Output">What the caller asked for.</param>
/// <param name="Error">What went wrong, in words.</param>
/// <param name="Texts">The module's texts in the caller's language.</param>
public sealed record CommandCall(IReadOnlyDictionary<string, string> Values, TextWriter Output, TextWriter Error, IStringLocalizer Texts)
{
    /// <summary>Values of the parameters that take several, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Starts the product's services and its database, without its web host, jobs and relay: what is told waits in the outbox.</summary>
    public Func<CancellationToken, Task<CommandProduct>> OpenProductAsync { get; init; } = _ => throw new InvalidOperationException("This command line has no product to open.");

    /// <summary>The value of a parameter that must be given.</summary>
    public string Value(string name) => Values[name];

    /// <summary>The values of a parameter that takes several.</summary>
    public IReadOnlyList<string> ValuesOf(string name) => Lists[name];

    /// <summary>Whether a switch is set.</summary>
    public bool Has(string name) => Values.ContainsKey(name);
}

/// <summary>The product's services for the length of a command.</summary>
/// <param name="host">Disposed of last.</param>
/// <param name="scope">The command's own scope.</param>
public sealed class CommandProduct(IAsyncDisposable host, AsyncServiceScope scope) : IAsyncDisposable
{
    public IServiceProvider Services => scope.ServiceProvider;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await host.DisposeAsync();
    }
}

/// <summary>What the process answers.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The command line itself was not understood.</summary>
    public const int Usage = 1;

    /// <summary>Understood, but refused; the reason stands on the error stream.</summary>
    public const int Refused = 2;
}
