using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Coordination.Networking.Features.Networking.FindDuplicates;

/// <summary>Enterprises that the register may have twice.</summary>
[Authorize(Policy = NetworkingPolicies.ManageEnterprises)]
internal sealed class FindDuplicatesModel(DuplicateQuery duplicates) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "name", ["name"]);

    public PagedList<DuplicatePair> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Rows = (await duplicates.FindAsync(ct)).ToPagedList(Query);
}
