using Coordination.Host.SignIn;

namespace Coordination.Host.Security;

/// <summary>What stands between a request and every page and endpoint, in this order.</summary>
internal static class SecurityPipeline
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddSharedProtectionKeys();
        services.AddRights();
        return services;
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<FirstRunMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<ActorMiddleware>();
    }
}
