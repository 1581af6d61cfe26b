using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Coordination.Platform.Tests.Mail;

/// <summary>A letter as Python's own e-mail package reads it: a reader that shares no code with the writer.</summary>
internal sealed record ParsedMail(IReadOnlyList<string> Defects, Dictionary<string, string> Headers, IReadOnlyList<ParsedPart> Parts);

internal sealed record ParsedPart(string Type, string? Method, string? Charset, string? Disposition, string? FileName, string Content);

internal static class PythonMail
{
    private const string Script = """
        import email, email.policy, json, sys
        message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        defects = []
        def look(part):
            defects.extend(repr(d) for d in part.defects)
            for name, value in part.items():
                defects.extend(f"{name}: {d!r}" for d in value.defects)
        parts = []
        for part in message.walk():
            look(part)
            if not part.is_multipart():
                parts.append(dict(type=part.get_content_type(), method=part.get_param("method"), charset=part.get_content_charset(),
                    disposition=part.get_content_disposition(), fileName=part.get_filename(), content=part.get_content().replace("\r\n", "\n")))
        print(json.dumps(dict(defects=defects, headers={n: str(v) for n, v in message.items()}, parts=parts)))
        """;

    /// <summary>Parses, or skips the test where there is no Python.</summary>
    public static async Task<ParsedMail> ParseAsync(byte[] letter)
    {
        var ct = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("python3") { ArgumentList = { "-c", Script }, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        await process.StandardInput.BaseStream.WriteAsync(letter, ct);
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        process.ExitCode.ShouldBe(0, await error);
        return JsonSerializer.Deserialize<ParsedMail>(await output, JsonSerializerOptions.Web)!;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not on this machine; it is the independent reader of letters.");
            throw;
        }
    }
}
