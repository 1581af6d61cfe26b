using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;

[assembly: RazorCompiledItem(typeof(Rogue.Alpha.Features.SilentView), "mvc.1.0.razor-page", "/Features/Silent.cshtml")] // breaks PagesNameTheirPolicy: Rogue.Alpha.Features.SilentModel
[assembly: RazorCompiledItem(typeof(Rogue.Alpha.Features.BareView), "mvc.1.0.razor-page", "/Features/Bare.cshtml")] // breaks PagesNameTheirPolicy: /Features/Bare.cshtml
[assembly: RazorCompiledItem(typeof(Rogue.Alpha.Features.OpenView), "mvc.1.0.razor-page", "/Features/Open.cshtml")]
[assembly: RazorCompiledItem(typeof(Rogue.Alpha.Features.PartView), "mvc.1.0.view", "/Features/_Part.cshtml")]

namespace Rogue.Alpha.Features;

internal sealed class SilentModel : PageModel;

[Authorize]
internal sealed class SignedInOnlyModel : PageModel; // type breaks PagesNameTheirPolicy

[Authorize(Policy = "Plans.Manage")]
internal sealed class RightModel : PageModel;

[AllowAnonymous]
internal sealed class PublicModel : PageModel;

internal sealed class OpenModel : PageModel;

internal sealed class SilentView
{
    public SilentModel? Model { get; set; }
}

internal sealed class BareView;

[Authorize("Plans.Read")]
internal sealed class OpenView
{
    public OpenModel? Model { get; set; }
}

internal sealed class PartView;
