using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowProjects;

/// <summary>Projects that others run (S002-22).</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowProjectsModel(ProjectListQuery projects, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ProjectListQuery.Read(Request);

    public PagedList<ProjectRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> States => [.. Enum.GetValues<ProjectState>().Select(s => new Option(s.ToString(), texts[$"ProjectState.{s}"]))];

    public IReadOnlyList<Option> DeepeningStates => [.. Enum.GetValues<DeepeningState>().Select(s => new Option(s.ToString(), texts[$"DeepeningState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await projects.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation);
    }
}
