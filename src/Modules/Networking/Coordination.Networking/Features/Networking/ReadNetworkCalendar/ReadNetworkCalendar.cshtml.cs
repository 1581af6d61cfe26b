using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Coordination.Networking.Features.Networking.ReadNetworkCalendar;

/// <summary>A network's meetings at its secret address, for calendar programs. Whoever holds the address may read it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class ReadNetworkCalendarModel(NetworkFeedQuery feeds) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await feeds.ReadAsync(token, ct) is not { } feed)
        {
            return NotFound();
        }

        var bytes = CalendarWriter.Write(feed);
        Response.Headers.CacheControl = "private, max-age=0, must-revalidate";
        return new FileContentResult(bytes, CalendarWriter.ContentType) { EntityTag = new EntityTagHeaderValue(CalendarWriter.EntityTag(bytes)) };
    }
}
