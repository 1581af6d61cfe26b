using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Features.Networking.SendEnquiry;
using Coordination.Networking.Features.Networking.ShowEnquiry;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.RejectEnquiry;

/// <summary>Say why the municipality cannot help; the words go to the sender in a letter.</summary>
[Authorize(Policy = NetworkingPolicies.TriageEnquiries)]
internal sealed class RejectEnquiryModel(NetworkingDbContext db, EnquiryLetters letters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : TriagePage(db, authorization)
{
    [BindProperty]
    public RejectInput Input { get; set; } = new();

    protected override bool Fits => Enquiry.IsOpen;

    public void OnGet() => Input.Version = Enquiry.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Change, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Enquiries.RejectedNow", Enquiry.Number]);
        return Redirect(Address);
    }

    private Result Change()
    {
        var rejected = Enquiry.Reject(Input.Reply, clock.GetUtcNow(), actor.Actor.Name);
        if (rejected.Succeeded)
        {
            letters.QueueRejected(Enquiry);
        }

        return rejected;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RejectInput
{
    public long Version { get; set; }

    [Display(Name = "Enquiries.RejectReply", Description = "Enquiries.RejectReplyHint"), Required(ErrorMessage = "Enquiries.ReasonMissing"), StringLength(4000)]
    public string? Reply { get; set; }
}
