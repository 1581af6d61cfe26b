using Coordination.Host.Security;
using Coordination.Platform.Options;
using Microsoft.AspNetCore.Authorization;

namespace Coordination.Host.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: 200 when the product can do its work, 503 when it cannot; a part
/// that needs a look makes it degraded, which is still 200 so that nobody takes a working host out of service. Public and terse; an
/// administrator gets the details.
/// </summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddModuleOptions<HealthOptions>(HealthOptions.Section);
        services.AddSingleton<MailServerCall>();
        services.AddSingleton<HealthParts>();
        services.AddSingleton<HealthReport>();
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = Word(HealthState.Healthy) })).AllowAnonymous();
        endpoints.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, HealthReport report, IAuthorizationService authorization, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var parts = await report.ReadAsync(ct);
        var worst = parts.Max(p => p.State);
        var isAdministrator = (await authorization.AuthorizeAsync(context.User, HostPolicies.Administer)).Succeeded;
        return Results.Json(
            new
            {
                status = Word(worst),
                parts = parts.ToDictionary(p => p.Name, p => Word(p.State)),
                details = isAdministrator ? parts.ToDictionary(p => p.Name, p => p.Details) : null,
            },
            statusCode: worst == HealthState.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static string Word(HealthState state) => state.ToString().ToLowerInvariant();
}
