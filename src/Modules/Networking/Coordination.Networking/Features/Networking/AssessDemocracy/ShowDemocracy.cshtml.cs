using Coordination.Networking.Domain.Cooperation;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AssessDemocracy;

/// <summary>How counterparts' democracy conditions have been judged, and when it is time again (S004-09).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowDemocracyModel(DemocracyListQuery assessments, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => DemocracyListQuery.Read(Request);

    public PagedList<DemocracyRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Outcomes => [.. Enum.GetValues<DemocracyOutcome>().Select(o => new Option(o.ToString(), texts[$"DemocracyOutcome.{o}"]))];

    public IReadOnlyList<Option> Views => [new("gallande", texts["Democracy.Current"]), new("dags", texts["Democracy.Due"]), new("alla", texts["Democracy.All"])];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await assessments.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation);
    }
}
