using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowNeeds;

/// <summary>Needs to work together with somebody, and which form was chosen for each (S004-07, S004-10).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowNeedsModel(NeedListQuery needs, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => NeedListQuery.Read(Request);

    public PagedList<NeedRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> FormChoices => [new("ingen", texts["Needs.NotChosen"]), .. texts.FormNames()];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await needs.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation);
    }
}
