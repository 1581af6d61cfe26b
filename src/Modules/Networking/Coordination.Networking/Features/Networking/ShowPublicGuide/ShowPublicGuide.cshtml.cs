using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Features.Networking.ShowGuides;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowPublicGuide;

/// <summary>What social enterprises are and how they meet the municipality, for everyone (S003-R3.2).</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ShowPublicGuideModel(GuideQuery guides, IOrganisation organisation, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>In the reader's language, or in Swedish.</summary>
    public PublishedGuide Published { get; private set; } = new("sv", [], null);

    public string Municipality => organisation.Current.MunicipalityName is { Length: > 0 } name ? name : texts["Enquiry.TheMunicipality"];

    public async Task OnGetAsync(CancellationToken ct) => Published = await guides.PublishedAsync(Guide.PublicPage, Languages.Current, ct);
}
