using Coordination.BusinessSupport.Features.BusinessSupport.ShowOffers;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowOpenOffers;

/// <summary>What the city offers, for everyone: published, judged and open, and nothing else.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ShowOpenOffersModel(OfferListQuery offers, IOptions<OfferOptions> options) : PageModel
{
    public ListQuery Query => OfferListQuery.ReadOpen(Request);

    public PagedList<OfferRow> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!options.Value.Public)
        {
            return NotFound();
        }

        // A browser asks again before it shows what it kept: an offer that is withdrawn is gone at once.
        Response.Headers.CacheControl = "no-cache";
        Rows = await offers.Open(Query).ToPagedListAsync(Query, ct);
        return Page();
    }
}
