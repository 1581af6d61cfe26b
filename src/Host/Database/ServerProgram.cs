using System.ComponentModel;
using System.Diagnostics;
using Coordination.Platform.Options;

namespace Coordination.Host.Database;

/// <summary>Runs one of PostgreSQL's programs, as the unprivileged user when there is one.</summary>
internal static class ServerProgram
{
    public static async Task<Outcome> RunAsync(string program, IReadOnlyList<string> arguments, string workingFolder, UnprivilegedUser? user, CancellationToken ct)
    {
        var start = new ProcessStartInfo(user is null ? program : "setpriv")
        {
            // The Host's own folder may be closed to the unprivileged user.
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        IEnumerable<string> all = user is null
            ? arguments
            : ["--reuid", $"{user.Uid}", "--regid", $"{user.Gid}", "--clear-groups", "--", program, .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Messages are compared and logged; PG* would redirect the programs to another server.
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(process.ExitCode, (await output).Trim(), (await errors).Trim());
    }

    /// <exception cref="CannotStartException">It ended with an error.</exception>
    public static async Task<Outcome> RunOrRefuseAsync(string program, IReadOnlyList<string> arguments, string workingFolder, UnprivilegedUser? user, CancellationToken ct)
    {
        var outcome = await RunAsync(program, arguments, workingFolder, user, ct);
        return outcome.ExitCode == 0
            ? outcome
            : throw new CannotStartException($"{Path.GetFileName(program)} ended with {outcome.ExitCode}:", outcome.Errors.Length > 0 ? outcome.Errors : outcome.Output);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new CannotStartException(
                $"The program {start.FileName} could not be started: {e.Message}.",
                start.FileName == "setpriv" ? "It is needed because PostgreSQL refuses to run as root; start the product as an ordinary user instead." : "Install it, or add its folder to PATH.",
                e);
        }
    }

    internal sealed record Outcome(int ExitCode, string Output, string Errors);
}
