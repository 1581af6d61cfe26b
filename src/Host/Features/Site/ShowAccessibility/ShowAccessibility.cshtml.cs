using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Site.ShowAccessibility;

/// <summary>The statement that the Swedish act on accessibility of digital public services (2018:1937) asks for.</summary>
[AllowAnonymous]
internal sealed class ShowAccessibilityModel : PageModel;
