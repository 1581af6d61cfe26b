using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Coordination.Platform.Tests.Mail;

/// <summary>A letter as the real server took it.</summary>
internal sealed record TakenLetter(bool Secure, string User, string From, IReadOnlyList<string> To, byte[] Content);

/// <summary>
/// The npm package smtp-server in a process of its own, with STARTTLS under a certificate authority of the test's own and a
/// password. Installed beside the test assembly on first use; where node or the package cannot be had, the test is skipped.
/// </summary>
internal sealed class RealSmtpServer : IAsyncDisposable
{
    public const string User = "coordination";
    public const string Password = "lösenord med åäö";

    private static readonly SemaphoreSlim Installing = new(1);
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private RealSmtpServer(Process process, DirectoryInfo folder, int port) => (_process, _folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>The authority to trust.</summary>
    public string Authority => Path.Combine(_folder.FullName, "authority.pem");

    /// <summary>Settings that reach it.</summary>
    public IReadOnlyList<(string Key, string? Value)> Settings =>
    [
        ("Mail:Host", "localhost"), ("Mail:Port", $"{Port}"), ("Mail:Security", "StartTls"), ("Mail:TrustedCertificates", Authority),
        ("Mail:UserName", User), ("Mail:Password", Password), ("Mail:From", "samordning@kommun.example"), ("Mail:FromName", "Göteborgs Stad"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RealSmtpServer> StartAsync()
    {
        var program = await InstallAsync();
        var folder = Directory.CreateTempSubdirectory();
        TestCertificates.Write(folder.FullName);
        var process = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { program, Path.Combine(folder.FullName, "server.key"), Path.Combine(folder.FullName, "server.pem"), User, Password },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = await process.StandardOutput.ReadLineAsync(Ct);
        return new(process, folder, int.Parse(port!, CultureInfo.InvariantCulture));
    }

    /// <summary>The next letter that the server took.</summary>
    public async Task<TakenLetter> NextAsync() =>
        JsonSerializer.Deserialize<TakenLetter>((await _process.StandardOutput.ReadLineAsync(Ct))!, JsonSerializerOptions.Web)!;

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Mail", "RealServer");
        await Installing.WaitAsync(Ct);
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "smtp-server")) && await RunAsync("npm", folder, "ci", "--no-audit", "--no-fund") is { } problem)
            {
                Assert.Skip($"The npm package smtp-server cannot be installed: {problem}");
            }

            return await RunAsync("node", folder, "--version") is { } missing ? Skip(missing) : Path.Combine(folder, "server.mjs");
        }
        finally
        {
            Installing.Release();
        }
    }

    private static string Skip(string reason)
    {
        Assert.Skip($"node cannot be run: {reason}");
        return reason;
    }

    /// <returns>Null when it went well.</returns>
    private static async Task<string?> RunAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEndAsync(Ct);
            var error = await process.StandardError.ReadToEndAsync(Ct);
            await process.WaitForExitAsync(Ct);
            await output;
            return process.ExitCode == 0 ? null : error;
        }
        catch (Win32Exception exception)
        {
            return exception.Message;
        }
    }
}
