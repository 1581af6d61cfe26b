using Coordination.Host;

namespace Coordination.Testing.Probe;

/// <summary>The real Host with one module more, started as a process by <see cref="Hosting.KillableHost"/>.</summary>
internal static class ProbeHost
{
    public static string Assembly => typeof(ProbeHost).Assembly.Location;

    public static Task<int> Main(string[] args) => CoordinationHost.RunAsync(args, [.. Modules.All, new ProbeModule()]);
}
