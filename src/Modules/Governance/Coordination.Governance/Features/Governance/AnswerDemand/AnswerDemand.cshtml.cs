using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AnswerDemand;

/// <summary>Answer one demand on its own, in free words (S001-03, S001-26).</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class AnswerDemandModel(
    GovernanceDbContext db, MatterAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [FromRoute]
    public Guid Demand { get; set; }

    [BindProperty]
    public DemandInput Input { get; set; } = new();

    public MatterDemand Asked { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NotFound();
        }

        Input = new DemandInput { Version = Matter.Version, Stance = Asked.Stance, Answer = Asked.Answer };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var answered = Matter.Answer(new DemandId(Demand), Input.Stance, Input.Answer, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name);
        var result = await SaveAsync(Input.Version, answered, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matters.DemandSaved"]);
        return Redirect(Address);
    }

    private bool Find()
    {
        var id = new DemandId(Demand);
        Asked = Matter.Demands.FirstOrDefault(d => d.Id == id)!;
        return Asked is not null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class DemandInput
{
    public long Version { get; set; }

    [Display(Name = "Matters.DemandStance", Description = "Matters.DemandStanceHint"), StringLength(300)]
    public string? Stance { get; set; }

    [Display(Name = "Matters.DemandReply"), StringLength(20000)]
    public string? Answer { get; set; }
}
