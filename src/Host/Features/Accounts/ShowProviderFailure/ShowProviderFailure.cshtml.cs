using Coordination.Host.SignIn.Provider;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Accounts.ShowProviderFailure;

/// <summary>Why the municipality's sign-in let nobody in, and what to do.</summary>
[AllowAnonymous]
internal sealed class ShowProviderFailureModel : PageModel
{
    private static readonly Dictionary<string, ProviderFailureKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nere"] = ProviderFailureKind.Down,
        ["nekad"] = ProviderFailureKind.Denied,
        ["osaker"] = ProviderFailureKind.Untrusted,
        ["okand"] = ProviderFailureKind.Unknown,
        ["stangt"] = ProviderFailureKind.Closed,
    };

    public ProviderFailureKind Kind { get; private set; }

    public static string AddressOf(ProviderFailureKind kind) => $"/logga-in/kommunen/fel/{Kinds.Single(k => k.Value == kind).Key}";

    public void OnGet(string kind)
    {
        Kind = Kinds[kind];
        Response.StatusCode = Kind == ProviderFailureKind.Down ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden;
    }
}
