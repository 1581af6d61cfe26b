using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Host.Features.Site.ShowAbout;

/// <summary>What the service is for and whose it is.</summary>
[AllowAnonymous]
internal sealed class ShowAboutModel : PageModel;
