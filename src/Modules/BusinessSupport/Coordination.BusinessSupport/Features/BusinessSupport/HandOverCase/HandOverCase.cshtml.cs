using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.HandOverCase;

/// <summary>Another adviser goes on with the case, told what has been done.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class HandOverCaseModel(BusinessSupportDbContext db, IAccountDirectory accounts, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public HandOverCaseInput Input { get; set; } = new();

    protected override bool Fits => Record.IsOpen;

    /// <summary>Everybody who may work with cases, but the one who has it.</summary>
    public IReadOnlyList<Option> Advisers { get; private set; } = [];

    public void OnGet() => Input.Version = Record.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var to = Advisers.FirstOrDefault(a => a.Value == Input.To);
        if (!string.IsNullOrEmpty(Input.To) && to is null)
        {
            ModelState.AddModelError("Input.To", Words["Cases.AdviserMissing"]);
        }

        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(Input.Version, () => Record.HandOver(to!.Text, to.Value, Input.Note, clock.GetUtcNow(), actor.Actor.Name), "Cases.HandedOver", ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Advisers =
        [.. (await accounts.PermittedAsync(BusinessSupportPolicies.ManageCases, ct)).Where(a => a.Id != Record.AdviserId && (Record.AdviserId is not null || a.Name != Record.Adviser)).Select(a => new Option(a.Id, a.Name, a.Email))];
}

/// <summary>What the form holds.</summary>
internal sealed class HandOverCaseInput
{
    public long Version { get; set; }

    [Display(Name = "Cases.HandOverTo", Description = "Cases.HandOverToHint"), Required(ErrorMessage = "Cases.AdviserMissing"), StringLength(200)]
    public string? To { get; set; }

    [Display(Name = "Cases.HandOverNote", Description = "Cases.HandOverNoteHint"), StringLength(4000)]
    public string? Note { get; set; }
}
