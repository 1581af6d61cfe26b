using Coordination.Networking.Features.Networking.SendEnquiry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.FollowEnquiry;

/// <summary>The number, and what happens now.</summary>
[AllowAnonymous]
internal sealed class EnquiryReceiptModel(NetworkingDbContext db, EnquiryTokens tokens, IOptions<EnquiryOptions> options, TimeProvider clock) : SentEnquiryPage(db, tokens, options, clock)
{
    public void OnGet()
    {
    }
}
