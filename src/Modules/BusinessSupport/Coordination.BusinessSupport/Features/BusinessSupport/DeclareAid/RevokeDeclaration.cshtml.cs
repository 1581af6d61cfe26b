using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.DeclareAid;

/// <summary>The applicant takes back a declaration: nothing is granted on it any more, and what it told of counts until another is given.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageAid)]
internal sealed class RevokeDeclarationModel(BusinessSupportDbContext db, LedgerQuery ledgers, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : RecordPage<AidDeclaration>(db, authorization)
{
    [BindProperty]
    public DayInput Input { get; set; } = new();

    public override string Address => $"/stod/foretag/{Record.UndertakingId.Value}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageAid;

    protected override bool Fits => Record.RevokedOn is null && Record.ReplacedOn is null;

    public void OnGet() => Input = new DayInput { On = clock.TodayInSweden(), Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        await ledgers.HoldAsync(Record.UndertakingId, clock.TodayInSweden(), ct);
        var result = await SaveAsync(Input.Version, () => Record.Revoke(Input.On!.Value, Input.Because!), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Declarations.RevokedNow"]);
        return Redirect(Address);
    }

    protected override Task<AidDeclaration?> FindAsync(Guid id, CancellationToken ct)
    {
        var declaration = new AidDeclarationId(id);
        return Db.AidDeclarations.SingleOrDefaultAsync(d => d.Id == declaration, ct);
    }
}
