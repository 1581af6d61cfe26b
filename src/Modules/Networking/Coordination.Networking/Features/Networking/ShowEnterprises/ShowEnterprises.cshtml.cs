using Coordination.Networking.Features.Networking.EditEnterprise;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowEnterprises;

/// <summary>The register of enterprises.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowEnterprisesModel(EnterpriseListQuery enterprises, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => EnterpriseListQuery.Read(Request);

    public PagedList<EnterpriseRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Kinds => [new("sociala", texts["Enterprises.AllSocial"]), .. texts.Kinds().Select(k => k with { Hint = null })];

    public IReadOnlyList<Option> Views =>
    [
        new("fyra", texts["Enterprises.MeetsAll"]), new("kontroll", texts["Enterprises.CheckDue"]), new("andel", texts["Enterprises.ShareReached"]), new("idebura", texts["Enterprises.Ideburna"]),
        new("arbetsintegrerande", texts["OfferingKind.WorkIntegration"]), new("rattelser", texts["Enterprises.WithCorrections"]),
    ];

    public IReadOnlyList<Option> States => [new("aktiva", texts["EnterpriseState.Active"]), new("avslutade", texts["EnterpriseState.Ended"]), new("dubbletter", texts["EnterpriseState.Duplicate"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await enterprises.PageAsync(Query, ct);
        MayManage = (await authorization.AuthorizeAsync(User, NetworkingPolicies.ManageEnterprises)).Succeeded;
    }
}
