using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.BulkActivities;

/// <summary>Takes a change to many activities back, from the link that its receipt gave.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class UndoBulkModel(BulkActivitiesHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "andring")]
    public Guid Change { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await handler.CanUndoAsync(new BulkUndoId(Change), ct) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await handler.UndoAsync(new BulkUndoId(Change), ct) is not var (undone, left))
        {
            return Nothing();
        }

        this.Announce(texts[left == 0 ? "Bulk.Undone" : "Bulk.UndonePartly", undone, left], left == 0 ? Tone.Success : Tone.Warning);
        return Redirect("/atgarder");
    }

    private RedirectResult Nothing()
    {
        this.Announce(texts["Bulk.NothingToUndo"], Tone.Info);
        return Redirect("/atgarder");
    }
}
