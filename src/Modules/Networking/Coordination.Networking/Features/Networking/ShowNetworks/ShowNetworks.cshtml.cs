using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowNetworks;

/// <summary>Networks, groups and forums (S000-18, S003-05, S003-06, S003-21 to S003-23, S004-11).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowNetworksModel(NetworkListQuery networks, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => NetworkListQuery.Read(Request);

    public PagedList<NetworkRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> States => [new(NetworkListQuery.GoingOn, texts["Networks.GoingOn"]), new(NetworkListQuery.Ended, texts["Networks.AreEnded"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await networks.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageNetworks);
    }
}
