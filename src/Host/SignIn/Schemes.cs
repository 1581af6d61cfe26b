using Coordination.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;

namespace Coordination.Host.SignIn;

/// <summary>
/// People carry a cookie, systems carry a key. A cookie opens the API for reading only, which no other site can do in the person's
/// name and see the answer; whatever changes something asks for a key.
/// </summary>
internal static class Schemes
{
    public const string Default = "coordination";
    public const string Api = "api";
    public const string SessionCookie = "coordination-session";
    public const string ApiPath = ApiRoutes.Root;

    public static string For(HttpContext context)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var isPerson = isRead && !context.Request.Headers.ContainsKey(HeaderNames.Authorization) && context.Request.Cookies.ContainsKey(SessionCookie);
        return context.Request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase) && !isPerson ? Api : IdentityConstants.ApplicationScheme;
    }
}
