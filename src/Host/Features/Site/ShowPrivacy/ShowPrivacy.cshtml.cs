using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Site.ShowPrivacy;

/// <summary>Which personal data the service keeps, why, and which cookies it sets.</summary>
[AllowAnonymous]
internal sealed class ShowPrivacyModel : PageModel;
