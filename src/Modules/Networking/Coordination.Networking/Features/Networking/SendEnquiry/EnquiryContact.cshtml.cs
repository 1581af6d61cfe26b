using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Platform.Mail;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>Whom to answer.</summary>
[AllowAnonymous]
internal sealed class EnquiryContactModel(NetworkingDbContext db, EnquiryTokens tokens, IStringLocalizer<Texts> texts, TimeProvider clock) : EnquiryPage(db, tokens, clock)
{
    [BindProperty]
    public EnquiryContactInput Input { get; set; } = new();

    public override EnquiryStep Step => EnquiryStep.Contact;

    public void OnGet() => Input = new() { Name = Answers.ContactName, Email = Answers.Email, Phone = Answers.Phone, IsProtected = Answers.IsProtected };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var email = Trimmed(Input.Email);
        if (email is not null && !EmailAddress.IsValid(email))
        {
            ModelState.AddModelError("Input.Email", texts["Enquiry.EmailWrong"]);
        }

        return ModelState.IsValid
            ? await GoOnAsync(Answers with { ContactName = Trimmed(Input.Name), Email = email?.ToLowerInvariant(), Phone = Trimmed(Input.Phone), IsProtected = Input.IsProtected }, ct)
            : this.PageAgain();
    }
}

/// <summary>What the page asks.</summary>
internal sealed class EnquiryContactInput
{
    [Display(Name = "Enquiry.ContactName"), Required(ErrorMessage = "Enquiry.ContactNameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Enquiry.Email", Description = "Enquiry.EmailHint"), Required(ErrorMessage = "Enquiry.EmailMissing"), StringLength(254)]
    public string? Email { get; set; }

    [Display(Name = "Enquiry.Phone"), StringLength(50)]
    public string? Phone { get; set; }

    [Display(Name = "Enquiry.IsProtected", Description = "Enquiry.IsProtectedHint")]
    public bool IsProtected { get; set; }
}
