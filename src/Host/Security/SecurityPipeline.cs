using Coordination.Host.Security.KeptForms;
using Coordination.Host.SignIn;

namespace Coordination.Host.Security;

/// <summary>What stands between a request and every page and endpoint, in this order.</summary>
internal static class SecurityPipeline
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddSharedProtectionKeys();
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
        return services;
    }

    /// <summary>Outermost, before errors become pages, so that those pages are guarded too.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SecurityHeaders>();
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseMiddleware<RequestLimits>();
        app.UseMiddleware<KeepFormMiddleware>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<FirstRunMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<ActorMiddleware>();
    }
}
