using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.WithdrawMatterDocument;

/// <summary>Take a document back with a reason; it stays in the register, and so does its number.</summary>
[Authorize(Policy = GovernancePolicies.ManageMatters)]
internal sealed class WithdrawMatterDocumentModel(
    GovernanceDbContext db, MatterAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : MatterPage(db, access, authorization)
{
    [FromRoute]
    public Guid Document { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public MatterDocument Withdrawn { get; private set; } = null!;

    public IActionResult OnGet()
    {
        Input.Version = Matter.Version;
        return Find() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Find())
        {
            return NotFound();
        }

        var result = await SaveAsync(Input.Version, Matter.WithdrawDocument(Withdrawn.Id, Input.Reason, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Matters.DocumentWithdrawnNow"]);
        return Redirect(Address);
    }

    private bool Find()
    {
        var id = new MatterDocumentId(Document);
        Withdrawn = Matter.Documents.FirstOrDefault(d => d.Id == id && d.WithdrawnBecause is null)!;
        return Withdrawn is not null;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReasonInput
{
    public long Version { get; set; }

    [Display(Name = "Meetings.Reason"), StringLength(1000)]
    public string? Reason { get; set; }
}
