using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.LoadExample;

/// <summary>Load the example municipality, or take it away after asking.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class LoadExampleModel(GovernanceDbContext db, LoadExampleHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    public bool IsLoaded { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => IsLoaded = await db.Plans.AnyAsync(p => p.IsExample, ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "gor")] string? what, CancellationToken ct)
    {
        switch (what)
        {
            case "ladda":
                var loaded = await handler.LoadAsync(ct);
                this.Announce(texts[loaded ? "Start.ExampleLoaded" : "Start.ExampleThere"], loaded ? Tone.Success : Tone.Info);
                return Redirect("/");
            case "ta-bort-nu":
                await handler.RemoveAsync(ct);
                this.Announce(texts["Start.ExampleRemoved"]);
                return Redirect("/planer");
            default:
                await OnGetAsync(ct);
                return Page();
        }
    }
}
