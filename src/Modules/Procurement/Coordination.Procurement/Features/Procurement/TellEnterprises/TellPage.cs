using Coordination.Networking.Contracts;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.TellEnterprises;

/// <summary>A page that writes to enterprises about one procurement, as long as it can be answered.</summary>
internal abstract class TellPage(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "upphandling")]
    public Guid CaseGuid { get; set; }

    public ProcurementCase Record { get; private set; } = null!;

    public string Address => $"/upphandlingar/{CaseGuid}";

    /// <summary>Reads the procurement and what the page shows of it.</summary>
    /// <returns>What is answered instead of the page; null where it may be shown.</returns>
    protected async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        // Names and addresses are shown here: who may not see them in the register may not here.
        if (!await authorization.MayAsync(User, IProcurementContacts.Policy))
        {
            return Forbid();
        }

        var id = new ProcurementCaseId(CaseGuid);
        if (await db.Cases.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return NotFound();
        }

        Record = found;
        if (!found.IsOpenAt(clock.GetUtcNow()))
        {
            // Who has been told stands there for good.
            this.Announce(texts["Tell.Over"], Tone.Warning);
            return Redirect($"{Address}#meddelade");
        }

        await LoadAsync(ct);
        return null;
    }

    protected abstract Task LoadAsync(CancellationToken ct);
}
