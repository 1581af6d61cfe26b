using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowObservations;

/// <summary>What has been seen in the outside world (S003-27).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowObservationsModel(ObservationListQuery observations, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, ObservationListQuery.DefaultSort, ObservationListQuery.SortKeys);

    public PagedList<Observation> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> Tags { get; private set; } = [];

    public IReadOnlyList<Option> Keepers { get; private set; } = [];

    public IReadOnlyList<Option> States => [new("sen", texts["ObservationState.Late"]), .. Enum.GetValues<ObservationState>().Select(s => new Option(s.ToString(), texts[$"ObservationState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await observations.Rows(Query).ToPagedListAsync(Query, ct);
        Tags = [.. (await observations.TagsAsync(ct)).Select(t => new Option(t, t))];
        Keepers = [.. (await observations.KeepersAsync(ct)).Select(k => new Option(k, k))];
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageKnowledge);
    }
}
