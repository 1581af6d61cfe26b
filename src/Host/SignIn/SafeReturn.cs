using Microsoft.AspNetCore.Mvc;

namespace Coordination.Host.SignIn;

/// <summary>Where a person goes after signing in: only ever inside this site, whatever the link that brought them says.</summary>
internal static class SafeReturn
{
    public static string Local(this IUrlHelper url, string? wanted, string otherwise = "/") => url.IsLocalUrl(wanted) ? wanted! : otherwise;
}
