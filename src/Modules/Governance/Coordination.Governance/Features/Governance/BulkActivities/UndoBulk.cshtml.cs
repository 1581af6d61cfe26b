using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.BulkActivities;

/// <summary>Takes the latest change to many activities back.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class UndoBulkModel(BulkActivitiesHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    public IActionResult OnGet()
    {
        TempData.Keep(BulkActivitiesModel.UndoKey);
        return TempData.Peek(BulkActivitiesModel.UndoKey) is string ? Page() : Nothing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (TempData[BulkActivitiesModel.UndoKey] is not string before)
        {
            return Nothing();
        }

        var (undone, left) = await handler.UndoAsync(before, ct);
        this.Announce(texts[left == 0 ? "Bulk.Undone" : "Bulk.UndonePartly", undone, left], left == 0 ? Tone.Success : Tone.Warning);
        return Redirect("/atgarder");
    }

    private RedirectResult Nothing()
    {
        this.Announce(texts["Bulk.NothingToUndo"], Tone.Info);
        return Redirect("/atgarder");
    }
}
