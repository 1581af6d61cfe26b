namespace Coordination.Host;

/// <summary>Tells an administrator in one message why the product did not start.</summary>
internal static class StartProblems
{
    public static async Task WriteAsync(TextWriter writer, IReadOnlyList<string> problems)
    {
        await writer.WriteLineAsync("Coordination cannot start:");
        foreach (var problem in problems)
        {
            await writer.WriteLineAsync($"  - {problem}");
        }

        await writer.WriteLineAsync("Settings are read from appsettings.json, environment variables (Section__Key) and the command line (--Section:Key=value).");
    }
}
