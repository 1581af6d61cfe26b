namespace Coordination.Platform.Security;

/// <summary>Names of the rate limits, for <c>[EnableRateLimiting]</c> on a page or <c>RequireRateLimiting</c> on an endpoint.</summary>
public static class RateLimits
{
    /// <summary>Where passwords and codes are tried.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Pages and endpoints that need no sign-in, such as answers by link.</summary>
    public const string Public = "public";

    /// <summary>The API; <c>MapApi</c> sets it.</summary>
    public const string Api = "api";
}
