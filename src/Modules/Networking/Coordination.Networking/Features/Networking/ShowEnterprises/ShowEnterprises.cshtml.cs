using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowEnterprises;

/// <summary>The register of enterprises.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowEnterprisesModel(EnterpriseListQuery enterprises, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, EnterpriseListQuery.DefaultSort, EnterpriseListQuery.SortKeys);

    public PagedList<EnterpriseRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> LegalForms => [.. Enum.GetValues<LegalForm>().Select(f => new Option(f.ToString(), texts[$"LegalForm.{f}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await enterprises.PageAsync(Query, ct);
        MayManage = (await authorization.AuthorizeAsync(User, NetworkingPolicies.ManageEnterprises)).Succeeded;
    }
}
