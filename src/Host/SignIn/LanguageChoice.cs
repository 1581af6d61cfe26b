using System.Globalization;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Localization;

namespace Coordination.Host.SignIn;

/// <summary>A person's language follows them to every browser: kept with the account, put in the language cookie at sign-in.</summary>
internal static class LanguageChoice
{
    public static void Remember(HttpContext context, string? language)
    {
        if (Languages.All.FirstOrDefault(l => l.TwoLetterISOLanguageName == language) is not { } culture)
        {
            context.Response.Cookies.Delete(WebKit.LanguageCookie);
            return;
        }

        CultureInfo.CurrentUICulture = culture;
        context.Response.Cookies.Append(
            WebKit.LanguageCookie,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps });
    }
}
