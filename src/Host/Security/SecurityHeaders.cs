namespace Coordination.Host.Security;

/// <summary>
/// Tells browsers what no page of the product ever needs: inline script or style, foreign content, frames, cameras. Set as the answer
/// starts, so that an error page, a file and a redirect carry them too. A page may set a stricter value of its own.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Images as data: addresses are the design system's own symbols.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] Always =
    [
        ("Content-Security-Policy", ContentPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(state =>
        {
            var http = (HttpContext)state;
            foreach (var (name, value) in Always)
            {
                http.Response.Headers.TryAdd(name, value);
            }

            // What one person saw must not be shown to the next from a cache.
            if (http.User.Identity?.IsAuthenticated == true && http.Response.Headers.CacheControl.Count == 0)
            {
                http.Response.Headers.CacheControl = "private, no-cache";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
