using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowGrants;

/// <summary>What has been granted, and what each grant waits for.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ShowGrantsModel(GrantListQuery grants, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => GrantListQuery.Read(Request);

    public PagedList<GrantRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Filters => [.. Enum.GetValues<GrantFilter>().Select(f => new Option(f.ToString(), texts[$"GrantFilter.{f}"]))];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await grants.Rows(Query).ToPagedListAsync(Query, ct);
}
