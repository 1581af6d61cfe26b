using Coordination.Platform.Web;
using Microsoft.AspNetCore.Localization;

namespace Coordination.Host.Layout;

/// <summary>Remembers a person's language and leads back to where they were.</summary>
internal static class LanguageEndpoint
{
    public const string Prefix = "/sprak";

    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Prefix + "/{language:regex(^(sv|en)$)}", Choose).AllowAnonymous();

    private static IResult Choose(HttpContext context, string language, string? retur)
    {
        var culture = Languages.All.First(c => c.TwoLetterISOLanguageName == language);
        context.Response.Cookies.Append(
            WebKit.LanguageCookie,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(IsLocal(retur) ? retur! : "/");
    }

    /// <summary>An address on this site and nothing that a browser reads as another one.</summary>
    private static bool IsLocal(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl);
}
