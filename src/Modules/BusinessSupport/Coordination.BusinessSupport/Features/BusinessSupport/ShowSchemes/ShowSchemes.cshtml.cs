using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowSchemes;

/// <summary>The municipality's funding schemes (S003-28, S003-29).</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowSchemesModel(SchemeListQuery schemes, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => SchemeListQuery.Read(Request);

    public PagedList<SchemeRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> States => [.. Enum.GetValues<SchemeState>().Select(s => new Option(s.ToString(), texts[$"SchemeState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await schemes.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, BusinessSupportPolicies.ManageFunding);
    }
}
