using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Platform.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.FollowEnquiry;

/// <summary>How far an enquiry has come, for its sender.</summary>
[AllowAnonymous]
internal sealed class FollowEnquiryModel(NetworkingDbContext db, EnquiryTokens tokens, IOrganisation organisation, IOptions<EnquiryOptions> options, TimeProvider clock)
    : SentEnquiryPage(db, tokens, options, clock)
{
    public string? Phone => organisation.Current.Phone;

    public void OnGet()
    {
    }
}
