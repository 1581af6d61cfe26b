using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Networking.Features.Networking.ShowEnquiry;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Coordination.Networking.Features.Networking.RejectEnquiry;

/// <summary>Take what is no enquiry out of the inbox. It is kept a while, and can be opened again.</summary>
[Authorize(Policy = NetworkingPolicies.TriageEnquiries)]
internal sealed class MarkSpamModel(NetworkingDbContext db, CurrentActor actor, IOptions<EnquiryOptions> options, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TriagePage(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public int Days => options.Value.SpamDays;

    protected override bool Fits => Enquiry.IsOpen;

    public void OnGet() => Version = Enquiry.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await SaveAsync(Version, () => Enquiry.MarkSpam(clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Enquiries.MarkedSpam", Enquiry.Number]);
        return Redirect("/anmalningar");
    }
}
