using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStatement;

/// <summary>Take a statement back, with the reason. It stays on the item's page, struck out.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class WithdrawStatementModel(
    GovernanceDbContext db, DecisionAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    [FromRoute]
    public Guid Statement { get; set; }

    [BindProperty]
    public WithdrawStatementInput Input { get; set; } = new();

    public Statement Shown { get; private set; } = null!;

    public void OnGet() => Input.Version = Item.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await SaveAsync(Input.Version, Item.WithdrawStatement(Shown.Id, Input.Reason, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Statements.Withdrawn"]);
        return Redirect(Address);
    }

    protected override Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        var id = new StatementId(Statement);
        Shown = Item.Statements.FirstOrDefault(s => s.Id == id && s.WithdrawnBecause is null)!;
        return Task.FromResult<IActionResult?>(Shown is null ? NotFound() : null);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class WithdrawStatementInput
{
    public long Version { get; set; }

    [Display(Name = "Decisions.Reason"), StringLength(1000)]
    public string? Reason { get; set; }
}
