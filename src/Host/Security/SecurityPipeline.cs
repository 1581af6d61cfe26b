using Coordination.Host.Security.KeptForms;
using Coordination.Host.SignIn;

namespace Coordination.Host.Security;

/// <summary>What stands between a request and every page and endpoint, in this order.</summary>
internal static class SecurityPipeline
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.AddSharedProtectionKeys().Services;
        services.AddTransport();
        services.AddRights();
        services.AddRateLimits();
        services.AddRequestLimits();
        services.AddKeptForms();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "coordination-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>Outermost, before errors become pages, so that those pages are guarded too.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseTransport();
        app.UseMiddleware<SecurityHeaders>();
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseMiddleware<RequestLimits>();
        app.UseMiddleware<KeepFormMiddleware>();
        app.UseRouting();
        app.UseRateLimits();
        app.UseAuthentication();
        app.UseMiddleware<FirstRunMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<ActorMiddleware>();
    }
}
