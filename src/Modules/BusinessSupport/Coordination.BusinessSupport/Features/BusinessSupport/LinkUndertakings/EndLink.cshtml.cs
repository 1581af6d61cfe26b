using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.LinkUndertakings;

/// <summary>The control has ended: from the day each counts for itself, with what it was given itself (article 3.9).</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class EndLinkModel(BusinessSupportDbContext db, LedgerQuery ledgers, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : RecordPage<ControlLink>(db, authorization)
{
    [BindProperty]
    public DayInput Input { get; set; } = new();

    public override string Address => $"/stod/foretag/{Record.ControlledId.Value}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageAid;

    protected override bool Fits => Record.EndedOn is null;

    public void OnGet() => Input = new DayInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.On > clock.TodayInSweden())
        {
            ModelState.AddModelError("Input.On", texts["ControlLinks.FromLater"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        await ledgers.HoldAsync(Record.ControlledId, clock.TodayInSweden(), ct);
        var result = await SaveAsync(Input.Version, () => Record.End(Input.On!.Value, Input.Because!), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["ControlLinks.Ended"]);
        return Redirect($"{Address}#koncern");
    }

    protected override Task<ControlLink?> FindAsync(Guid id, CancellationToken ct)
    {
        var link = new ControlLinkId(id);
        return Db.ControlLinks.SingleOrDefaultAsync(l => l.Id == link, ct);
    }
}
