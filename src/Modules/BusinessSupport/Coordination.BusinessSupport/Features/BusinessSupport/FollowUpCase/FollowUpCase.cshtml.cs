using System.ComponentModel.DataAnnotations;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCase;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowUpCase;

/// <summary>How it went some months after, as the adviser has learnt.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class FollowUpCaseModel(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : CasePage(db, authorization, texts)
{
    [BindProperty]
    public FollowUpCaseInput Input { get; set; } = new();

    protected override bool Fits => Record.Afterwards.Any(a => a.Id == Which && a.State == AfterwardState.Open);

    [FromRoute]
    public Guid Which { get; set; }

    public IReadOnlyList<Option> States => [.. Words.Choices<AfterwardState>().Where(o => o.Value is not (nameof(AfterwardState.Open) or nameof(AfterwardState.Reported)))];

    public Afterward Afterward() => Record.Afterwards.Single(a => a.Id == Which);

    public void OnGet() => Input = new() { Version = Record.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.State is AfterwardState.Open or AfterwardState.Reported)
        {
            ModelState.AddModelError("Input.State", Words["Cases.AfterwardMissing"]);
        }

        return !ModelState.IsValid
            ? this.PageAgain()
            : await ChangeAsync(Input.Version, () => Record.AnswerAfterward(Which, Input.State!.Value, Input.Finding, Input.Employed, false, clock.GetUtcNow(), actor.Actor.Name), "Cases.AfterwardSaved", ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class FollowUpCaseInput
{
    public long Version { get; set; }

    [Display(Name = "Cases.HowItGoes"), Required(ErrorMessage = "Cases.AfterwardMissing")]
    public AfterwardState? State { get; set; }

    [Display(Name = "Cases.Finding", Description = "Cases.FindingHint"), StringLength(4000)]
    public string? Finding { get; set; }

    [Display(Name = "Cases.Employed", Description = "Cases.EmployedHint"), Range(0, 10_000)]
    public int? Employed { get; set; }
}
