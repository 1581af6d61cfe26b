using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>What one wants, in one's own words.</summary>
[AllowAnonymous]
internal sealed class EnquiryMessageModel(NetworkingDbContext db, EnquiryTokens tokens, TimeProvider clock) : EnquiryPage(db, tokens, clock)
{
    [BindProperty]
    public EnquiryMessageInput Input { get; set; } = new();

    public override EnquiryStep Step => EnquiryStep.Message;

    public void OnGet() => Input.Message = Answers.Message;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ModelState.IsValid ? await GoOnAsync(Answers with { Message = Trimmed(Input.Message) }, ct) : this.PageAgain();
}

/// <summary>What the page asks.</summary>
internal sealed class EnquiryMessageInput
{
    [Display(Name = "Enquiry.Message", Description = "Enquiry.MessageHint"), Required(ErrorMessage = "Enquiry.MessageMissing"), StringLength(8000)]
    public string? Message { get; set; }
}
