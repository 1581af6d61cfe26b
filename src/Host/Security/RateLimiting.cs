using System.Globalization;
using System.Threading.RateLimiting;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Security;

/// <summary>Limits per network address where nobody is signed in yet. Who is refused is told when to come back.</summary>
internal static class RateLimiting
{
    private const int WindowSeconds = 60;
    private const int Segments = 6;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddModuleOptions<RateLimitOptions>(RateLimitOptions.Section);
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, limits) =>
        {
            // Reading the sign-in page is not trying a password.
            limiter.AddPolicy(RateLimits.SignIn, context => HttpMethods.IsPost(context.Request.Method)
                ? Window("sign-in", context, limits.Value.SignInPerMinute)
                : RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(RateLimits.Public, context => Window("public", context, limits.Value.PublicPerMinute));
            limiter.AddPolicy(RateLimits.Api, context => Window("api", context, limits.Value.ApiPerMinute));
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : WindowSeconds;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    private static RateLimitPartition<string> Window(string name, HttpContext context, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{name} {context.Connection.RemoteIpAddress}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromSeconds(WindowSeconds),
            SegmentsPerWindow = Segments,
        });
}
