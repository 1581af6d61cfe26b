using Microsoft.Extensions.Caching.Memory;

namespace Coordination.Platform.Persistence;

/// <summary>
/// Where EF keeps the queries that it has compiled. Its own holds about a thousand; a product of six hundred pages asks more than that, and
/// each that was put aside would be compiled again while somebody waits.
/// </summary>
public static class QueryCache
{
    /// <summary>A compiled query counts as ten, a model as a hundred.</summary>
    private const int Size = 100_000;

    /// <summary>One for the process: EF makes its services anew for each that it is given.</summary>
    public static IMemoryCache Shared { get; } = new MemoryCache(Microsoft.Extensions.Options.Options.Create(new MemoryCacheOptions { SizeLimit = Size }));
}
