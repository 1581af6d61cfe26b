using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.SendEnquiry;

/// <summary>Which enterprise; nothing is required of somebody who has none yet.</summary>
[AllowAnonymous]
internal sealed class EnquiryOrganisationModel(NetworkingDbContext db, EnquiryTokens tokens, IStringLocalizer<Texts> texts, TimeProvider clock) : EnquiryPage(db, tokens, clock)
{
    /// <summary>The code of a number from another country: it is taken as it is written.</summary>
    private const string Foreign = "NET-0101";

    /// <summary>The code of a number of a municipality or a state body, which the register of enterprises does not take but a letter may come from.</summary>
    private const string Public = "NET-0104";

    [BindProperty]
    public EnquiryOrganisationInput Input { get; set; } = new();

    public override EnquiryStep Step => EnquiryStep.Organisation;

    public void OnGet() => Input = new() { Organisation = Answers.Organisation, Number = Answers.OrganisationNumber, Place = Answers.Place };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var number = Trimmed(Input.Number);
        if (number is not null)
        {
            var read = OrganisationNumber.Parse(number);
            if (!read.Succeeded && read.Errors[0].Code is not (Foreign or Public))
            {
                ModelState.AddModelError("Input.Number", texts["Enquiry.NumberWrong"]);
                return this.PageAgain();
            }

            number = read.Succeeded ? read.Value.Written : number;
        }

        return await GoOnAsync(Answers with { Organisation = Trimmed(Input.Organisation), OrganisationNumber = number, Place = Trimmed(Input.Place) }, ct);
    }
}

/// <summary>What the page asks.</summary>
internal sealed class EnquiryOrganisationInput
{
    [Display(Name = "Enquiry.Organisation", Description = "Enquiry.OrganisationHint"), StringLength(200)]
    public string? Organisation { get; set; }

    [Display(Name = "Enquiry.Number", Description = "Enquiry.NumberHint"), StringLength(30)]
    public string? Number { get; set; }

    [Display(Name = "Enquiry.Place", Description = "Enquiry.PlaceHint"), StringLength(200)]
    public string? Place { get; set; }
}
