using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Networking.Features.Networking.ShowMembers;

/// <summary>Who is a member of a network, on any day.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowMembersModel(NetworkingDbContext db, MemberListQuery members, IAuthorizationService authorization) : NetworkPage(db, authorization)
{
    public ListQuery Query => members.Read(Request);

    public PagedList<MemberRow> Rows { get; private set; } = null!;

    public void OnGet()
    {
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Rows = (await members.RowsAsync(NetworkId, Query, ct)).ToPagedList(Query);
    }
}
