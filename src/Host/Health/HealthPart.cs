namespace Coordination.Host.Health;

/// <summary>How a part of the product is; the worst part is the whole's state.</summary>
internal enum HealthState
{
    Healthy,

    /// <summary>It works, but somebody should look: something waits, fails or is not set up.</summary>
    Degraded,

    /// <summary>It does not work.</summary>
    Unhealthy,
}

/// <summary>What is told of one part.</summary>
/// <param name="Name">database, messages, mail or jobs.</param>
/// <param name="State">How it is.</param>
/// <param name="Details">Figures and names for administrators; no secrets, no personal data.</param>
internal sealed record HealthPart(string Name, HealthState State, IReadOnlyDictionary<string, object?> Details)
{
    public static HealthPart Of(string name, bool good, params (string Key, object? Value)[] details) =>
        new(name, good ? HealthState.Healthy : HealthState.Degraded, details.ToDictionary(d => d.Key, d => d.Value));
}
