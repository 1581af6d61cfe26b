using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;

/// <summary>Open a time in which anybody who fits can apply by the public form.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageFunding)]
internal sealed class CallForApplicationsModel(BusinessSupportDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : SchemePage(db, authorization)
{
    [BindProperty]
    public CallInput Input { get; set; } = new();

    protected override bool Fits => Record.State == SchemeState.Published;

    public void OnGet() => Input = new CallInput { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.ByInvitation && string.IsNullOrWhiteSpace(Input.InvitationGround))
        {
            ModelState.AddModelError("Input.InvitationGround", texts["Schemes.InvitationGroundMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Record.CallOf(id) is null)
        {
            var result = await SaveAsync(Input.Version, () => Record.Call(id, Input.ToText(), Input.OpensOn!.Value, Input.ClosesOn!.Value), ct);
            if (!result.Succeeded)
            {
                return this.Refuse(result, texts);
            }
        }

        this.Announce(texts["Schemes.Called"]);
        return Redirect($"{Address}#utlysningar");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class CallInput
{
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Schemes.CallName"), Required(ErrorMessage = "Schemes.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Schemes.CallNameEnglish", Description = "Schemes.EnglishHint"), StringLength(200)]
    public string? TitleEnglish { get; set; }

    [Display(Name = "Schemes.ByInvitation", Description = "Schemes.ByInvitationHint")]
    public bool ByInvitation { get; set; }

    [Display(Name = "Schemes.InvitationGround", Description = "Schemes.InvitationGroundHint"), StringLength(1000)]
    public string? InvitationGround { get; set; }

    [Display(Name = "Schemes.OpensOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = "Schemes.ClosesOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? ClosesOn { get; set; }

    public CallText ToText() => new(Title!) { English = TitleEnglish, InvitationGround = ByInvitation ? InvitationGround : null };
}
