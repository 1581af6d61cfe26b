using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.Networking.Features.Networking.ShowOpenList;

/// <summary>The enterprises that agreed to be shown, for everyone.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ShowOpenListModel(OpenListQuery enterprises) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, OpenListQuery.DefaultSort, OpenListQuery.SortKeys);

    public PagedList<OpenEnterprise> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Places { get; private set; } = [];

    public IReadOnlyList<Option> Lines => [.. BusinessLine.All.Select(l => new Option(l.Name, l.Name)).OrderBy(l => l.Text, StringComparer.Create(Languages.Swedish, ignoreCase: false))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        // A browser asks again before it shows what it kept, so that nobody is shown longer than they want to be.
        Response.Headers.CacheControl = "no-cache";
        Rows = await enterprises.PageAsync(Query, ct);
        Places = [.. (await enterprises.PlacesAsync(ct)).Select(p => new Option(p, p))];
    }
}
