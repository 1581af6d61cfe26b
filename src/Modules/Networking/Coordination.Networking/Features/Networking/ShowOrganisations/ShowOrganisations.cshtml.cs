using Coordination.Networking.Features.Networking.EditOrganisation;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowOrganisations;

/// <summary>Organisations beside the enterprises: those that speak for them, pay, take people in, and other authorities (S002-21).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowOrganisationsModel(OrganisationListQuery organisations, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => OrganisationListQuery.Read(Request);

    public PagedList<OrganisationRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Kinds => OrganisationInput.KindsOf(texts);

    public IReadOnlyList<Option> States => [new("aktiva", texts["Organisations.Active"]), new("avslutade", texts["Organisations.EndedOnes"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await organisations.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation);
    }
}
