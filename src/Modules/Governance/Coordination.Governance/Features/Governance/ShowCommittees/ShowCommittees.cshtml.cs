using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowCommittees;

/// <summary>The register of committees, companies and outside bodies.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowCommitteesModel(CommitteeListQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "name", CommitteeListQuery.SortKeys);

    public PagedList<CommitteeRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> KindOptions => [.. Enum.GetValues<CommitteeKind>().Select(k => new Option(k.ToString(), texts[$"CommitteeKind.{k}"]))];

    public IReadOnlyList<Option> ShowOptions => [new("avslutade", texts["Committees.ShowEnded"]), new("alla", texts["Committees.ShowAll"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = (await committees.AllAsync(Query, ct)).ToPagedList(Query);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageCommittees)).Succeeded;
    }
}
