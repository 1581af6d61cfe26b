using System.Diagnostics;
using Coordination.Platform.Logging;
using Microsoft.AspNetCore.Http.Features;

namespace Coordination.Host.Telemetry;

/// <summary>
/// Names the server's span after the route and fills in what the framework leaves empty without its instrumentation package.
/// The query is left out: it may hold a person's name.
/// </summary>
internal static class ServerSpans
{
    public static IApplicationBuilder UseServerSpans(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
            {
                Describe(activity, context);
            }
        }
    });

    private static void Describe(Activity activity, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var method = context.Request.Method;
        activity.DisplayName = route is null ? method : $"{method} /{route.TrimStart('/')}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        activity.SetTag("url.path", Secrets.Redact(context.Request.Path.Value ?? "/"));
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }
}
