using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowTrainings;

/// <summary>Trainings, inspiration and study visits, the coming ones first (S003-27).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowTrainingsModel(TrainingListQuery trainings, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, TrainingListQuery.DefaultSort, TrainingListQuery.SortKeys, preset: TrainingListQuery.Preset);

    public PagedList<TrainingRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> States =>
    [
        new("kommande", texts["Trainings.ShowComing"]), new("att-rakna", texts["Trainings.ShowToCount"]), .. Enum.GetValues<TrainingState>().Select(s => new Option(s.ToString(), texts[$"TrainingState.{s}"])),
    ];

    public IReadOnlyList<Option> Kinds => KindsOf(texts);

    public static IReadOnlyList<Option> KindsOf(IStringLocalizer texts) => [.. Enum.GetValues<TrainingKind>().Select(k => new Option(k.ToString(), texts[$"TrainingKind.{k}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await trainings.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageKnowledge);
    }
}
