using Coordination.Testing.Databases;
using Microsoft.AspNetCore.Builder;

namespace Coordination.Testing.Hosting;

/// <summary>How a test's application differs from the product.</summary>
public sealed record CoordinationAppSettings
{
    /// <summary>Listens on a real port, for a browser; else requests stay in the process.</summary>
    public bool Listen { get; init; }

    /// <summary>Runs relay, mail sender and jobs by themselves; else a test makes each of them run when it wants.</summary>
    public bool Background { get; init; }

    /// <summary>Settings as on the command line: <c>--Section:Key=value</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Replaces services, last.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }

    /// <summary>A database that the test keeps, for two applications on one; else each has its own.</summary>
    public TestDatabase? Database { get; init; }
}
