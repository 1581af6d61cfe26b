using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowApplications;

/// <summary>What has been applied for, and how far each application has come.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowApplicationsModel(ApplicationListQuery applications, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ApplicationListQuery.Read(Request);

    public PagedList<ApplicationRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> States => [.. Enum.GetValues<ApplicationState>().Select(s => new Option(s.ToString(), texts[$"ApplicationState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await applications.Rows(Query).ToPagedListAsync(Query, ct);
}
