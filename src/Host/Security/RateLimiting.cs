using System.Globalization;
using System.Threading.RateLimiting;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Security;

/// <summary>Limits per network address where nobody is signed in yet. Who is refused is told when to come back.</summary>
/// <remarks>
/// The limiter belongs to the application's services and is let go with them. The framework's own middleware makes limiters that nothing
/// disposes of: their timers keep every application that was started in the process, with all its memory.
/// </remarks>
internal static class RateLimiting
{
    private const int WindowSeconds = 60;
    private const int Segments = 6;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddModuleOptions<RateLimitOptions>(RateLimitOptions.Section);
        services.AddSingleton(provider => Limiter(provider.GetRequiredService<IOptions<RateLimitOptions>>().Value));
        return services;
    }

    /// <summary>Counts requests to what carries the name of a limit; stands after routing.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<PartitionedRateLimiter<HttpContext>>();
        app.Use(async (context, next) =>
        {
            using var lease = limiter.AttemptAcquire(context);
            if (lease.IsAcquired)
            {
                await next(context);
                return;
            }

            var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : WindowSeconds;
            context.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        });
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(RateLimitOptions limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            null => RateLimitPartition.GetNoLimiter(""),

            // Reading the sign-in page is not trying a password.
            RateLimits.SignIn when !HttpMethods.IsPost(context.Request.Method) => RateLimitPartition.GetNoLimiter(""),
            RateLimits.SignIn => Window(RateLimits.SignIn, context, limits.SignInPerMinute),
            RateLimits.Public => Window(RateLimits.Public, context, limits.PublicPerMinute),
            RateLimits.Api => Window(RateLimits.Api, context, limits.ApiPerMinute),
            var unknown => throw new InvalidOperationException($"No rate limit is called {unknown}."),
        });

    private static RateLimitPartition<string> Window(string name, HttpContext context, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{name} {context.Connection.RemoteIpAddress}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromSeconds(WindowSeconds),
            SegmentsPerWindow = Segments,
        });
}
