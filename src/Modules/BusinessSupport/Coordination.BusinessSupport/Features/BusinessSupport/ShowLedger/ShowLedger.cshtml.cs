using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowLedger;

/// <summary>Who has been given de minimis aid, what counts today and what room is left.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ShowLedgerModel(LedgerListQuery ledger, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => LedgerListQuery.Read(Request);

    public PagedList<LedgerRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Kinds => [new("eget", texts["Ledger.WithOwn"]), new("inget", texts["Ledger.WithNone"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var page = await ledger.Rows(Query).ToPagedListAsync(Query, ct);
        Rows = page with { Items = await ledger.WithRoomAsync(page.Items, clock.TodayInSweden(), ct) };
        MayManage = await authorization.MayAsync(User, BusinessSupportPolicies.ManageAid);
    }
}
