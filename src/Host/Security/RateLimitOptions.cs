using System.ComponentModel.DataAnnotations;

namespace Coordination.Host.Security;

/// <summary>How much one address on the network may ask for: section <c>RateLimits</c>.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>
    /// Posts to pages where passwords and codes are tried. Generous, since a whole city hall may share one address; an account itself
    /// is locked after five wrong tries.
    /// </summary>
    [Range(1, 10_000)]
    public int SignInPerMinute { get; set; } = 60;

    /// <summary>Requests to pages that need no sign-in.</summary>
    [Range(1, 100_000)]
    public int PublicPerMinute { get; set; } = 120;

    /// <summary>Calls to the API from one address.</summary>
    [Range(1, 1_000_000)]
    public int ApiPerMinute { get; set; } = 600;
}
