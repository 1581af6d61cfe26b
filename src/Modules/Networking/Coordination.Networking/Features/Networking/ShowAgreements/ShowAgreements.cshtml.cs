using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowAgreements;

/// <summary>Agreements with enterprises and civil society, in all five forms (S004-07).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowAgreementsModel(AgreementListQuery agreements, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => AgreementListQuery.Read(Request);

    public PagedList<AgreementRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> States => [new(AgreementListQuery.InForce, texts["Agreements.InForce"]), .. Enum.GetValues<AgreementState>().Select(s => new Option(s.ToString(), texts[$"AgreementState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await agreements.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation);
    }
}
