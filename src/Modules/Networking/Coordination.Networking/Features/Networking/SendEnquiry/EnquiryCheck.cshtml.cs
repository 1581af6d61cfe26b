using Coordination.Networking.Domain.Enquiries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>Everything that was answered, before it is sent.</summary>
[AllowAnonymous]
internal sealed class EnquiryCheckModel(NetworkingDbContext db, EnquiryTokens tokens, SendEnquiryHandler handler, TimeProvider clock) : EnquiryPage(db, tokens, clock)
{
    public override EnquiryStep Step => EnquiryStep.Check;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await handler.HandleAsync(Draft.Id, ct);
        return Redirect($"/anmalan/{Token}/kvitto");
    }
}
