using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.FollowEnquiry;

/// <summary>
/// What its sender sees of an enquiry that has been sent. Reading changes nothing, however often a mail scanner does it, and there is
/// nothing to post. The address opens this enquiry only, and ends some time after the enquiry has.
/// </summary>
[EnableRateLimiting(RateLimits.Public)]
internal abstract class SentEnquiryPage(NetworkingDbContext db, EnquiryTokens tokens, IOptions<EnquiryOptions> options, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = string.Empty;

    public SentEnquiry Enquiry { get; private set; } = null!;

    public string Address => $"/anmalan/{Token}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        PublicPage.KeepPrivate(Response);
        var ct = HttpContext.RequestAborted;
        var id = tokens.Read(Token);
        var enquiry = id is null ? null : await db.Enquiries.AsNoTracking().Where(e => e.Id == id && e.ForgottenAt == null)
            .Select(e => new SentEnquiry(e.Number, e.Topic, e.State, e.ReceivedAt, e.DueOn, e.Route, e.RoutedTo, e.SettledAt, e.Reply)).SingleOrDefaultAsync(ct);
        if (enquiry is null)
        {
            var isDraft = id is not null && await db.EnquiryDrafts.AnyAsync(d => d.Id == id, ct);
            context.Result = new RedirectResult(isDraft ? $"{Address}/kontrollera" : PublicPage.Gone);
            return;
        }

        if (enquiry.SettledAt?.AddDays(options.Value.FollowDays) < clock.GetUtcNow())
        {
            context.Result = new RedirectResult(PublicPage.Gone);
            return;
        }

        Enquiry = enquiry;
        await next();
    }
}

/// <summary>What the sender sees: how far it has come and what was answered, not who said what to whom about it.</summary>
internal sealed record SentEnquiry(
    string Number, EnquiryTopic Topic, EnquiryState State, DateTimeOffset ReceivedAt, DateOnly DueOn, EnquiryRoute? Route, string? RoutedTo, DateTimeOffset? SettledAt, string? Reply)
{
    public bool IsOpen => State is EnquiryState.New or EnquiryState.Taken;
}
