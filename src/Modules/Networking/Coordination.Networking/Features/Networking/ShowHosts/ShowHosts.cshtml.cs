using System.Globalization;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowHosts;

/// <summary>Civil society as host for summer jobs and study visits: numbers only (S004-13, S004-20).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowHostsModel(HostListQuery hosts, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => HostListQuery.Read(Request);

    public PagedList<HostRow> Rows { get; private set; } = null!;

    public IReadOnlyList<HostSum> Sums { get; private set; } = [];

    public IReadOnlyList<Option> Years { get; private set; } = [];

    /// <summary>Who keeps the figures sees them; everybody else sees what may be shown.</summary>
    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await hosts.Rows(Query).ToPagedListAsync(Query, ct);
        Sums = HostSum.Of(await hosts.Rows(Query).ToListAsync(ct));
        Years = [.. (await hosts.YearsAsync(ct)).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))];
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation);
    }
}
