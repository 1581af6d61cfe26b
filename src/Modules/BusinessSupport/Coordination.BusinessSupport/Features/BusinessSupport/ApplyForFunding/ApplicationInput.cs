using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Mail;
using Coordination.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>What an application asks, the same in public and for the adviser who enters it.</summary>
internal sealed class ApplicationInput
{
    /// <summary>Made with the form, so that sending it twice makes one application.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Applications.CameOn", Description = "Applications.CameOnHint")]
    public DateOnly? CameOn { get; set; }

    [Display(Name = "Applications.Applicant"), Required(ErrorMessage = "Applications.ApplicantMissing"), StringLength(200)]
    public string? Applicant { get; set; }

    [Display(Name = "Undertakings.Number"), Required(ErrorMessage = "Applications.NumberMissing"), StringLength(20)]
    public string? Number { get; set; }

    [Display(Name = "Applications.Contact"), Required(ErrorMessage = "Applications.ContactMissing"), StringLength(200)]
    public string? Contact { get; set; }

    [Display(Name = "Applications.Email"), Required(ErrorMessage = "Applications.EmailWrong"), StringLength(254)]
    public string? Email { get; set; }

    [Display(Name = "Applications.Purpose"), Required(ErrorMessage = "Applications.PurposeMissing"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "Applications.Benefit", Description = "Applications.BenefitHint"), Required(ErrorMessage = "Applications.BenefitMissing"), StringLength(4000)]
    public string? Benefit { get; set; }

    [Display(Name = "Applications.Kronor", Description = "Applications.KronorHint"), Required(ErrorMessage = "Applications.KronorWrong"), StringLength(30)]
    public string? Kronor { get; set; }

    [Display(Name = "Applications.FirstYear"), Required(ErrorMessage = "Applications.FirstYearMissing"), Range(2000, 2100)]
    public int? FirstYear { get; set; }

    [Display(Name = "Applications.Years"), Required(ErrorMessage = "Applications.YearsMissing"), Range(1, 10)]
    public int? Years { get; set; } = 1;

    [Display(Name = "Applications.AccountKind"), Required(ErrorMessage = "Applications.AccountKindMissing")]
    public AccountKind? AccountKind { get; set; }

    [Display(Name = "Applications.Account", Description = "Applications.AccountHint"), Required(ErrorMessage = "Applications.AccountWrong"), StringLength(20)]
    public string? Account { get; set; }

    /// <summary>A sum in kronor; null for nothing, for what is no sum, and for euro and every other currency.</summary>
    public static decimal? ReadKronor(string? text) => text?.Contains("eur", StringComparison.OrdinalIgnoreCase) == true || EuroText.Read(text) is not > 0 ? null : EuroText.Read(text);

    /// <summary>Says what is wrong at each field.</summary>
    public void Check(ModelStateDictionary state, FundingScheme scheme, DateOnly today, IStringLocalizer<Texts> texts)
    {
        if (!string.IsNullOrWhiteSpace(Number) && OrganisationNumberText.Read(Number) is null)
        {
            state.AddModelError("Input.Number", texts["Undertakings.NumberWrong"]);
        }

        if (!string.IsNullOrWhiteSpace(Email) && !EmailAddress.IsValid(Email.Trim()))
        {
            state.AddModelError("Input.Email", texts["Applications.EmailWrong"]);
        }

        if (!string.IsNullOrWhiteSpace(Kronor) && ReadKronor(Kronor) is null)
        {
            state.AddModelError("Input.Kronor", texts["Applications.KronorWrong"]);
        }

        if (FirstYear < today.Year)
        {
            state.AddModelError("Input.FirstYear", texts["Grants.YearPassed"]);
        }

        if (Years > scheme.MostYears)
        {
            state.AddModelError("Input.Years", texts["Applications.TooManyYears", scheme.MostYears]);
        }

        if (AccountKind is { } kind && !string.IsNullOrWhiteSpace(Account) && PaymentAccount.Read(kind, Account) is null)
        {
            state.AddModelError("Input.Account", texts["Applications.AccountWrong"]);
        }
    }

    public ApplicationText ToText() => new(
        Applicant!, OrganisationNumberText.Read(Number)!, Contact!, Email!, Purpose!, Benefit!, ReadKronor(Kronor)!.Value, FirstYear!.Value, Years!.Value, PaymentAccount.Read(AccountKind!.Value, Account)!);
}
